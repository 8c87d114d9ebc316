import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import { cueVerbs } from './cue-verbs.ts';
import { headOf, isWeekTime, LY_NOT_ADVERB } from './phrase-parts.ts';

/**
 * The phrase that ends at a token: whose subject stands to the left of a verb. "The group's president, Ann Lee, | said".
 */

/** How far an apposition reaches back. */
const APPOSITION_REACH = 32;

/** The longest phrase, in tokens: what is longer is a clause, and its end alone is taken. */
const LONGEST = 12;

const ASIDE_WORDS = wordSet(
  'which though however too meanwhile instead therefore speaking himself herself themselves',
);
const SENIORITY = /^(?:former|senior|then|now|long|chief|co-|executive)/u;
const ENDS_CLAUSE = wordSet('that who which');
const LEADING =
  wordSet(`meanwhile however still later earlier nevertheless afterward afterwards moments hours days ago
  yesterday today`);

/** How deep appositions and asides are looked into. */
const INNERMOST = 4;

/** The phrase whose last token is `last`, begun at `low` at the earliest. */
export function phraseEndingAt(doc: Doc, last: number, low: number): Phrase | null {
  return endingAt(doc, { last, low, depth: 0 });
}

interface Reach {
  last: number;
  low: number;
  depth: number;
}

function endingAt(doc: Doc, { last, low, depth }: Reach): Phrase | null {
  if (last < low) return null;
  const token = doc.at(last);
  if (token.text === ')' || token.text === ']') return beforeBracket(doc, { last, low, depth });
  if (doc.isDash(last) && token.text !== '-') return beforeDashes(doc, { last, low, depth });
  if (token.text === ',') {
    if (depth >= INNERMOST) return null;
    const isAfterBracket = doc.isMark(last - 1, ')');
    return (
      beforeApposition(doc, { last, low, depth }) ??
      (isAfterBracket ? beforeBracket(doc, { last: last - 1, low, depth }) : null)
    );
  }
  if (doc.is(last, 'personal') && token.text !== 'IT') return pronounAt(doc, { last, low, depth });
  const isRelative =
    (token.lower === 'that' || token.lower === 'which') && doc.isWord(last - 1) && last > low;
  if (isRelative) return pronounAt(doc, { last, low, depth });
  return token.isWord ? plainPhrase(doc, { last, low, depth }) : null;
}

function beforeBracket(doc: Doc, { last, low, depth }: Reach): Phrase | null {
  let open = last;
  while (open > low && !doc.isMark(open, '(') && !doc.isMark(open, '[')) open -= 1;
  const phrase = endingAt(doc, { last: open - 1, low, depth: depth + 1 });
  return phrase === null ? null : { ...phrase, to: last + 1 };
}

function beforeDashes(doc: Doc, { last, low, depth }: Reach): Phrase | null {
  if (depth >= 2) return null;
  let open = last - 1;
  while (open > low && !doc.isDash(open)) open -= 1;
  if (open <= low) return null;
  const phrase = endingAt(doc, { last: open - 1, low, depth: depth + 1 });
  return phrase === null ? null : { ...phrase, to: last };
}

/** "X, a senator from Ohio, |": the leftmost comma before which a clause begins with a phrase. */
function beforeApposition(doc: Doc, { last, low }: Reach): Phrase | null {
  let best: Phrase | null = null;
  for (let i = last - 1; i > low && last - i < APPOSITION_REACH; i -= 1) {
    if (doc.closesQuotation(i) && doc.at(i).quotation !== doc.at(last).quotation) break;
    if (!doc.isMark(i, ',') || doc.inQuotation(i)) continue;
    const phrase = endingAt(doc, { last: i - 1, low, depth: INNERMOST });
    if (phrase?.isClauseStart !== true || !opensApposition(doc, i + 1)) continue;
    if (phrase.pronoun === null || phrase.pronoun === 'he')
      best = { ...phrase, to: last, hasApposition: true };
  }
  return best;
}

