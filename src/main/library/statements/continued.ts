import type { Doc } from './doc.ts';
import type { Found, Phrase, Range, Sentence } from './types.ts';
import type { Collection } from './collection.ts';

/** Finds the subject of the sentence from one token to another. */
export type SubjectFinder = (doc: Doc, from: number, to: number) => Phrase | null;

/** Quotations that no verb goes with: the same speaker goes on, or was named in the sentence before. */
export function continueQuotations(doc: Doc, collection: Collection, mainSubject: SubjectFinder): void {
  const board = new Board(doc, collection.found);
  for (const [id, sentence] of doc.sentences.entries()) {
    if (!isWhollyQuoted(doc, sentence) || isTaken(doc, sentence, collection)) continue;
    const before = doc.sentences[id - 1];
    if (before === undefined) continue;
    if (before.paragraph === sentence.paragraph)
      continueInParagraph(doc, { id, sentence, before, board, collection, mainSubject });
    else if (before.paragraph === sentence.paragraph - 1) {
      continueAcross(doc, { id, sentence, before, board, collection, mainSubject });
    }
  }
}

interface Place {
  id: number;
  sentence: Sentence;
  before: Sentence;
  board: Board;
  collection: Collection;
  mainSubject: SubjectFinder;
}

/** Which statement a sentence belongs to. */
class Board {
  private readonly holding = new Map<number, { found: Found; quoted: number }>();
  private readonly cueIn = new Map<number, Found>();

  constructor(doc: Doc, all: readonly Found[]) {
    for (const found of all) {
      const quoted = countQuoted(doc, found.segments);
      for (const segment of found.segments) this.hold(doc, segment, { found, quoted });
      if (quoted > 3 && (this.holding.get(found.sentence)?.quoted ?? -1) < quoted) {
        this.holding.set(found.sentence, { found, quoted });
      }
      this.cueIn.set(found.sentence, found);
    }
  }

  holder(sentence: number): Found | null {
    return this.holding.get(sentence)?.found ?? null;
  }

  cue(sentence: number): Found | null {
    return this.cueIn.get(sentence) ?? null;
  }

  give(sentence: number, found: Found): void {
    this.holding.set(sentence, { found, quoted: Number.MAX_SAFE_INTEGER });
  }

  /** Of several in a sentence, the one with most words in quotation marks. */
  private hold(doc: Doc, [from, to]: Range, entry: { found: Found; quoted: number }): void {
    const first = doc.at(from).sentence;
    const last = doc.at(to - 1).sentence;
    for (let id = first; id <= last; id += 1) {
      if ((this.holding.get(id)?.quoted ?? -1) <= entry.quoted) this.holding.set(id, entry);
    }
  }
}

function countQuoted(doc: Doc, segments: readonly Range[]): number {
  let count = 0;
  for (const [from, to] of segments) {
    for (let i = from; i < to; i += 1) if (doc.inQuotation(i) && doc.isWord(i)) count += 1;
  }
  return count;
}

function isWhollyQuoted(doc: Doc, { from, to }: Sentence): boolean {
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if (!doc.isWord(i)) continue;
    if (!doc.inQuotation(i)) return false;
    words += 1;
  }
  return words >= 2;
}

function isTaken(doc: Doc, { from, to }: Sentence, collection: Collection): boolean {
  for (let i = from; i < to; i += 1) if (doc.isWord(i) && collection.has(i)) return true;
  return false;
}

function continueInParagraph(doc: Doc, place: Place): void {
  const { id, sentence, before, board, collection, mainSubject } = place;
  const host = board.holder(id - 1) ?? board.cue(id - 1);
  if (host !== null) {
    collection.extend(host, [sentence.from, sentence.to]);
    board.give(id, host);
    return;
  }
  const source = mainSubject(doc, before.from, before.to);
  if (source !== null) addBare(place, source, 'adjacent');
}

function addBare({ id, sentence, board, collection }: Place, source: Phrase, rule: string): void {
  const found = collection.add({
    source,
    cue: null,
    segments: [[sentence.from, sentence.to]],
    rule,
    sentence: id,
    lemma: '',
  });
  if (found !== null) board.give(id, found);
}

function continueAcross(doc: Doc, place: Place): void {
  const { id, sentence, before, board, collection, mainSubject } = place;
  if (doc.isMark(before.to - 1, ':') || doc.isMark(before.to - 2, ':')) {
    const cue = board.cue(id - 1);
    const isOver = cue !== null && (cue.segments.at(-1)?.[1] ?? 0) < before.to - 6;
    const source = isOver ? cue.source : mainSubject(doc, before.from, before.to);
    if (source !== null) {
      addBare(place, source, 'colon');
      return;
    }
  }
  const host = board.holder(id - 1);
  if (host === null) {
    const source = mainSubject(doc, before.from, before.to);
    if (source !== null && source.pronoun !== 'it') addBare(place, source, 'next-paragraph');
    return;
  }
  const lastQuotation = doc.quotationAt((host.segments.at(-1)?.[1] ?? 0) - 1);
  if (lastQuotation?.isClosed === false || endsWithCue(doc, host, before)) {
    collection.extend(host, [sentence.from, sentence.to]);
    board.give(id, host);
  } else if (host.source !== null) {
    addBare(place, host.source, 'next');
  }
}

/** `"A," she said.` before a paragraph that is only a quotation: her words go on. */
function endsWithCue(doc: Doc, { cue, segments }: Found, before: Sentence): boolean {
  const last = segments.at(-1)?.[1] ?? 0;
  return cue !== null && cue[0] >= last && cue[0] >= before.from && !doc.inQuotation(before.to - 1);
}
