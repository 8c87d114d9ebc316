type Spans = [number, number][];

/** An attribution as the corpus has it, in UTF-16 offsets. */
export interface Attribution {
  content: Spans;
  source: Spans;
  /** It is speech, writing or belief by its cue, or in quotation marks: what recall is counted over. */
  isStatement: boolean;
}

/** Cues of speech, writing and belief: stems of regular verbs, and the words that are not made from one. */
const STEMS = `add stat not announc claim argu warn explain insist acknowledg assert alleg declar confirm respond answer ask
  question tweet post report suggest remark comment mention stress emphasiz underscor reiterat repeat recall describ call label
  predict promis pledg threaten urg demand order accus blam criticiz denounc condemn blast prais complain continu conclud contend
  maintain reveal disclos indicat observ point jok mock shout yell boast lament opin mus offer cit quot assur advis inform caution
  propos express voic echo counter retort conced vow`;
const WORDS = `say says said saying tell tells told telling admit admits admitted admitting deny denies denied denying reply replies
  replied replying write writes wrote writing written retweeted reportedly recounted dubbed branded slam slams slammed quip quipped
  brag bragged testify testifies testified testifying remind reminded agree agrees agreed according statement statements interview
  speech remarks letter email memo testimony message press believe believes believed believing think thinks thought thinking`;
const CUES = new RegExp(
  `\\b(?:(?:${STEMS.replaceAll(/\s+/gu, '|')})(?:e|es|ed|ing|s|d)?|${WORDS.replaceAll(/\s+/gu, '|')})\\b`,
  'iu',
);

/** Reads a file of the corpus: its spans count characters, not UTF-16 units. */
export function readAnnotations(file: string, text: string): Attribution[] {
  const offsets = utf16Offsets(text);
  const spans = new Map<string, Spans>();
  const attributions: Attribution[] = [];
  for (const line of file.split('\n')) {
    const [id = '', fields = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const ranges = fields.slice(fields.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        ranges.map((range) => {
          const [from = 0, to = 0] = range.split(' ').map((n) => offsets(Number(n)));
          return [from, to];
        }),
      );
    } else if (id.startsWith('E')) {
      attributions.push(readEvent(fields, { spans, text }));
    }
  }
  return attributions;
}

function readEvent(
  fields: string,
  { spans, text }: { spans: ReadonlyMap<string, Spans>; text: string },
): Attribution {
  const of = (name: string): Spans =>
    fields
      .split(' ')
      .filter((field) => field.startsWith(name))
      .flatMap((field) => spans.get(field.slice(field.indexOf(':') + 1)) ?? [])
      .sort((a, b) => a[0] - b[0]);
  const content = of('Content');
  const cue = of('Cue')
    .map(([from, to]) => text.slice(from, to))
    .join(' ');
  const words = content.map(([from, to]) => text.slice(from, to)).join(' ');
  const quoted = [...words.matchAll(/[“"]([^”"]*)/gu)].reduce(
    (sum, match) => sum + (match[1] ?? '').split(/\s+/u).length,
    0,
  );
  return { content, source: of('Source'), isStatement: quoted > 2 || CUES.test(cue) };
}

function utf16Offsets(text: string): (at: number) => number {
  const characters = [...text];
  if (characters.length === text.length) return (at) => at;
  const starts = [0];
  for (const character of characters) starts.push((starts.at(-1) ?? 0) + character.length);
  return (at) => starts[at] ?? text.length;
}
