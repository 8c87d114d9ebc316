import { Collection } from '../collection.ts';
import { continueQuotations } from '../continued.ts';
import type { Doc } from '../doc.ts';
import type { Found, Range, Sentence } from '../types.ts';
import { findAboutThis } from './about-this.ts';
import { findAccording } from './according.ts';
import { findAuthorInside } from './author-inside.ts';
import { findByCue } from './by-cue.ts';
import { sourceBefore } from './sources.ts';
import type { SlavicTables } from './tables.ts';

/** What the rules work with: the language's tables, with its phrases in a form that is looked up. */
export interface SlavicRules {
  tables: SlavicTables;
  phrases: PhraseTable;
  according: PhraseTable;
  references: PhraseTable;
  aboutThis: PhraseTable;
}

/** Phrases of several words by their first. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A table from phrases parted by semicolons. */
export function makePhraseTable(phrases: string): PhraseTable {
  return Map.groupBy(
    phrases.split(';').map((phrase) => phrase.trim().split(/\s+/u)),
    ([first]) => first ?? '',
  );
}

/** How many tokens the phrase has that stands at a token; 0 when none does. */
export function phraseLength(doc: Doc, table: PhraseTable, at: number): number {
  const phrase = table
    .get(doc.lower(at))
    ?.find((words) => words.every((word, k) => doc.lower(at + k) === word));
  return phrase?.length ?? 0;
}

/** A finder for a language. */
export function makeSlavicFinder(tables: SlavicTables): (doc: Doc) => Found[] {
  const rules: SlavicRules = {
    tables,
    phrases: makePhraseTable(tables.phrases),
    according: makePhraseTable(tables.according),
    references: makePhraseTable(tables.reference),
    aboutThis: makePhraseTable(tables.aboutThis),
  };
  return (doc) => findSlavic(doc, rules);
}

function findSlavic(doc: Doc, rules: SlavicRules): Found[] {
  const collection = new Collection(doc);
  for (const found of findAuthorInside(doc, rules)) collection.add(found);
  for (const [id, sentence] of doc.sentences.entries())
    findInSentence(doc, { id, sentence, collection, rules });
  findAllAboutThis(doc, collection, rules);
  continueQuotations(doc, collection, (text, from, to) => {
    const verb = firstCue(text, rules, { from, to });
    return verb < 0 ? null : sourceBefore(text, rules.tables, { at: verb, low: from });
  });
  for (const { segments } of collection.found) segments.sort((a, b) => a[0] - b[0]);
  return collection.found.sort((a, b) => (a.segments[0]?.[0] ?? 0) - (b.segments[0]?.[0] ?? 0));
}

/** Last, when all that sentences say by themselves is known. */
function findAllAboutThis(doc: Doc, collection: Collection, rules: SlavicRules): void {
  const isTaken = ([from, to]: Range): boolean => {
    for (let i = from; i < to; i += 1) if (collection.has(i)) return true;
    return false;
  };
  for (const [id, sentence] of doc.sentences.entries()) {
    const found = findAboutThis(doc, { id, sentence, rules, isTaken });
    if (found !== null) collection.add(found);
  }
}

function firstCue(doc: Doc, { tables }: SlavicRules, { from, to }: { from: number; to: number }): number {
  for (let i = from; i < to; i += 1) if (tables.cues.has(doc.lower(i)) && !doc.inQuotation(i)) return i;
  return -1;
}

interface Place {
  id: number;
  sentence: Sentence;
  collection: Collection;
  rules: SlavicRules;
}

function findInSentence(doc: Doc, { id, sentence, collection, rules }: Place): void {
  let previous: Found | null = null;
  const most = collection.found.length + MOST_IN_SENTENCE;
  for (let i = sentence.from; i < sentence.to && collection.found.length < most; i += 1) {
    if (!doc.isWord(i) || doc.inSpeech(i)) continue;
    const length = phraseLength(doc, rules.according, i);
    if (length > 0) {
      const found = collection.has(i)
        ? null
        : findAccording(doc, { at: i, length, sentence, id, tables: rules.tables });
      if (found !== null) previous = collection.add(found) ?? previous;
      continue;
    }
    const isCue = rules.tables.cues.has(doc.lower(i)) || phraseLength(doc, rules.phrases, i) > 0;
    const frame = collection.has(i) && HANDING_ON.has(previous?.rule ?? '') ? previous : null;
    if (!isCue || (collection.has(i) && frame === null)) continue;
    const found = findByCue(doc, { at: i, sentence, id, rules, previous: frame === null ? previous : null });
    if (found === null) continue;
    if (!collection.has(found.segments[0]?.[0] ?? i)) previous = collection.add(found) ?? previous;
    else if (frame?.source != null && found.rule === 'right' && found.source !== null) {
      collection.add({ outer: frame.source, ...found });
    }
  }
  findBareColon(doc, { id, sentence, collection, rules });
}

/** What such a rule found may hold what somebody else says: the source of both is told. */
const HANDING_ON = new Set(['according', 'as']);

/** No sentence that a person wrote says more; see the rules of English. */
const MOST_IN_SENTENCE = 30;

/** `X: «...»` without a verb. */
function findBareColon(doc: Doc, { id, sentence, collection, rules }: Place): void {
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 9); i += 1) {
    if (!doc.isMark(i, ':')) continue;
    const quotation = doc.quotationAt(i + 1);
    if (quotation?.from !== i + 1 || quotation.wordCount < 2 || collection.has(i + 1)) return;
    const source = sourceBefore(doc, rules.tables, { at: i, low: sentence.from });
    if (source === null) return;
    const segments: Found['segments'] = [[quotation.from, quotation.to]];
    collection.add({ source, cue: null, segments, rule: 'colon', sentence: id, lemma: '' });
    return;
  }
}
