import type { Doc } from '../doc.ts';
import type { Found, Range } from '../types.ts';
import type { SlavicRules } from './find.ts';
import { sourceAfter, sourceBefore } from './sources.ts';

/** The author's words inside the marks: «..., — сказал X. — ...», and dialogue that a dash opens. */
export function findAuthorInside(doc: Doc, rules: SlavicRules): Found[] {
  return [...quotedSpans(doc)].map((span) => readSpan(doc, span, rules)).filter((found) => found !== null);
}

interface SpeechSpan {
  range: Range;
  isDialogue: boolean;
}

function* quotedSpans(doc: Doc): Generator<SpeechSpan> {
  for (const { from, to } of doc.quotations) yield { range: [from, to], isDialogue: false };
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    if (!doc.isDash(sentence.from)) continue;
    let to = sentence.to;
    while (to < doc.tokens.length && doc.at(to).paragraph === paragraph) to += 1;
    yield { range: [sentence.from + 1, to], isDialogue: true };
  }
}

function readSpan(doc: Doc, { range: [from, to], isDialogue }: SpeechSpan, rules: SlavicRules): Found | null {
  for (let i = from + 2; i < to - 1; i += 1) {
    const isBreak = doc.isMark(i - 1, ',') || doc.isFullStop(i - 1) || doc.closesQuotation(i - 1);
    if (!doc.isDash(i) || !isBreak) continue;
    const verb = verbSoon(doc, rules, [i + 1, to]);
    if (verb < 0) continue;
    const source =
      verb === i + 1
        ? sourceAfter(doc, rules.tables, { from: verb + 1, high: to, isInside: true })
        : sourceBefore(doc, rules.tables, { at: verb, low: i + 1 });
    const second = nextDash(doc, verb + 1, to);
    const segments: Range[] = [[from, doc.isFullStop(i - 1) ? i : i - 1]];
    if (second > 0) segments.push([second + 1, to]);
    if (second < 0 && !isDialogue) continue;
    return {
      source,
      cue: [verb, verb + 1],
      segments,
      rule: 'author',
      sentence: doc.at(verb).sentence,
      lemma: doc.lower(verb),
    };
  }
  return null;
}

function verbSoon(doc: Doc, { tables }: SlavicRules, [from, to]: Range): number {
  for (let i = from; i < Math.min(from + 5, to); i += 1) {
    if (tables.cues.get(doc.lower(i))?.has('clause') === true) return i;
    if (!doc.isWord(i)) return -1;
  }
  return -1;
}

/** The dash after the author's words: "сказал X. — Мы". */
function nextDash(doc: Doc, from: number, to: number): number {
  for (let i = from; i < Math.min(from + 16, to); i += 1) {
    if (doc.isDash(i) && !doc.isWord(i - 1)) return i;
  }
  return -1;
}
