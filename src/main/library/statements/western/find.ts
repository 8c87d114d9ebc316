import { Collection } from '../collection.ts';
import { continueQuotations } from '../continued.ts';
import type { Doc } from '../doc.ts';
import { quotationRun } from '../quotation-run.ts';
import type { Found, Phrase, Quotation, Range, Span } from '../types.ts';
import { wordSet } from '../word-class.ts';
import type { WesternTables } from './tables.ts';

/**
 * Direct quotations in languages whose reported speech the engine does not read: quotation marks, a verb of saying
 * beside them, and the phrase next to the verb.
 */

/** A quotation of fewer words is a name or a word in marks. */
const FEWEST_WORDS = 3;
const VERB_REACH = 8;
const LONGEST_SOURCE = 12;

/** "die Sprecherin von Bonn" goes on, "Müller in Berlin" does not. */
const OF = wordSet("de du des d' del della dello dei degli delle dell' di von vom für ds");

/** A finder for a language. */
export function makeQuotationFinder(tables: WesternTables): (doc: Doc) => Found[] {
  return (doc) => {
    const collection = new Collection(doc);
    for (const span of speechSpans(doc, tables)) {
      if (collection.has(span.from)) continue;
      const found = besideSpan(doc, span, tables);
      if (found !== null) collection.add(found);
    }
    continueQuotations(doc, collection, () => null);
    for (const { segments } of collection.found) segments.sort((a, b) => a[0] - b[0]);
    return collection.found.sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0));
  };
}

/** Quotations, and what a dash opens at the head of a paragraph up to the author's words. */
function* speechSpans(doc: Doc, tables: WesternTables): Generator<Span> {
  for (const quotation of doc.quotations) {
    if (quotation.wordCount >= FEWEST_WORDS) yield { from: quotation.from, to: runEnd(doc, quotation) };
  }
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    if (sentence.paragraph !== paragraph && doc.isDash(sentence.from)) {
      const to = authorBreak(doc, sentence, tables);
      if (to > 0) yield { from: sentence.from + 1, to: doc.trimEnd(sentence.from + 1, to) };
    }
    ({ paragraph } = sentence);
  }
}

/** Where the author's words begin in a dialogue: "— Nous partons, | dit le maire", "— Idziemy | — powiedział". */
function authorBreak(doc: Doc, { from, to }: Span, tables: WesternTables): number {
  for (let i = from + 2; i < to; i += 1) {
    if (doc.isDash(i)) return i;
    if (doc.isMark(i, ',') && (doc.isDash(i + 1) || isCue(doc, i + 1, tables))) return i;
  }
  return -1;
}

function runEnd(doc: Doc, quotation: Quotation): number {
  return quotationRun(doc, quotation).to;
}

function besideSpan(doc: Doc, { from, to }: Span, tables: WesternTables): Found | null {
  return behind(doc, { from, to }, tables) ?? inFront(doc, { from, to }, tables);
}

function isCue(doc: Doc, i: number, tables: WesternTables): boolean {
  // French puts a pronoun to the verb: "explique-t-il".
  const [verb = ''] = doc.lower(i).split(/-(?:t-)?(?=il|elle|on)/u);
  return !doc.inSpeech(i) && tables.cues.has(verb);
}

/** `"...", sagte X.`, « ... », a déclaré X. */
function behind(doc: Doc, span: Span, tables: WesternTables): Found | null {
  const end = doc.sentenceAt(span.to - 1)?.to ?? span.to;
  const high = Math.max(end, doc.sentenceAt(span.to)?.to ?? end);
  const verb = cueFrom(doc, span, { high, tables });
  if (verb < 0) return null;
  const joined = /-(?:t-)?(il|elle|on)$/u.exec(doc.lower(verb));
  const source = joined === null ? sourceAfter(doc, verb + 1, high) : pronounIn(verb, joined[1] ?? '');
  if (source === null) return null;
  const segments: Range[] = [[span.from, span.to]];
  const next = nextQuotation(doc, Math.max(source.to, verb + 1), high);
  if (next !== null) segments.push(next);
  return found(doc, { source, verb, segments, rule: 'inverted' });
}

interface Reach {
  high: number;
  tables: WesternTables;
}

/** A verb of saying right behind the marks: only commas, dashes and small words between. */
function cueFrom(doc: Doc, { to }: Span, { high, tables }: Reach): number {
  for (let i = to; i < Math.min(to + VERB_REACH, high); i += 1) {
    if (isCue(doc, i, tables)) return i;
    const isSmall =
      !doc.isWord(i) ||
      doc.is(i, 'adverb', 'auxiliary', 'personal') ||
      /^(?:a|s'est|m'a|lo|le)$/u.test(doc.lower(i)) ||
      /^(?:a|ont)-t-(?:il|elle|on)$/u.test(doc.lower(i));
    if (!isSmall || doc.inQuotation(i) || doc.isMark(i, ':')) return -1;
  }
  return -1;
}

function pronounIn(at: number, pronoun: string): Phrase {
  return { from: at, to: at + 1, head: at, pronoun, isClauseStart: false, hasApposition: false };
}

