import { findRuns, type NameHabits } from './name-runs.ts';
import { EntityTable } from './entity-table.ts';
import { wordClass } from './word-class.ts';
import type { Mention, Names, Range, Sentence, Token } from './types.ts';

/** A name before it is known whose it is. */
export type BareMention = Omit<Mention, 'entity'>;

/** Finds the names of a text, and who is the same: "Peskov" is "Dmitry Peskov", "Mr. Peskov" too. */
export function findNames(
  tokens: Token[],
  { sentences, habits }: { sentences: Sentence[]; habits: NameHabits },
): Names {
  const bare = findRuns(tokens, sentences, habits)
    .map((run) => readMention(tokens, run))
    .filter((mention) => mention !== null);
  const table = new EntityTable(habits);
  for (const mention of bare) if (mention.words.length > 1) table.addFull(mention);
  table.mergeLonger();
  const mentions = bare.map((mention): Mention => table.settle(mention));
  const at = new Map<number, Mention>();
  for (const mention of mentions) {
    for (let i = mention.titleFrom; i < mention.to; i += 1) at.set(i, mention);
    mention.entity.mentions.push(mention);
  }
  return { entities: [...new Set(mentions.map(({ entity }) => entity))], mentions, at };
}

/** Parts a run into titles and name: "Foreign Minister" and "Sergei Lavrov". */
function readMention(tokens: Token[], [runFrom, to]: Range): BareMention | null {
  let from = runFrom;
  const titles: string[] = [];
  for (; from < to - 1; from += 1) {
    const token = tokens[from];
    if (token === undefined) break;
    if ((token.classes & wordClass.title) !== 0) titles.push(token.lower);
    else if (token.text !== '.') break;
  }
  const inner = lastTitleInside(tokens, [from, to]);
  if (inner >= 0) {
    titles.push(tokens[inner]?.lower ?? '');
    from = inner + 1;
  }
  const firstName = firstNameAfterRole(tokens, [runFrom, to]);
  if (firstName > from) from = firstName;
  const words = tokens
    .slice(from, to)
    .filter((token) => token.isWord)
    .map((token) => token.text.replace(/['’]s?$/u, ''));
  if (words.length === 0) return null;
  const before = tokens[runFrom - 1];
  const isRole = before !== undefined && before.sentence === tokens[runFrom]?.sentence && isRoleWord(before);
  const role = titles.findLast((title) => title.length > 4) ?? (isRole ? before.lower : null);
  const last = tokens[to - 1];
  const isPossessive = last !== undefined && /['’]s$|s['’]$/u.test(last.text);
  return { from, to, titleFrom: runFrom, words, titles, role, isPossessive };
}

/** "Town Clerk Paul Hale": the title stands inside the run. */
function lastTitleInside(tokens: Token[], [from, to]: Range): number {
  for (let i = to - 2; i > from; i -= 1) {
    const token = tokens[i];
    if (token?.isWord === true && (token.classes & (wordClass.title | wordClass.role)) !== 0) return i;
  }
  return -1;
}

/** "Спецпосланник США Стив Уиткофф": behind a role the name begins with the first name. */
function firstNameAfterRole(tokens: Token[], [from, to]: Range): number {
  const first = tokens[from];
  if (first === undefined || (first.classes & (wordClass.role | wordClass.title)) === 0) return -1;
  for (let i = from + 1; i < to - 1; i += 1) {
    if (((tokens[i]?.classes ?? 0) & (wordClass.maleName | wordClass.femaleName)) !== 0) return i;
  }
  return -1;
}

function isRoleWord(token: Token): boolean {
  return (token.classes & wordClass.role) !== 0;
}
