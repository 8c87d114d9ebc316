/**
 * Which terms of the index a word stands for: itself, what it begins, other forms of it, what it nearly is, and names
 * in another spelling. Each counts less than the one before, so that what was asked for comes first.
 */
import type { PrefixKind } from '../../../text/query-tree.ts';
import { LONG_ENOUGH_PREFIX, maxEdits, searchFields, shortFields } from './fields.ts';
import { countEdits } from './edits.ts';
import { NameFinder } from './name-finder.ts';
import type { NameKeys } from './name-table.ts';
import { fieldSet, type FieldSet, type LocatedEverywhere, type Shelves } from './shelves.ts';
import { StemFinder } from './stem-finder.ts';

/** A term of the index that a word stands for, what its score is multiplied by, and where it counts. */
export interface Expansion {
  readonly term: string;
  readonly weight: number;
  readonly fields: FieldSet;
  /** Whether it is the word itself or begins with it: who marks matches knows it by the query. */
  readonly isInQuery: boolean;
  /** Finds it on the shelves, once. */
  readonly locate: () => LocatedEverywhere;
}

/** What is known of the forms of words; the index itself only compares letters. */
export interface WordForms {
  readonly stemsOf: (term: string) => readonly string[];
  readonly nameKeys: NameKeys;
}

/** A word that is asked for. */
export interface AskedWord {
  readonly term: string;
  readonly fields: FieldSet;
  readonly prefix: PrefixKind;
}

const WEIGHTS = { prefix: 0.6, fuzzy: 0.35, stem: 0.8, name: 0.3 } as const;
/** How slowly a beginning counts less, the more is missing; as in MiniSearch. */
const PREFIX_DECAY = 0.3;
/** Of the terms that a word begins, the most frequent are taken. */
const MAX_PREFIXED = 64;
/** And no more of them than have so many postings together: a beginning of everything ranks nothing. */
const MAX_PREFIXED_POSTINGS = 150_000;
/** Where every one of them matters for what is found, not only for its rank. */
const MAX_PREFIXED_EXACTLY = 1024;
const MAX_NEAR = 50;
/** While a word is being typed, resembling ones are only looked for when it begins fewer postings than this. */
const FEW_FOUND = 10;

const MAX_EDITS_SUGGESTED = 2;

const shortFieldSet = fieldSet(shortFields);
const everyField = fieldSet(searchFields);

/** Finds the terms of one index. */
export class Expander {
  readonly #shelves: Shelves;
  readonly #stems: StemFinder | null;
  readonly #names: NameFinder | null;

  constructor(shelves: Shelves, forms: WordForms | null) {
    this.#shelves = shelves;
    this.#stems = forms === null ? null : new StemFinder(shelves, forms.stemsOf);
    this.#names = forms === null ? null : new NameFinder(shelves, forms.nameKeys);
  }

