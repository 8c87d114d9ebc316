import type { Doc } from '../doc.ts';
import { quotationRun } from '../quotation-run.ts';
import type { Found, Phrase, Range, Sentence } from '../types.ts';
import { phraseLength, type SlavicRules } from './find.ts';
import { afterDateline } from '../dateline.ts';
import { endOfClause } from './clause-end.ts';
import { handOn } from './handed-on.ts';
import { sourceAfter, sourceBefore } from './sources.ts';

interface Place {
  at: number;
  sentence: Sentence;
  id: number;
  rules: SlavicRules;
  previous: Found | null;
}

interface Hit {
  source: Phrase | null;
  segments: Range[];
  rule: string;
}

/** What a verb of saying governs: the rules are tried in order, and the first that fits says it. */
export function findByCue(doc: Doc, place: Place): Found | null {
  // "не уточнили, когда": what is not said is no statement.
  if (doc.lower(place.at - 1) === 'не') return null;
  const hit =
    asClause(doc, place) ??
    onRight(doc, place) ??
    quotationBefore(doc, place) ??
    clauseBefore(doc, place) ??
    named(doc, place) ??
    quotationBehind(doc, place) ??
    infinitive(doc, place);
  if (hit === null) return null;
  const { at, id, rules } = place;
  const length = Math.max(1, phraseLength(doc, rules.phrases, at));
  const found: Found = { ...hit, cue: [at, at + length], sentence: id, lemma: doc.lower(at) };
  return handOn(doc, found, rules);
}

function has(place: Place, doc: Doc, name: 'clause' | 'infinitive' | 'name' | 'denial'): boolean {
  if (phraseLength(doc, place.rules.phrases, place.at) > 0) return name === 'clause';
  return place.rules.tables.cues.get(doc.lower(place.at))?.has(name) === true;
}

function subject(doc: Doc, { at, sentence, rules, previous }: Place): Phrase | null {
  const found = sourceBefore(doc, rules.tables, { at, low: sentence.from });
  if (found !== null) return found;
  return doc.is(at - 1, 'conjunction') || at === sentence.from ? (previous?.source ?? null) : null;
}

/** "Как сообщил X, ...", "..., как сообщил X." */
function asClause(doc: Doc, { at, sentence, rules }: Place): Hit | null {
  const { from: low, to: high } = sentence;
  let as = at - 1;
  while (as >= low && at - as < 5 && !rules.tables.as.has(doc.lower(as))) as -= 1;
  if (as < low || !rules.tables.as.has(doc.lower(as))) return null;
  const isInitial = doc.isOnlyMarks(low, as) || (as - low === 1 && doc.is(low, 'conjunction'));
  if (!isInitial && !doc.isMark(as - 1, ',')) return null;
  const source =
    sourceAfter(doc, rules.tables, { from: at + 1, high }) ??
    sourceBefore(doc, rules.tables, { at, low: as + 1 });
  if (!isInitial) return { source, segments: [[low, as - 1]], rule: 'as' };
  let comma = Math.max(at + 1, source?.to ?? 0);
  while (comma < high && !doc.isMark(comma, ',') && !doc.isMark(comma, ':')) comma += 1;
  return comma < high - 2
    ? { source, segments: [[comma + 1, doc.trimEnd(comma + 1, high)]], rule: 'as' }
    : null;
}

const LEAD_REACH = 14;

/** Where what is said begins on the right: after ", что" or a colon. */
function leadAfter(doc: Doc, { at, sentence, rules }: Place): number {
  for (let i = at + 1; i < Math.min(at + LEAD_REACH, sentence.to); i += 1) {
    if (doc.isMark(i, ':')) return i + 1;
    if (doc.isMark(i, ',') && rules.tables.that.has(doc.lower(i + 1))) return i + 1;
    if (doc.inSpeech(i) || doc.isDash(i)) return -1;
    if (i > at + 1 && rules.tables.cues.has(doc.lower(i))) return -1;
  }
  return -1;
}

/** "X сказал, что ...", "X сказал: «...»" */
function onRight(doc: Doc, place: Place): Hit | null {
  const { at, sentence, rules } = place;
  if (!has(place, doc, 'clause') && !has(place, doc, 'denial')) return null;
  const from = leadAfter(doc, place);
  if (from < 0 || from >= sentence.to) return null;
  const source = subject(doc, place) ?? sourceAfter(doc, rules.tables, { from: at + 1, high: from - 1 });
  const quotation = doc.quotationAt(from);
  if (quotation?.from === from && doc.isMark(from - 1, ':')) {
    return { source, segments: [[from, quotationRun(doc, quotation).to]], rule: 'right' };
  }
  const to = endOfClause(doc, { from, high: sentence.to, rules });
  return { source, segments: [[from, doc.trimEnd(from, to)]], rule: 'right' };
}