function sourceAfter(doc: Doc, start: number, high: number): Phrase | null {
  let from = start;
  while (from < high && doc.is(from, 'adverb') && !doc.isCapital(from)) from += 1;
  if (doc.is(from, 'personal')) return makePhrase(doc, from, from + 1);
  let to = from;
  while (to < high && to - from < LONGEST_SOURCE && goesOn(doc, to, from)) to += 1;
  while (to > from && doc.is(to - 1, 'preposition', 'determiner', 'conjunction')) to -= 1;
  return apposedName(doc, to, high) ?? (to > from ? makePhrase(doc, from, to) : null);
}

/** "la ministra de Hacienda, | María Montero |, ": the name says who it is. */
function apposedName(doc: Doc, comma: number, high: number): Phrase | null {
  const mention = doc.names.at.get(comma + 1);
  if (!doc.isMark(comma, ',') || mention === undefined || mention.words.length < 2) return null;
  const isClosed = mention.to >= high || !doc.isWord(mention.to);
  return isClosed ? makePhrase(doc, mention.titleFrom, mention.to) : null;
}

function goesOn(doc: Doc, i: number, from: number): boolean {
  if (doc.inQuotation(i)) return false;
  if (!doc.isWord(i)) return doc.isDotOfWord(i) || doc.isMark(i, "'") || doc.isMark(i, '’');
  if (doc.is(i, 'weekday') && i > from) return false;
  if (doc.is(i, 'conjunction')) return i > from && doc.isCapital(i + 1) && doc.isCapital(i - 1);
  if (doc.is(i, 'adverb') && !doc.isCapital(i)) return false;
  if (!doc.is(i, 'preposition') || i === from) return true;
  return OF.has(doc.lower(i));
}

function makePhrase(doc: Doc, from: number, to: number): Phrase {
  const pronoun = doc.is(from, 'personal') && to === from + 1 ? doc.lower(from) : null;
  return { from, to, head: to - 1, pronoun, isClauseStart: true, hasApposition: false };
}

/** `X sagte: "..."` */
function inFront(doc: Doc, span: Span, tables: WesternTables): Found | null {
  const low = doc.sentenceAt(span.from)?.from ?? span.from;
  if (!doc.isMark(span.from - 1, ':') && !doc.isMark(span.from - 1, ',')) return null;
  const start =
    doc.isMark(span.from - 1, ':') && low === span.from ? (doc.sentenceAt(span.from - 1)?.from ?? low) : low;
  for (let i = span.from - 2; i >= Math.max(start, span.from - 16); i -= 1) {
    if (!isCue(doc, i, tables)) continue;
    const source = sourceBefore(doc, i, start) ?? sourceAfter(doc, i + 1, span.from - 1);
    if (source === null) return null;
    return found(doc, { source, verb: i, segments: [[span.from, span.to]], rule: 'right' });
  }
  const source = doc.isMark(span.from - 1, ':') ? sourceBefore(doc, span.from - 1, start) : null;
  if (source === null || doc.countWords(start, span.from) > 6) return null;
  return {
    source,
    cue: null,
    segments: [[span.from, span.to]],
    rule: 'colon',
    sentence: doc.at(span.from).sentence,
    lemma: '',
  };
}

function sourceBefore(doc: Doc, at: number, low: number): Phrase | null {
  let to = at;
  while (to > low && (doc.is(to - 1, 'auxiliary', 'adverb') || /^(?:s'est|m'a)$/u.test(doc.lower(to - 1))))
    to -= 1;
  if (to > low && doc.isMark(to - 1, ',')) {
    let comma = to - 2;
    while (comma > low && !doc.isMark(comma, ',')) comma -= 1;
    const apposed = comma > low ? apposedName(doc, comma, at) : null;
    if (apposed !== null) return apposed;
    if (comma > low) to = comma;
  }
  let from = to;
  while (from > low && to - from < LONGEST_SOURCE && (doc.isWord(from - 1) || doc.isDotOfWord(from - 1))) {
    if (doc.inQuotation(from - 1) || doc.is(from - 1, 'conjunction', 'auxiliary')) break;
    from -= 1;
  }
  while (from < to && doc.is(from, 'adverb')) from += 1;
  return from < to ? makePhrase(doc, from, to) : null;
}

function nextQuotation(doc: Doc, from: number, high: number): Range | null {
  let i = from;
  while (i < high && !doc.isWord(i) && !doc.opensQuotation(i)) i += 1;
  const quotation = doc.quotationAt(i);
  return quotation !== undefined && quotation.from === i && i < high ? [quotation.from, quotation.to] : null;
}

interface Hit {
  source: Phrase;
  verb: number;
  segments: Range[];
  rule: string;
}

function found(doc: Doc, { source, verb, segments, rule }: Hit): Found {
  return {
    source,
    cue: [verb, verb + 1],
    segments,
    rule,
    sentence: doc.at(verb).sentence,
    lemma: doc.lower(verb),
  };
}