function opensApposition(doc: Doc, i: number): boolean {
  const { lower, text } = doc.at(i);
  return (
    doc.is(i, 'determiner', 'role', 'title', 'preposition') ||
    doc.isCapital(i) ||
    lower.startsWith('who') ||
    ASIDE_WORDS.has(lower) ||
    /^\d+$/u.test(text) ||
    /(?:ing|ed)$/u.test(lower) ||
    SENIORITY.test(lower)
  );
}

function pronounAt(doc: Doc, { last, low, depth }: Reach): Phrase {
  const pronoun = doc.lower(last);
  const phrase: Phrase = {
    from: last,
    to: last + 1,
    head: last,
    pronoun,
    isClauseStart: true,
    hasApposition: false,
  };
  if (doc.is(last, 'personal') && pronoun !== 'who') return phrase;
  if (depth > INNERMOST) return phrase;
  const before = doc.isMark(last - 1, ',') ? last - 2 : last - 1;
  const antecedent = endingAt(doc, { last: before, low, depth: INNERMOST + 1 });
  return antecedent === null ? phrase : { ...phrase, antecedent };
}

function plainPhrase(doc: Doc, { last, low, depth }: Reach): Phrase | null {
  const clauseFrom = walkToClause(doc, last, low);
  const isClauseStart = startsClause(doc, { from: clauseFrom, low, last });
  const { from, isSubordinate } = stripLead(doc, clauseFrom, last);
  const isTooMuch =
    doc.is(from, 'preposition') ||
    last - from >= LONGEST ||
    (cueVerbs.has(doc.lower(from)) && !doc.isCapital(from));
  if (isTooMuch) {
    const edge = rightEdge(doc, { last, from });
    const stripped = stripLead(doc, edge, last).from;
    if (stripped > last) return null;
    const isWhole = isClauseStart && edge === from && !doc.is(from, 'preposition');
    return makePhrase(doc, { from: stripped, to: last + 1, isClauseStart: isWhole });
  }
  if (from > last || (depth >= INNERMOST && isSubordinate && !doc.isCapital(from))) return null;
  if (!doc.isCapital(last) && cannotEnd(doc, last)) return null;
  return makePhrase(doc, { from, to: last + 1, isClauseStart });
}

function cannotEnd(doc: Doc, last: number): boolean {
  if (doc.is(last, 'preposition', 'conjunction', 'auxiliary')) return true;
  return doc.is(last, 'determiner') && !doc.is(last, 'standIn');
}

function makePhrase(
  doc: Doc,
  { from, to, isClauseStart }: { from: number; to: number; isClauseStart: boolean },
): Phrase {
  return { from, to, head: headOf(doc, from, to), pronoun: null, isClauseStart, hasApposition: false };
}

function startsClause(doc: Doc, { from, low, last }: { from: number; low: number; last: number }): boolean {
  return (
    from === low ||
    !doc.isWord(from - 1) ||
    doc.is(from - 1, 'conjunction') ||
    doc.lower(from - 1) === 'that' ||
    doc.at(from - 1).quotation !== doc.at(last).quotation
  );
}

/** Back to where the clause begins that the token ends. */
function walkToClause(doc: Doc, last: number, low: number): number {
  const { quotation } = doc.at(last);
  let i = last;
  while (i - 1 >= low && doc.at(i - 1).quotation === quotation) {
    const next = stepBack(doc, i, low);
    if (next === i) break;
    i = next;
  }
  return i;
}

const INNER_MARKS = new Set(['&', '$', "'", '’', '/', '%']);

