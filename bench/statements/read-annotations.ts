type Spans = [number, number][];

/** An attribution as the corpus has it, in UTF-16 offsets. */
export interface Attribution {
  content: Spans;
  source: Spans;
  /** It is speech, writing or belief by its cue, or in quotation marks: what recall is counted over. */
  isStatement: boolean;
}

/** Cues of speech, writing and belief, by their stems. */
const CUES = new RegExp(
  `\\b(?:${`sa(?:y|id)|tell|told|add|stat(?:e|ing)|not(?:e|ing)|announc|claim|argu|warn|expla|insist|acknowledg|admi|conced|assert|alleg|declar
    den(?:y|ie)|confirm|repl|respon|answer|ask|question|writ|wrote|tweet|retweet|post|report|suggest|remark|comment|mention|stress|emphasi|underscor
    reiterat|repeat|recall|recount|describ|call|dub|label|brand|predict|promis|pledg|vow|threat|urg|demand|order|accus|blam|critici|denounc|condemn
    blast|slam|prais|complain|continu|conclud|conten|maintain|reveal|disclos|indicat|observ|point|quip|jok|mock|shout|yell|boast|brag|lament
    opin|mus|offer|cit|quot|testi|assur|advis|remind|inform|caution|propos|agre|express|voic|echo|counter|retort|according|interview|speech
    letter|email|memo|message|press|believ|think|thought`.replaceAll(/\s+/gu, '|')})\\w*`,
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
