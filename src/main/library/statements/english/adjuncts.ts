import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';

/** What stands between a verb and what was said: "told the paper on Sunday that ...", "said at a rally in Ohio: ...". */

const SMALL =
  wordSet(`also again simply flatly repeatedly publicly later earlier recently previously instead then just too
  out back outright aloud afterward afterwards yesterday today reportedly`);
const DAY_PARTS = wordSet('morning night evening afternoon');
const PERIODS = wordSet('morning night evening afternoon week month year');
const PERIOD_LEADS = wordSet('last this earlier late next');
const PERIOD_FOLLOWS = wordSet('the week month year night day this last');
const OCCASION_LINKS = wordSet('in at on during to via from over');
const PLACE_LINKS = wordSet('with on in at');
const TO_WHOM = wordSet(
  'reporters supporters voters journalists lawmakers cnn msnbc nbc abc cbs politico bloomberg reuters',
);

/** How far a phrase that leads to "that" or to a quotation may reach. */
const LEAD_REACH = 18;

/** Something that what was said surely begins with. */
function isLead(doc: Doc, i: number, high: number): boolean {
  if (i >= high || doc.lower(i) === 'that' || doc.inQuotation(i) || doc.isMark(i, ':')) return true;
  return doc.isMark(i, ',') && (doc.inQuotation(i + 1) || doc.lower(i + 1) === 'that');
}

/** Where what was said begins, after adverbs, dates and occasions. */
export function skipAdjuncts(doc: Doc, from: number, high: number): number {
  let i = from;
  while (i < high && !doc.inQuotation(i)) {
    const to = skipOne(doc, { i, from, high });
    if (to === i) break;
    i = to;
  }
  return i;
}

function skipOne(doc: Doc, place: { i: number; from: number; high: number }): number {
  const { i, from } = place;
  const { lower } = doc.at(i);
  if (SMALL.has(lower) || doc.is(i, 'weekday')) return i + 1;
  if ((lower === 'on' || lower === 'late' || lower === 'early') && doc.is(i + 1, 'weekday')) {
    let to = i + 2;
    while (DAY_PARTS.has(doc.lower(to))) to += 1;
    return to;
  }
  if (PERIODS.has(lower) && i > from) return i + 1;
  if ((lower === 'on' || lower === 'in') && opensDate(doc, i + 1)) return endOfDate(doc, i + 2);
  if (PERIOD_LEADS.has(lower) && opensPeriod(doc, i + 1)) return endOfPeriod(doc, i + 2, place.high);
  const opensPhrase =
    doc.is(i, 'preposition') ||
    lower === 'to' ||
    lower === 'when' ||
    lower === 'while' ||
    lower === 'after' ||
    lower === 'before';
  return opensPhrase ? skipPhrase(doc, place) : i;
}

function opensDate(doc: Doc, i: number): boolean {
  return doc.is(i, 'month') || /^(?:19|20)\d\d$/u.test(doc.at(i).text);
}

function endOfDate(doc: Doc, start: number): number {
  let i = start;
  while (/^\d+(?:st|nd|rd|th)?$/u.test(doc.at(i).text) || doc.isMark(i, '.')) i += 1;
  return doc.isMark(i, ',') && /^\d{4}$/u.test(doc.at(i + 1).text) ? i + 2 : i;
}

function opensPeriod(doc: Doc, i: number): boolean {
  return doc.is(i, 'timeUnit', 'month') || ['this', 'last', 'in'].includes(doc.lower(i));
}

function endOfPeriod(doc: Doc, start: number, high: number): number {
  let i = start;
  while (PERIOD_FOLLOWS.has(doc.lower(i)) && !isLead(doc, i, high)) i += 1;
  return i;
}

function skipPhrase(doc: Doc, { i, high }: { i: number; high: number }): number {
  const lead = leadAfter(doc, i, high);
  if (lead > 0 && !(doc.lower(lead) === 'that' && doc.lower(i) === 'of')) return lead;
  const occasion = occasionAfter(doc, i, high);
  if (occasion > 0 && OCCASION_LINKS.has(doc.lower(i))) return endOfPlaces(doc, occasion + 1, high);
  return doc.lower(i) === 'to' && TO_WHOM.has(doc.lower(i + 1)) ? i + 2 : i;
}

/** The phrase goes straight to "that", a colon or a quotation, whatever is in it. */
function leadAfter(doc: Doc, from: number, high: number): number {
  for (let i = from + 1; i < Math.min(from + LEAD_REACH, high); i += 1) {
    if (isLead(doc, i, high)) return i;
    if (doc.isMark(i, ',')) {
      if (isLead(doc, i + 1, high)) return i;
      if (!doc.isCapital(i + 1)) return -1;
    } else if (doc.isFullStop(i) && !doc.isDotOfWord(i)) return -1;
  }
  return -1;
}

