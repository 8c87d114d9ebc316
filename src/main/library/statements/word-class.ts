/** The classes that a word can be in, a bit each: what a rule asks of a token is one test. */
export const wordClass = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  /** Forms of be, have and do, and the modal verbs. */
  auxiliary: 1 << 3,
  adverb: 1 << 4,
  /** I, you, he, she, it, we, they, who. */
  personal: 1 << 5,
  /** Stands for a noun phrase by itself: "many", "everyone". */
  standIn: 1 << 6,
  weekday: 1 << 7,
  month: 1 << 8,
  /** Where things are said: "interview", "rally", "statement". */
  occasion: 1 << 9,
  /** What people are: "spokesman", "voter". */
  role: 1 << 10,
  /** Goes with a name: "Mr", "President". */
  title: 1 << 11,
  /** Small words inside names: "van der". */
  particle: 1 << 12,
  /** Begins sentences with a capital and is no name. */
  notName: 1 << 13,
  maleName: 1 << 14,
  femaleName: 1 << 15,
  abbreviation: 1 << 16,
  be: 1 << 17,
  have: 1 << 18,
  modal: 1 << 19,
  /** week, month, morning ... */
  timeUnit: 1 << 20,
  /** Begins a subordinate clause: "because", "while". */
  subordinator: 1 << 21,
  /** Bodies that write and say: "report", "campaign", "company". */
  body: 1 << 22,
  /** Who is told things: "reporters", "supporters". */
  listener: 1 << 23,
  /** whether, if, how, why ... */
  question: 1 << 24,
} as const;

export type WordClass = keyof typeof wordClass;

/** The words of a language and their classes. */
export type ClassTable = ReadonlyMap<string, number>;

/** Builds the table from lists of words, parted by blanks. */
export function makeClassTable(lists: Partial<Record<WordClass, string>>): ClassTable {
  const table = new Map<string, number>();
  for (const [name, words] of Object.entries(lists) as [WordClass, string][]) {
    for (const word of words.split(/\s+/u)) {
      if (word !== '') table.set(word, (table.get(word) ?? 0) | wordClass[name]);
    }
  }
  return table;
}

/** A set from words parted by blanks. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}