function stepBack(doc: Doc, i: number, low: number): number {
  const before = doc.at(i - 1);
  if (!before.isWord) {
    if (doc.isDotOfWord(i - 1) || INNER_MARKS.has(before.text)) return i - 1;
    if (before.text !== ')') return i;
    let open = i - 1;
    while (open > low && !doc.isMark(open, '(')) open -= 1;
    return open > low ? open : i;
  }
  if (ENDS_CLAUSE.has(before.lower)) return i;
  if (before.lower === 'and' || before.lower === 'or') return joinsNouns(doc, i, low) ? i - 1 : i;
  if (doc.is(i - 1, 'conjunction') && !(before.isCapital && i - 1 === low)) return i;
  if (doc.is(i - 1, 'auxiliary') && before.lower !== 'to' && !before.isCapital) return i;
  if (doc.is(i - 1, 'personal') && before.lower !== 'it' && !before.isCapital) return i;
  return i - 1;
}

/** "Smith and Jones", "officials and voters": not "and she". */
function joinsNouns(doc: Doc, i: number, low: number): boolean {
  if (i - 2 < low || !doc.isWord(i - 2)) return false;
  const isNounBefore = doc.isCapital(i - 2) || doc.lower(i - 2).endsWith('s');
  return isNounBefore && (doc.isCapital(i) || doc.is(i, 'determiner') || doc.lower(i).endsWith('s'));
}

/** Without "But", "When", "Later", "Last week" at its head. */
export function stripLead(doc: Doc, start: number, last: number): { from: number; isSubordinate: boolean } {
  let from = start;
  let isSubordinate = false;
  while (from < last) {
    const { lower } = doc.at(from);
    if (doc.is(from, 'subordinator')) isSubordinate = true;
    const isAdverb = doc.is(from, 'adverb') && !doc.is(from, 'determiner');
    const isLy = lower.endsWith('ly') && !LY_NOT_ADVERB.has(lower);
    if (doc.is(from, 'conjunction', 'weekday') || isAdverb || isLy || LEADING.has(lower)) from += 1;
    else if (isWeekTime(doc, from)) from += 2;
    else break;
  }
  return { from, isSubordinate };
}

const STANDING = wordSet('former senior top campaign deputy chief co-founder gop');
const LINKS = wordSet('of for from in at with');

/** The smallest phrase at the end of a long one: "Linden Mayor Paul Hale", "the head of the union". */
function rightEdge(doc: Doc, { last, from }: { last: number; from: number }): number {
  if (doc.isCapital(last)) return nameEdge(doc, { last, from });
  const i = nounEdge(doc, { last, from, most: 7 });
  if (!LINKS.has(doc.lower(i - 1)) || i - 2 < from) return i;
  const outer = nounEdge(doc, { last: i - 2, from, most: 7 });
  return doc.is(outer, 'determiner') || doc.is(i - 2, 'role') ? outer : i;
}

function nameEdge(doc: Doc, { last, from }: { last: number; from: number }): number {
  let i = capitalsFrom(doc, last, from);
  while (i < last && doc.is(i, 'weekday')) i += 1;
  while (i - 1 >= from && (doc.is(i - 1, 'role', 'title') || STANDING.has(doc.lower(i - 1)))) i -= 1;
  return i - 1 >= from && doc.is(i - 1, 'determiner') ? i - 1 : i;
}

function nounEdge(doc: Doc, { last, from, most }: { last: number; from: number; most: number }): number {
  let i = last;
  while (
    i - 1 >= from &&
    doc.isWord(i - 1) &&
    !doc.is(i - 1, 'preposition') &&
    !doc.is(i, 'determiner') &&
    last - i < most
  ) {
    i -= 1;
  }
  return i;
}

/** Back over capitalised words, initials and particles. */
export function capitalsFrom(doc: Doc, last: number, low: number): number {
  let i = last;
  for (;;) {
    const before = i - 1;
    if (before < low) return i;
    const isName = doc.isWord(before) && doc.isCapital(before) && !doc.is(before, 'conjunction', 'weekday');
    const isParticle = doc.is(before, 'particle') && before - 1 >= low && doc.isCapital(before - 1);
    if (!isName && !isParticle && !(doc.isDotOfWord(before) && before - 1 >= low)) return i;
    i = before;
  }
}