/** "in an interview", "at a rally", "on Twitter": the last word of the occasion. */
function occasionAfter(doc: Doc, from: number, high: number): number {
  let found = -1;
  for (let i = from + 1; i < Math.min(from + 9, high); i += 1) {
    if (!doc.isWord(i) && !doc.isMark(i, '.')) break;
    if (doc.is(i, 'occasion', 'weekday')) found = i;
    else if (found >= 0 && !doc.is(i, 'preposition', 'determiner') && !doc.isCapital(i)) break;
    else if (i > from + 1 && found < 0 && doc.is(i, 'preposition', 'personal', 'auxiliary')) break;
  }
  return found;
}

/** "... with Fox News on Sunday": names that go with the occasion. */
function endOfPlaces(doc: Doc, start: number, high: number): number {
  let i = start;
  while (i < high && !isLead(doc, i, high)) {
    if (doc.is(i, 'weekday')) {
      i += 1;
      continue;
    }
    const opensPlace = PLACE_LINKS.has(doc.lower(i)) && (doc.isCapital(i + 1) || doc.lower(i + 1) === 'the');
    if (!opensPlace) break;
    let to = doc.lower(i + 1) === 'the' ? i + 2 : i + 1;
    const first = to;
    while (to < high && doc.isWord(to) && doc.isCapital(to) && !doc.is(to, 'personal')) to += 1;
    if (to === first && to === i + 1) break;
    i = to;
  }
  return i;
}

/** Past whom it was said to: "told | the newspaper | that ...". The same place when nobody stands there. */
export function skipAddressee(doc: Doc, from: number, high: number): number {
  if (doc.is(from, 'listener')) return from + 1;
  const isSenior = doc.lower(from) === 'former' || doc.lower(from) === 'senior';
  if (!doc.isCapital(from) && !doc.is(from, 'determiner', 'role', 'title') && !isSenior) {
    const that = thatAfterNoun(doc, from, high);
    return that > 0 ? that : from;
  }
  const question = questionAfter(doc, from, high);
  if (question > 0) return question;
  const lead = leadAfterAddressee(doc, from, high);
  if (lead > 0 && doc.isMark(lead, ',') && doc.inQuotation(lead + 1)) return lead;
  if (lead > 0 && doc.lower(lead) === 'that') return lead;
  if (lead > 0 && !doc.isMark(lead, ',') && lead - from < 14) return lead;
  return endOfNoun(doc, from, high);
}

/** "told harbour pilots on Monday that": a noun without an article, and no verb before "that". */
function thatAfterNoun(doc: Doc, from: number, high: number): number {
  for (let i = from; i < Math.min(from + 12, high); i += 1) {
    if (i > from && doc.lower(i) === 'that') return i;
    if (!doc.isWord(i) || doc.inQuotation(i) || doc.is(i, 'personal', 'auxiliary', 'conjunction')) return -1;
  }
  return -1;
}

function questionAfter(doc: Doc, from: number, high: number): number {
  for (let i = from + 1; i < Math.min(from + 11, high); i += 1) {
    if (doc.inQuotation(i) || doc.isMark(i, ',') || (doc.isFullStop(i) && !doc.isDotOfWord(i))) return -1;
    if (doc.lower(i) === 'whether' || doc.lower(i) === 'if') return i;
  }
  return -1;
}

function leadAfterAddressee(doc: Doc, from: number, high: number): number {
  for (let i = from; i < Math.min(from + 16, high); i += 1) {
    if (doc.inQuotation(i) || doc.lower(i) === 'that' || doc.isMark(i, ':') || doc.isMark(i, ',')) return i;
    if (doc.isFullStop(i) && !doc.isDotOfWord(i)) return -1;
  }
  return -1;
}

function endOfNoun(doc: Doc, from: number, high: number): number {
  let i = from;
  if (doc.is(from, 'determiner', 'role')) {
    i += 1;
    while (i < high && i - from < 6 && goesOnNoun(doc, i)) i += 1;
    return i;
  }
  while (i < high && isNamePart(doc, i)) i += 1;
  if (i === from) i += 1;
  while (/['’]s$/u.test(doc.at(i - 1).text) && i < high && doc.isWord(i)) {
    i += 1;
    while (i < high && doc.isCapital(i)) i += 1;
  }
  return i;
}

function goesOnNoun(doc: Doc, i: number): boolean {
  if (!doc.isWord(i) || doc.inQuotation(i) || doc.lower(i) === 'that') return false;
  return !doc.is(i, 'determiner', 'preposition', 'personal', 'conjunction', 'auxiliary');
}

function isNamePart(doc: Doc, i: number): boolean {
  if (doc.isDotOfWord(i)) return true;
  if (!doc.isWord(i) || !doc.isCapital(i) || doc.inQuotation(i)) return false;
  return !doc.is(i, 'personal') && (!doc.is(i, 'notName') || doc.is(i, 'title'));
}