/** «...», — сказал X. «...» */
function quotationBefore(doc: Doc, place: Place): Hit | null {
  const { at, sentence, rules } = place;
  if (!has(place, doc, 'clause')) return null;
  let last = at - 1;
  while (
    last >= sentence.from &&
    (doc.isDash(last) || doc.isMark(last, ',') || doc.is(last, 'adverb', 'listener', 'personal'))
  )
    last -= 1;
  const quotation = doc.quotationAt(last);
  if (quotation?.to !== last + 1 || quotation.wordCount < 2) return null;
  const isInverted = !doc.is(at - 1, 'personal');
  const source = isInverted
    ? sourceAfter(doc, rules.tables, { from: at + 1, high: sentence.to })
    : subject(doc, place);
  const segments: Range[] = [[quotation.from, quotation.to]];
  const next = nextQuotation(doc, source?.to ?? at + 1, sentence.to);
  if (next !== null) segments.push(next);
  return { source, segments, rule: 'inverted' };
}

function nextQuotation(doc: Doc, from: number, high: number): Range | null {
  let i = from;
  while (i < high && !doc.isWord(i) && !doc.inQuotation(i)) i += 1;
  const quotation = doc.quotationAt(i);
  return quotation !== undefined && quotation.from === i && i < high ? [quotation.from, quotation.to] : null;
}

const FEWEST_WORDS = 2;

/** "..., сообщил X.", "Цены, считает X, вырастут." */
function clauseBefore(doc: Doc, place: Place): Hit | null {
  const { at, sentence, rules } = place;
  const { from: low, to: high } = sentence;
  if (!has(place, doc, 'clause')) return null;
  let mark = at - 1;
  while (mark > low && doc.is(mark, 'adverb')) mark -= 1;
  if (!doc.isMark(mark, ',') && !doc.isDash(mark)) return null;
  let end = mark;
  while (end > low && !doc.isWord(end - 1) && !doc.closesQuotation(end - 1)) end -= 1;
  const start = afterDateline(doc, low, end);
  if (doc.countWords(start, end) < FEWEST_WORDS) return null;
  const source = sourceAfter(doc, rules.tables, { from: at + 1, high });
  const after = source?.to ?? at + 1;
  const segments: Range[] = [[start, end]];
  const next = doc.lower(after + 1);
  const isWriters = rules.tables.who.has(next) || rules.tables.later.has(next);
  if (doc.isMark(after, ',') && after + 2 < high && !isWriters)
    segments.push([after + 1, doc.trimEnd(after + 1, high)]);
  return source === null ? null : { source, segments, rule: 'inverted' };
}

/** "назвал решение «ошибкой»": only the name is said. */
function named(doc: Doc, place: Place): Hit | null {
  const { at, sentence } = place;
  if (!has(place, doc, 'name')) return null;
  for (let i = at + 1; i < sentence.to; i += 1) {
    const quotation = doc.quotationAt(i);
    if (quotation?.from === i && doc.countWords(i, quotation.to) > 1) {
      return { source: subject(doc, place), segments: [[quotation.from, quotation.to]], rule: 'name' };
    }
  }
  return null;
}

/** "X сказал «...»" */
function quotationBehind(doc: Doc, place: Place): Hit | null {
  const { at, sentence } = place;
  if (!has(place, doc, 'clause')) return null;
  for (let i = at + 1; i < Math.min(at + 4, sentence.to); i += 1) {
    const quotation = doc.quotationAt(i);
    if (quotation === undefined) continue;
    const source = subject(doc, place);
    const isEnough = quotation.from === i && quotation.wordCount > 2 && source !== null;
    return isEnough ? { source, segments: [[i, quotationRun(doc, quotation).to]], rule: 'right' } : null;
  }
  return null;
}

/** "пообещал | построить мост" */
function infinitive(doc: Doc, place: Place): Hit | null {
  const { at, sentence, rules } = place;
  if (!has(place, doc, 'infinitive')) return null;
  for (let i = at + 1; i < Math.min(at + 6, sentence.to); i += 1) {
    if (!doc.isWord(i)) return null;
    if (!rules.tables.infinitive.test(doc.lower(i)) || doc.lower(i).length < 4) continue;
    const from = doc.lower(i - 1) === 'не' ? i - 1 : i;
    const to = endOfClause(doc, { from, high: sentence.to, rules });
    const source = subject(doc, place);
    return source === null ? null : { source, segments: [[from, doc.trimEnd(from, to)]], rule: 'infinitive' };
  }
  return null;
}
