import type { Doc } from './doc.ts';

/** Where and when a story was written, before its first words: "WASHINGTON, Oct. 3 — ", "Lesk (Dravia) – ". */

const REACH = 9;

/** Past the dateline of a sentence; where it has none, its beginning. */
export function afterDateline(doc: Doc, from: number, to: number): number {
  const dash = dashOfDateline(doc, from, to);
  if (dash < 0) return from;
  const isPlain = /^\p{Lu}{3,}$/u.test(doc.at(from).text) || namesAgency(doc, from, to);
  return isPlain || isPlaceAlone(doc, from, dash) ? dash + 1 : from;
}

/** The dash that only names, numbers and marks stand before, or -1. */
function dashOfDateline(doc: Doc, from: number, to: number): number {
  for (let i = from; i < Math.min(from + REACH, to); i += 1) {
    const { text, isSpaced, isWord, isCapital } = doc.at(i);
    if (text === '—' || text === '–' || text === '--' || (text === '-' && isSpaced)) return i;
    // "3 мая": a month in small letters.
    if (isWord && !isCapital && !/^\d/u.test(text) && !/^\d/u.test(doc.at(i - 1).text)) return -1;
  }
  return -1;
}

/** "Washington (AFP) –" */
function namesAgency(doc: Doc, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(from + 5, to); i += 1) {
    if (doc.isMark(i, '('))
      return /^\p{Lu}\p{L}+$/u.test(doc.at(i + 1).text) && doc.isMark(i + 2, ')') && doc.isDash(i + 3);
    if (doc.isWord(i) && !doc.isCapital(i)) return false;
  }
  return false;
}

/**
 * "Brennholm – The ...": a name in small letters opens a paragraph, and a sentence begins behind the dash. With a second
 * dash it would be an aside: "Lee — Brown's deputy — said".
 */
function isPlaceAlone(doc: Doc, from: number, dash: number): boolean {
  if (dash === from || doc.at(from - 1).paragraph === doc.at(from).paragraph) return false;
  if (doc.is(from, 'personal', 'determiner', 'title') || !doc.isWord(from)) return false;
  for (let i = from; i < dash; i += 1) if (/['’]s$/u.test(doc.at(i).text)) return false;
  const next = doc.at(dash + 1);
  if (!doc.at(dash).isSpaced || !next.isSpaced || !(next.isCapital || doc.inQuotation(dash + 1)))
    return false;
  const end = doc.sentenceAt(from)?.to ?? dash;
  for (let i = dash + 1; i < end; i += 1) if (doc.isDash(i) && doc.at(i).isSpaced) return false;
  return true;
}
