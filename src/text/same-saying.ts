/**
 * Which of the words that somebody said were said once and told several times: nearly the same words, or, in another
 * language, the same numbers and names within a few days. Cheap, and never more than a way to show things together.
 */

import { foldTerm } from './fold-term.ts';
import { nameKeys } from './name-keys.ts';
import { overlapOf, shinglesOf } from './near-duplicate.ts';
import type { ShingleSet } from './near-duplicate.ts';

/** Words that somebody said, as a story tells them. */
export interface ToldWords {
  readonly quote: string;
  readonly language: string | null;
  /** `2025-04-25`, or a part of it. */
  readonly day: string;
}

/** `same`: nearly the same words. `alike`: in another language, with the same numbers and names. */
export type SayingLikeness = 'same' | 'alike';

/** Words that belong together: places in the list that was given, the first as it stood there, and the others. */
export interface SayingGroup {
  first: number;
  others: { at: number; likeness: SayingLikeness }[];
}

interface Described {
  shingles: ShingleSet;
  /** Numbers, and the keys of names. */
  marks: ReadonlySet<string>;
  language: string;
  dayMs: number;
}

/** Shorter ones are figures of speech: "of course", "we are ready". */
const MIN_WORDS = 5;
const SAME_CONTAINMENT = 0.6;
const MIN_SHARED_SHINGLES = 2;
const MIN_SHARED_MARKS = 3;
const ALIKE_CONTAINMENT = 0.6;
const DAYS_APART = 3;
const DAY_MS = 86_400_000;
/** What so many have in common is a formula, and is not looked at. */
const MAX_OF_KEY = 60;

/** Puts together what was said once; `told` is in the order of its telling, the first first. */
export function groupSayings(told: readonly ToldWords[]): SayingGroup[] {
  const described = told.map(describe);
  const byKey = new Map<string | number, number[]>();
  const groups: SayingGroup[] = [];
  const groupOf = new Map<number, SayingGroup>();
  for (const [at, one] of described.entries()) {
    const known = findTold(one, { byKey, described, groupOf });
    if (known === null) {
      const group = { first: at, others: [] };
      groups.push(group);
      groupOf.set(at, group);
    } else {
      known.group.others.push({ at, likeness: known.likeness });
      groupOf.set(at, known.group);
    }
    for (const key of keysOf(one)) put(byKey, key, at);
  }
  return groups;
}

interface Known {
  byKey: ReadonlyMap<string | number, number[]>;
  described: readonly Described[];
  groupOf: ReadonlyMap<number, SayingGroup>;
}

function findTold(
  one: Described,
  { byKey, described, groupOf }: Known,
): { group: SayingGroup; likeness: SayingLikeness } | null {
  const looked = new Set<number>();
  let alike: SayingGroup | null = null;
  for (const key of keysOf(one)) {
    const candidates = byKey.get(key) ?? [];
    if (candidates.length > MAX_OF_KEY) continue;
    for (const at of candidates) {
      if (looked.has(at)) continue;
      looked.add(at);
      const other = described[at];
      const group = groupOf.get(at);
      const likeness = other === undefined ? null : likenessOf(one, other);
      if (group === undefined || likeness === null) continue;
      if (likeness === 'same') return { group, likeness };
      alike ??= group;
    }
  }
  return alike && { group: alike, likeness: 'alike' };
}

function describe({ quote, language, day }: ToldWords): Described {
  const words = quote.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return {
    shingles: words.length < MIN_WORDS ? new Set() : shinglesOf(quote),
    marks: new Set(words.flatMap((word, at) => markOf(word, at))),
    language: (language ?? '').slice(0, 2).toLowerCase(),
    dayMs: Date.parse(day.padEnd(10, '-01').slice(0, 10)),
  };
}

/** What stays itself in another language: a number, or a name by its sounds. The first word is a capital anyway. */
function markOf(word: string, at: number): string[] {
  if (/^\p{N}{2,}$/u.test(word)) return [word];
  if (at === 0 || !/^\p{Lu}/u.test(word)) return [];
  return nameKeys(foldTerm(word)).slice(0, 1);
}

function keysOf({ shingles, marks }: Described): Iterable<string | number> {
  return [...shingles, ...marks];
}

function likenessOf(one: Described, other: Described): SayingLikeness | null {
  if (one.language === other.language || one.language === '' || other.language === '') {
    const { shared, containment } = overlapOf(one.shingles, other.shingles);
    const least = Math.min(MIN_SHARED_SHINGLES, one.shingles.size, other.shingles.size);
    return shared > 0 && shared >= least && containment >= SAME_CONTAINMENT ? 'same' : null;
  }
  if (Math.abs(one.dayMs - other.dayMs) > DAYS_APART * DAY_MS) return null;
  const shared = [...one.marks].filter((mark) => other.marks.has(mark)).length;
  const smaller = Math.min(one.marks.size, other.marks.size);
  return shared >= MIN_SHARED_MARKS && shared / smaller >= ALIKE_CONTAINMENT ? 'alike' : null;
}

function put(byKey: Map<string | number, number[]>, key: string | number, at: number): void {
  const known = byKey.get(key);
  if (known === undefined) byKey.set(key, [at]);
  else known.push(at);
}