  /** All that a word may stand for, itself first. */
  expand(word: AskedWord, { isTolerant }: { isTolerant: boolean }): Expansion[] {
    const found = new Found(this.#shelves);
    const { term, fields, prefix } = word;
    found.add(term, { weight: 1, fields, isInQuery: true });
    if (prefix !== 'none') this.#addPrefixed(word, found);
    if (!isTolerant) return found.list();
    if (prefix !== 'explicit') {
      for (const form of this.#stems?.find(term, fields) ?? [])
        found.add(form, { weight: WEIGHTS.stem, fields });
    }
    if (this.#isFuzzy(word, found)) this.#addNear(word, found);
    if (prefix !== 'explicit') {
      for (const name of this.#names?.find(term) ?? []) found.add(name, { weight: WEIGHTS.name, fields });
    }
    return found.list();
  }

  /** The very word, and what it begins when its end is open: nothing that merely resembles it. */
  expandExactly({ term, fields, prefix }: AskedWord, { isHurried = false } = {}): Expansion[] {
    const found = new Found(this.#shelves);
    found.add(term, { weight: 1, fields, isInQuery: true });
    if (prefix === 'none' || isHurried) return found.list();
    for (const { begun } of this.#prefixed(term, fields, MAX_PREFIXED_EXACTLY))
      found.add(begun, { weight: prefixWeight(term, begun), fields, isInQuery: true });
    return found.list();
  }

  /** What a term that is in no document most likely is meant for: further away than a search looks by itself. */
  nearest(term: string): string | null {
    if (maxEdits(term) === 0 || this.#countOf(term) > 0) return null;
    for (let edits = 1; edits <= MAX_EDITS_SUGGESTED; edits++) {
      const best = [...this.#shelves.near(term, edits, everyField)]
        .map((candidate) => ({ candidate, count: this.#countOf(candidate) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.candidate < b.candidate ? -1 : 1));
      if (best[0] !== undefined) return best[0].candidate;
    }
    return null;
  }

  #countOf(term: string): number {
    return this.#shelves.countUpTo(this.#shelves.locate(term), everyField, Number.MAX_SAFE_INTEGER);
  }

  /** One or two letters begin thousands of words: those are looked for in the short fields only. */
  #addPrefixed({ term, fields }: AskedWord, found: Found): void {
    const wanted = term.length < LONG_ENOUGH_PREFIX ? fields & shortFieldSet : fields;
    let postings = 0;
    for (const { begun, count } of this.#prefixed(term, wanted, MAX_PREFIXED)) {
      if (postings > MAX_PREFIXED_POSTINGS) return;
      found.add(begun, { weight: prefixWeight(term, begun), fields: wanted, isInQuery: true });
      postings += count;
    }
  }

  #isFuzzy({ term, fields, prefix }: AskedWord, found: Found): boolean {
    if (maxEdits(term) === 0 || (prefix !== 'none' && term.length < LONG_ENOUGH_PREFIX)) return false;
    return prefix === 'none' || found.countUpTo(fields, FEW_FOUND) < FEW_FOUND;
  }

  /** Only those the fewest edits away: what is further is noise as soon as there is anything nearer. */
  #addNear({ term, fields, prefix }: AskedWord, found: Found): void {
    for (let edits = 1; edits <= maxEdits(term); edits++) {
      const near = [...this.#shelves.near(term, edits, fields)]
        .filter((candidate) => prefix === 'none' || !candidate.startsWith(term))
        .filter((candidate) => edits === 1 || countEdits(term, candidate) === edits)
        .map((candidate) => ({ candidate, located: this.#shelves.locate(candidate) }))
        .filter(({ located }) => this.#shelves.countUpTo(located, fields, 1) > 0)
        .map((each) => ({ ...each, cost: this.#shelves.costOf(each.located, fields) }))
        .sort((a, b) => b.cost - a.cost || (a.candidate < b.candidate ? -1 : 1));
      for (const { candidate } of near.slice(0, MAX_NEAR))
        found.add(candidate, { weight: nearWeight(candidate, edits), fields });
      if (near.length > 0) return;
    }
  }

  /** The most frequent terms that begin so, not the beginning itself. */
  #prefixed(prefix: string, fields: FieldSet, most: number): { begun: string; count: number }[] {
    const counts = new Map<string, number>();
    for (const { term, count } of this.#shelves.begun(prefix, fields, most))
      counts.set(term, (counts.get(term) ?? 0) + count);
    counts.delete(prefix);
    return [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([begun, count]) => ({ begun, count }));
  }
}

function nearWeight(term: string, edits: number): number {
  return (WEIGHTS.fuzzy * term.length) / (term.length + edits);
}

function prefixWeight(prefix: string, term: string): number {
  return (WEIGHTS.prefix * term.length) / (term.length + PREFIX_DECAY * (term.length - prefix.length));
}

/** The terms of a word so far, each by the best way that leads to it. */
class Found {
  readonly #shelves: Shelves;
  readonly #terms = new Map<string, Expansion>();

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  add(
    term: string,
    { weight, fields, isInQuery = false }: { weight: number; fields: FieldSet; isInQuery?: boolean },
  ): void {
    if (this.#terms.has(term) || fields === 0) return;
    let located: LocatedEverywhere | null = null;
    const locate = (): LocatedEverywhere => (located ??= this.#shelves.locate(term));
    this.#terms.set(term, { term, weight, fields, isInQuery, locate });
  }

  /** How many postings all of them have together, as `Shelves.countUpTo`. */
  countUpTo(fields: FieldSet, limit: number): number {
    let count = 0;
    for (const { locate } of this.#terms.values()) {
      if (count >= limit) break;
      count += this.#shelves.countUpTo(locate(), fields, limit);
    }
    return count;
  }

  list(): Expansion[] {
    return [...this.#terms.values()];
  }
}
