import type { Doc } from '../doc.ts';
import type { SlavicRules } from './find.ts';

interface Reach {
  from: number;
  high: number;
  rules: SlavicRules;
}

const JOINERS = new Set(['и', 'но', 'а', 'і', 'й', 'та', 'але']);
const BUTS = new Set(['но', 'але', 'однако', 'однак']);
const NOT = new Set(['не']);
const TELLING_LITTLE =
  /^(?:прив[её]л|приводит|назвал|уточнил|раскрыл|пояснил|назв|навів|навел|уточни|розкри)/u;

/** Where a reported clause ends: at the next thing that is said, at "хотя", at "но подробностей не привёл". */
export function endOfClause(doc: Doc, reach: Reach): number {
  const { from, high, rules } = reach;
  for (let i = from + 1; i < high; i += 1) {
    if (doc.inSpeech(i)) continue;
    const isAfterComma = doc.isMark(i - 1, ',');
    const { lower } = doc.at(i);
    if (isAfterComma && rules.tables.breakOff.has(lower)) return i - 1;
    if (isAfterComma && isTailCue(doc, i, reach)) return i - 1;
    if (
      JOINERS.has(lower) &&
      (opensNext(doc, i, rules) || (isAfterComma && BUTS.has(lower) && tellsLittle(doc, i, high)))
    ) {
      return isAfterComma ? i - 1 : i;
    }
  }
  return high;
}

/** "и попросил ...": another verb of saying at once. */
function opensNext(doc: Doc, joiner: number, { tables }: SlavicRules): boolean {
  let next = joiner + 1;
  while (doc.is(next, 'adverb')) next += 1;
  return tables.cues.has(doc.lower(next));
}

/** "..., сообщает агентство X." */
function isTailCue(doc: Doc, i: number, { high, rules }: Reach): boolean {
  return high - i < 9 && rules.tables.cues.get(doc.lower(i))?.has('clause') === true;
}

function tellsLittle(doc: Doc, i: number, high: number): boolean {
  for (let k = i + 1; k < Math.min(i + 5, high - 1); k += 1) {
    if (NOT.has(doc.lower(k)) && TELLING_LITTLE.test(doc.lower(k + 1))) return true;
  }
  return false;
}
