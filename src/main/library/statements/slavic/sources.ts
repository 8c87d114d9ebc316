import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import type { SlavicTables } from './tables.ts';

/** Who says it, on the left or on the right of the verb. */

const LONGEST = 10;

function makePhrase(doc: Doc, from: number, to: number): Phrase {
  const isPronoun = to === from + 1 && doc.is(from, 'personal');
  return {
    from,
    to,
    head: headOf(doc, from, to),
    pronoun: isPronoun ? doc.lower(from) : null,
    isClauseStart: true,
    hasApposition: false,
  };
}

/** The first noun that is a role, else the last word of a name, else the last word. */
function headOf(doc: Doc, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (doc.is(i, 'role')) return i;
  return to - 1;
}

/** Small words between subject and verb: "вчера", "также", "ему". */
function isSmall(doc: Doc, i: number): boolean {
  return doc.is(i, 'adverb', 'listener') && !doc.isCapital(i);
}

/** "Министр вчера | сообщил": the phrase before a verb; null when no subject stands there. */
export function sourceBefore(
  doc: Doc,
  tables: SlavicTables,
  place: { at: number; low: number },
): Phrase | null {
  const { at, low } = place;
  let to = at;
  while (to > low && (isSmall(doc, to - 1) || doc.is(to - 1, 'auxiliary'))) to -= 1;
  if (to > low && doc.isMark(to - 1, ',')) {
    const open = commaBefore(doc, to - 2, low);
    if (open === null) return null;
    to = open;
  }
  let from = to;
  while (from > low && to - from < LONGEST && goesBack(doc, from, to)) from -= 1;
  while (from < to && isNoStart(doc, from, to)) from += 1;
  if (from >= to) return null;
  const start = doc.is(from, 'preposition') ? afterPlace(doc, tables, { from, to, at }) : from;
  return start < to ? makePhrase(doc, start, to) : null;
}

/** "«Север» сообщил": only the marks of a whole name belong to it. */
function isNoStart(doc: Doc, from: number, to: number): boolean {
  if (!doc.isWord(from)) return !(doc.opensQuotation(from) && (doc.quotationAt(from)?.to ?? to + 1) <= to);
  return doc.is(from, 'conjunction') || isLeadAdverb(doc, from);
}

function isLeadAdverb(doc: Doc, i: number): boolean {
  return doc.is(i, 'adverb') && !doc.is(i, 'role', 'personal');
}

function goesBack(doc: Doc, from: number, to: number): boolean {
  const before = from - 1;
  if (doc.at(before).quotation !== doc.at(to).quotation && doc.inSpeech(before)) return false;
  if (!doc.isWord(before)) return doc.isDotOfWord(before) || '«»"“”„'.includes(doc.at(before).text);
  if (doc.is(before, 'conjunction')) {
    return (
      from < to &&
      ['и', 'і', 'й', 'та'].includes(doc.lower(before)) &&
      doc.isCapital(from) &&
      doc.isCapital(before - 1)
    );
  }
  return !doc.is(before, 'personal') || from === to;
}

/** "Глава фонда, экономист по образованию, заявил": back to the comma that opens the apposition. */
function commaBefore(doc: Doc, last: number, low: number): number | null {
  for (let i = last; i > low && last - i < 20; i -= 1) if (doc.isMark(i, ',')) return i;
  return null;
}

/** "В Кремле сообщили" has no other subject; in "В интервью газете режиссёр отметил" the place is none. */
function afterPlace(
  doc: Doc,
  tables: SlavicTables,
  { from, to, at }: { from: number; to: number; at: number },
): number {
  const isPlural = /(?:ли|лись|ют|ят|ут|ат|ють|ять|уть|ать)$/u.test(doc.lower(at));
  if (isPlural && tables.place.has(doc.lower(from))) return from;
  let start = to - 1;
  while (start - 1 > from && isNamePart(doc, start - 1, tables)) start -= 1;
  return start;
}

function isNamePart(doc: Doc, i: number, tables: SlavicTables): boolean {
  return doc.isCapital(i) || doc.is(i, 'role') || tables.adjective.test(doc.lower(i));
}

/** "сообщил | вчера министр обороны, ...": the phrase behind a verb. */
export function sourceAfter(
  doc: Doc,
  tables: SlavicTables,
  place: { from: number; high: number; isInside?: boolean },
): Phrase | null {
  const { isInside = false } = place;
  let { from } = place;
  from = afterWhen(doc, tables, { from, high: place.high });
  let to = from;
  if (tables.place.has(doc.lower(to))) to += 1;
  while (to < place.high && to - from < LONGEST && goesOn(doc, to, { from, isInside })) to += 1;
  while (to > from && doc.is(to - 1, 'preposition', 'adverb')) to -= 1;
  return to > from ? makePhrase(doc, from, to) : null;
}

const MONTHS =
  /^(?:январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)/u;

/** Past "вчера", "в субботу", "3 мая", "агентству «Север»": when it was said, and to whom. */
function afterWhen(doc: Doc, tables: SlavicTables, { from, high }: { from: number; high: number }): number {
  let i = from;
  while (i < high) {
    const isDay = tables.place.has(doc.lower(i)) && doc.is(i + 1, 'weekday');
    const isDate = /^\d{1,2}$/u.test(doc.at(i).text) && MONTHS.test(doc.lower(i + 1));
    if (isDay || isDate) i += 2;
    else if (isSmall(doc, i)) {
      const name = doc.is(i, 'listener') ? doc.quotationAt(i + 1) : undefined;
      i = name?.from === i + 1 ? name.to : i + 1;
    } else break;
  }
  return i;
}

const INSIDE_PHRASE = new Set(['по', 'из', 'от', 'з', 'із', 'від']);

/** `isInside`: the author's words stand within the marks of the quotation. */
function goesOn(doc: Doc, i: number, { from, isInside }: { from: number; isInside: boolean }): boolean {
  const { lower, isWord, text } = doc.at(i);
  if (doc.inSpeech(i) && !isInside) return false;
  if (!isWord) return '«»"“”„'.includes(text) || doc.isDotOfWord(i);
  if (i === from) return !doc.is(i, 'preposition', 'conjunction');
  if (doc.is(i, 'preposition')) return INSIDE_PHRASE.has(lower);
  if (doc.is(i, 'conjunction')) return ['и', 'і', 'й', 'та'].includes(lower);
  return !(doc.is(i, 'adverb') && !doc.isCapital(i));
}

/** The source after "по словам": up to its comma; at the head of a sentence without one, as far as a name goes. */
export function sourceOf(
  doc: Doc,
  tables: SlavicTables,
  place: { from: number; high: number },
): Phrase | null {
  const { from, high } = place;
  let to = from;
  while (to < high && (doc.isWord(to) || isInnerMark(doc, to)) && to - from < 14) to += 1;
  if (doc.isMark(to, ',') && tables.who.has(doc.lower(to + 1))) return makePhrase(doc, from, to);
  return to > from ? makePhrase(doc, from, to) : null;
}

function isInnerMark(doc: Doc, i: number): boolean {
  return '«»"“”„'.includes(doc.at(i).text) || doc.isDotOfWord(i);
}
