import type { Doc } from '../doc.ts';
import type { Found, Phrase } from '../types.ts';
import { phraseLength, type SlavicRules } from './find.ts';

/** Who hands a statement on: "сообщает агентство со ссылкой на X", «...», — цитирует X агентство. */

const REACH = 16;
const QUOTING = /^(?:про)?цит/u;
const AGENCIES =
  /^(?:агентств|агенці|издани|видання|газет|телеканал|канал|портал|сайт|журнал|тасс|риа|интерфакс|укринформ|укрінформ|reuters|afp|bbc)/u;

/** The one who is cited is the speaker then, and who cites is kept beside. */
export function handOn(doc: Doc, found: Found, rules: SlavicRules): Found {
  const { source, cue } = found;
  if (source === null || cue === null) return found;
  const cited = citedAfter(doc, cue[1], rules) ?? citedWords(doc, cue[0]);
  if (cited !== null) return { ...found, source: cited, outer: source };
  const at = QUOTING.test(doc.lower(cue[0])) ? agencyIn(doc, source) : -1;
  if (at < 0) return found;
  return { ...found, source: cut(doc, source.from, at), outer: cut(doc, at, source.to) };
}

/** "со ссылкой на | министра Иво Харта" */
function citedAfter(doc: Doc, from: number, { references, tables }: SlavicRules): Phrase | null {
  const { sentence } = doc.at(from - 1);
  for (let i = from; i < from + REACH && doc.at(i).sentence === sentence; i += 1) {
    const length = phraseLength(doc, references, i);
    if (length > 0) return phraseFrom(doc, i + length);
    if (tables.that.has(doc.lower(i)) && doc.isMark(i - 1, ',')) return null;
  }
  return null;
}

/** "процитировало слова | министра Иво Харта | о том, что" */
function citedWords(doc: Doc, at: number): Phrase | null {
  if (!QUOTING.test(doc.lower(at)) || doc.lower(at + 1) !== 'слова') return null;
  return phraseFrom(doc, at + 2);
}

function phraseFrom(doc: Doc, from: number): Phrase | null {
  let to = from;
  while (to < from + REACH && doc.isWord(to) && !doc.is(to, 'preposition', 'conjunction')) to += 1;
  return to > from ? cut(doc, from, to) : null;
}

/** Where the agency begins in "Харта агентство «Север»". */
function agencyIn(doc: Doc, { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1) if (AGENCIES.test(doc.lower(i))) return i;
  return -1;
}

function cut(doc: Doc, from: number, to: number): Phrase {
  let head = to - 1;
  for (let i = from; i < to; i += 1) {
    if (!doc.is(i, 'role')) continue;
    head = i;
    break;
  }
  return { from, to, head, pronoun: null, isClauseStart: true, hasApposition: false };
}
