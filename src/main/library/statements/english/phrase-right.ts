import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import { headOf } from './phrase-parts.ts';

/** Phrases that begin at a token: after a verb that stands before its subject (said X), after "according to". */

/** Words that end the subject of "said X ...", since they say when or why. */
const AFTER_SUBJECT =
  wordSet(`as when while after before because but that during following shortly earlier later recently
  last ahead adding noting referring about via since if though although once upon amid`);
const PLACE_LINKS = wordSet('in on at to of by with from');
const TIME_LINKS = wordSet('in on at to');
const HARD_MARKS = new Set([';', ':', '—', '–', '--']);
const APPOSITION_WORDS = wordSet(
  'who whose former senior himself herself then now one chief co-founder executive',
);

function makePhrase(doc: Doc, from: number, to: number): Phrase {
  const isPronoun = doc.is(from, 'personal') && to === from + 1;
  return {
    from,
    to,
    head: headOf(doc, from, to),
    pronoun: isPronoun ? doc.lower(from) : null,
    isClauseStart: true,
    hasApposition: false,
  };
}

/** The subject after its verb: `"...," said | Ann Lee, who leads the group`. */
export function phraseStartingAt(doc: Doc, from: number, high: number): Phrase | null {
  if (from >= high) return null;
  if (doc.is(from, 'personal')) return makePhrase(doc, from, from + 1);
  const cannotStart =
    !doc.isWord(from) || doc.is(from, 'preposition', 'conjunction') || doc.lower(from) === 'that';
  if (cannotStart || (doc.is(from, 'weekday') && !doc.isCapital(from + 1))) return null;
  let i = from;
  while (i < high && !endsSubject(doc, { i, from, high })) {
    if (doc.isMark(i, ',') && !(i + 1 < high && goesOnAfterComma(doc, i + 1))) break;
    i += 1;
  }
  while (i > from && !doc.isWord(i - 1) && !doc.isMark(i - 1, ')') && !doc.isDotOfWord(i - 1)) i -= 1;
  return i > from ? makePhrase(doc, from, i) : null;
}

function goesOnAfterComma(doc: Doc, i: number): boolean {
  if (doc.is(i, 'determiner', 'role', 'title') || APPOSITION_WORDS.has(doc.lower(i))) return true;
  if (/^\d\d$/u.test(doc.at(i).text)) return true;
  return doc.isCapital(i) && !doc.is(i, 'weekday');
}

function endsSubject(doc: Doc, { i, from, high }: { i: number; from: number; high: number }): boolean {
  const token = doc.at(i);
  if (token.quotation >= 0 && token.quotation !== doc.at(from).quotation) return true;
  if (HARD_MARKS.has(token.text)) return true;
  if (doc.isFullStop(i) && !(doc.isDotOfWord(i) && i + 1 < high)) return true;
  if (doc.is(i, 'weekday')) return true;
  if (token.isCapital) return false;
  if (AFTER_SUBJECT.has(token.lower)) return true;
  return i > from && PLACE_LINKS.has(token.lower) && linksToOccasion(doc, { i, from, high });
}

/** "said Hale in an interview": the place is no part of who speaks; "the mayor of Ohio" is. */
function linksToOccasion(doc: Doc, { i, from, high }: { i: number; from: number; high: number }): boolean {
  const isTimeLink = TIME_LINKS.has(doc.lower(i));
  const isAfterName = doc.isCapital(i - 1) && !doc.is(i - 1, 'role', 'title');
  if (isAfterName && !hasComma(doc, from, i)) return true;
  const reach = Math.min(i + (isAfterName ? 9 : 6), high);
  if (!isTimeLink) return false;
  for (let k = i + 1; k < reach; k += 1) if (doc.is(k, 'occasion', 'weekday')) return true;
  return false;
}

function hasComma(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (doc.isMark(i, ',')) return true;
  return false;
}

/** The source after "according to": up to its comma, appositions included. */
export function sourceStartingAt(doc: Doc, from: number, high: number): Phrase | null {
  if (from >= high || (!doc.isWord(from) && !doc.inQuotation(from))) return null;
  let i = from;
  while (i < high) {
    const token = doc.at(i);
    if (token.text === ',') {
      const to = endOfApposition(doc, i, high);
      if (to > i) i = to;
      break;
    }
    if (HARD_MARKS.has(token.text)) break;
    if (doc.isFullStop(i) && !(doc.isDotOfWord(i) && i + 1 < high)) break;
    const isOther = token.quotation >= 0 && token.quotation !== doc.at(from).quotation;
    if (isOther && (doc.quotationAt(i)?.wordCount ?? 0) > 4) break;
    i += 1;
  }
  return i > from ? makePhrase(doc, from, i) : null;
}

/** Where the apposition after the comma ends; the comma itself when none follows it. */
function endOfApposition(doc: Doc, comma: number, high: number): number {
  const first = comma + 1;
  let end = first;
  let hasVerb = false;
  while (end < high && !doc.isMark(end, ',') && !doc.isFullStop(end)) {
    if ((doc.is(end, 'auxiliary') && doc.lower(end) !== 'to') || doc.lower(end) === 'that') hasVerb = true;
    end += 1;
  }
  const { lower } = doc.at(first);
  if (lower === 'who' || lower === 'whose' || doc.is(first, 'role')) return end;
  if (!doc.is(first, 'determiner') || hasVerb || end - first >= 13) return comma;
  return saysWhatItIs(doc, first, end) ? end : comma;
}

function saysWhatItIs(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (doc.is(i, 'role', 'title', 'body') || GROUP_WORDS.has(doc.lower(i))) return true;
  }
  return false;
}

const GROUP_WORDS = wordSet(
  'group organization firm think nonprofit institute newspaper magazine website agency',
);
