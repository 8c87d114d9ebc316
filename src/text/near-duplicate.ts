/**
 * Whether two texts tell the same story in the same words: a story at another address, wire copy in several papers.
 *
 * A text is the set of its runs of five words (case, accents, punctuation aside), its shingles, each as a number of 32 bits. Two
 * texts are compared by these sets, exactly. To find what to compare with, a text has a few of its numbers as keys:
 * all below a fixed bound (one in 32), and never fewer than its eight smallest. The bound is the same for all texts,
 * so that a short piece within a long story has its keys among the story's: what a fixed number of min-hashes, made to
 * estimate resemblance, would miss (docs/decisions/0012-near-duplicates.md).
 */

import { tokenise } from './tokenise.ts';

/** Raised when the same text would give other numbers: signatures of another version are made anew. */
export const SIGNATURE_VERSION = 1;

/** Words in a run. Shorter runs are figures of speech, longer ones break with each word that an editor changes. */
const SHINGLE_WORDS = 5;
/** What is read of a text, in UTF-16 units: some 10,000 words, longer than stories are. */
const MAX_READ = 60_000;

/** One number in 32 is a key. */
const KEY_BOUND = 2 ** 32 / 32;
const MIN_KEYS = 8;
const MAX_KEYS = 256;

/** The shingles of a text, numbers from 0 to 2^32 - 1. */
export type ShingleSet = ReadonlySet<number>;

/** The shingles of a text. A text of fewer than five words has one, all of it; one without words has none. */
export function shinglesOf(text: string): ShingleSet {
  const hashes: number[] = [];
  for (const { term, isCompound } of tokenise(text.slice(0, MAX_READ))) {
    if (isCompound !== true) hashes.push(hashOf(term));
  }
  const shingles = new Set<number>();
  const last = Math.max(1, hashes.length - SHINGLE_WORDS + 1);
  for (let from = 0; from < last && hashes.length > 0; from++) {
    let shingle = 0;
    for (let at = from; at < from + SHINGLE_WORDS; at++)
      shingle = Math.imul(shingle ^ (hashes[at] ?? 0), 0x9e3779b1) + at - from;
    shingles.add(scatter(shingle));
  }
  return shingles;
}

/** The keys under which a text with these shingles is found, smallest first: 8 to 256 of its numbers. */
export function keysOf(shingles: ShingleSet): number[] {
  const sorted = [...shingles].sort((a, b) => a - b);
  const below = sorted.findIndex((shingle) => shingle >= KEY_BOUND);
  const count = below === -1 ? sorted.length : below;
  return sorted.slice(0, Math.min(Math.max(count, MIN_KEYS), MAX_KEYS));
}

/** How much two texts have in common. */
export interface Overlap {
  /** Shingles that both have. */
  readonly shared: number;
  /** Of the shingles of either, the part that both have: 0 to 1. */
  readonly resemblance: number;
  /** Of the shorter text's shingles, the part that the longer one has: 0 to 1. */
  readonly containment: number;
}

/** Compares two texts by their shingles. */
export function overlapOf(a: ShingleSet, b: ShingleSet): Overlap {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  const either = a.size + b.size - shared;
  return {
    shared,
    resemblance: either === 0 ? 0 : shared / either,
    containment: small.size === 0 ? 0 : shared / small.size,
  };
}

/** `near`: the same story, a word or two apart. `shared`: copy that both took from one source, or one from the other. */
export type TextRelation = 'near' | 'shared';

const NEAR_RESEMBLANCE = 0.9;
/** With quite another headline it must be all but the same: pages made from one template differ in their figures. */
const NEAR_WITH_OTHER_TITLE = 0.97;
const SHARED_CONTAINMENT = 0.5;
/** Some 45 words: two short texts may share a formula, and every page of a site its closing lines. */
const MIN_SHARED_SHINGLES = 40;
const MIN_NEAR_SHINGLES = 12;

/** What two texts are to each other; null when they merely have a phrase in common. */
export function relateTexts(overlap: Overlap, isSameTitle: boolean): TextRelation | null {
  const { shared, resemblance, containment } = overlap;
  const bound = isSameTitle ? NEAR_RESEMBLANCE : NEAR_WITH_OTHER_TITLE;
  if (resemblance >= bound && shared >= MIN_NEAR_SHINGLES) return 'near';
  return containment >= SHARED_CONTAINMENT && shared >= MIN_SHARED_SHINGLES ? 'shared' : null;
}

/** Whether two headlines are one: half of the words of the shorter are in the other, as with a site's name behind it. */
export function isSameTitle(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const [small, large] = wordsA.size <= wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA];
  if (small.size === 0) return large.size === 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared * 2 >= small.size;
}

const MAX_TITLE_CHARS = 1000;

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(tokenise(title.slice(0, MAX_TITLE_CHARS)).map(({ term }) => term));
}

/** FNV-1a over UTF-16 units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash;
}

/** Makes every bit of the answer depend on every bit given: keys are chosen by size, so it has to be even. */
function scatter(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
