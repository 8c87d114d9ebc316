/**
 * Verbs that make a statement, in classes by what they take. A verb may be in several: "warn" takes a clause (warned
 * that), someone to whom it is said (warned them that) and an infinitive (warned them to).
 */
const CLASSES = {
  /** A clause or a quotation: "said (that) ...". */
  clause: `say add note argue claim warn explain insist acknowledge admit concede assert allege declare confirm suggest
    remark stress emphasize emphasise reiterate recall predict contend maintain reveal indicate observe quip joke
    conclude announce state write tweet report believe think testify boast brag complain lament caution disclose
    estimate reason muse opine comment swear imply forecast hint proclaim profess attest exclaim mention repeat counter
    retort recount underscore affirm reaffirm speculate stipulate posit surmise vent gush grouse grumble fume crow gripe
    post retweet email text signal hope expect fear worry conclude divulge relay vouch theorize hypothesize confess
    agree pronounce intone murmur mutter whisper confide bemoan`,
  /** Someone, then a clause: "told reporters that ...". */
  addressee: 'tell inform assure remind advise notify convince brief',
  /** A question: "asked whether ...". */
  question: 'ask question wonder inquire',
  /** An infinitive, with or without someone before it: "vowed to ...", "urged them to ...". */
  infinitive: `promise vow pledge threaten offer refuse decline agree propose urge order ask instruct advise implore beg
    demand call warn encourage recommend request swear`,
  /** A thing: "praised the decision". */
  thing: `criticize criticise praise denounce condemn blast slam mock dismiss reject deny accuse blame cite describe
    defend decry tout question rip ridicule deride applaud hail propose announce discuss express voice disavow rebuke
    echo laud commend thank portray characterize depict dub label brand liken demand recall stress emphasize highlight
    reveal disclose confirm acknowledge admit predict mention repeat reiterate explain clarify lament assail pan trash
    chide lambaste bash excoriate downplay suggest quote call recount recommend invoke bemoan`,
  /** Only a quotation. */
  quotation: `continue respond reply answer begin conclude shout yell scream chant read go quote retort interject chime
    laugh snap intone deadpan demand declare plead cry sigh sneer shoot fire`,
} as const;

/** What a verb takes. */
export type CueClass = keyof typeof CLASSES;

/** A form of a cue verb. */
export interface CueVerb {
  lemma: string;
  classes: ReadonlySet<CueClass>;
  isBase: boolean;
  /** "says" */
  isThird: boolean;
  /** "said" as a past tense */
  isPast: boolean;
  isParticiple: boolean;
  isGerund: boolean;
}

/** Base, third person, past, participle, gerund of the verbs that the rules of spelling do not give. */
const IRREGULAR = `say says said said saying; tell tells told told telling; write writes wrote written writing;
  think thinks thought thought thinking; admit admits admitted admitted admitting; quip quips quipped quipped quipping;
  read reads read read reading; brag brags bragged bragged bragging; slam slams slammed slammed slamming;
  rip rips ripped ripped ripping; swear swears swore sworn swearing; go goes went gone going;
  dub dubs dubbed dubbed dubbing; label labels labeled labeled labeling; pan pans panned panned panning;
  begin begins began begun beginning; shoot shoots shot shot shooting; forecast forecasts forecast forecast forecasting;
  beg begs begged begged begging; refer refers referred referred referring; put puts put put putting;
  chat chats chatted chatted chatting; snap snaps snapped snapped snapping; bemoan bemoans bemoaned bemoaned bemoaning`;

/** Verbs that are cues with a word after them: "pointed out that". The basic form and the words. */
const PHRASAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['point', ['out', 'to']],
  ['refer', ['to']],
  ['go', ['on']],
  ['fire', ['back']],
  ['shoot', ['back']],
  ['chime', ['in']],
  ['call', ['for', 'on']],
]);

/** The words that may follow a verb to make it a cue. */
export function phrasalWords(lemma: string): readonly string[] {
  return PHRASAL.get(lemma) ?? [];
}

/** Verbs that are cues only with their word: "pointed" alone says nothing. */
export const NEEDS_WORD: ReadonlySet<string> = new Set(['point', 'fire', 'shoot', 'go', 'chime', 'refer']);

function formsOf(verb: string, irregular: ReadonlyMap<string, string[]>): string[] {
  const known = irregular.get(verb);
  if (known !== undefined) return known;
  const consonantY = /[^aeiou]y$/u.test(verb);
  const stem = consonantY ? verb.slice(0, -1) : verb;
  const third = consonantY ? `${stem}ies` : /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const past = verb.endsWith('e') ? `${verb}d` : consonantY ? `${stem}ied` : `${verb}ed`;
  const gerund = verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return [verb, third, past, past, gerund];
}

function buildTable(): ReadonlyMap<string, CueVerb> {
  const irregular = new Map(
    IRREGULAR.split(';').map((line) => {
      const forms = line.trim().split(/\s+/u);
      return [forms[0] ?? '', forms] as const;
    }),
  );
  const classesOf = new Map<string, Set<CueClass>>();
  for (const [name, verbs] of Object.entries(CLASSES) as [CueClass, string][]) {
    for (const verb of verbs.split(/\s+/u)) {
      classesOf.set(verb, (classesOf.get(verb) ?? new Set()).add(name));
    }
  }
  classesOf.set('point', new Set(['clause', 'thing']));
  classesOf.set('refer', new Set(['thing']));
  const table = new Map<string, CueVerb>();
  for (const [lemma, classes] of classesOf) {
    formsOf(lemma, irregular).forEach((form, at) => {
      const entry = table.get(form);
      const verb = entry?.lemma === lemma ? entry : emptyVerb(lemma, classes);
      table.set(form, {
        ...verb,
        isBase: verb.isBase || at === 0,
        isThird: verb.isThird || at === 1,
        isPast: verb.isPast || at === 2,
        isParticiple: verb.isParticiple || at === 3,
        isGerund: verb.isGerund || at === 4,
      });
    });
  }
  return table;
}

function emptyVerb(lemma: string, classes: ReadonlySet<CueClass>): CueVerb {
  return {
    lemma,
    classes,
    isBase: false,
    isThird: false,
    isPast: false,
    isParticiple: false,
    isGerund: false,
  };
}

/** All forms of all cue verbs. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = buildTable();

/** Whether a verb takes a clause, a question or a quotation, so that what it governs may stand before it. */
export function isSpeech(verb: CueVerb): boolean {
  const { classes } = verb;
  return (
    classes.has('clause') || classes.has('addressee') || classes.has('question') || classes.has('quotation')
  );
}
