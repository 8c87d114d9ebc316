/** What a passage holds of its text: made longer or shorter, made one of several, parted in two. Each is one act. */
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type {
  Attribution,
  Passage,
  PassageCard,
  PassageMerged,
  PassageSplit,
} from '../../contract/passage.ts';
import { passageSchema } from '../../contract/passage.ts';
import { describeSpan, trimSpan } from '../../text/selector.ts';
import type { TextSpan } from '../../text/selector.ts';
import { change, countOf } from './acting.ts';
import { followMerge, followSplit } from './collections.ts';
import type { LibraryParts } from './parts.ts';
import { expectPassages, getPassage, giveTags } from './passages.ts';
import { readCaptureText } from './store/captures.ts';
import type { Journal } from './store/journal.ts';
import { insertPassage, removePassage, reshapePassage, updatePassage } from './store/passages.ts';

/** What a passage may hold at most, as the contract says it of one that is added. */
const MOST = { quote: 1_000_000, note: 200_000, tags: 100 } as const;

/** Gives a passage other words of the text it stands in; they must be the very words that the caller saw. */
export function movePassageEnds(parts: LibraryParts, input: ParsedInputOf<'passages.move'>): Passage {
  const { id, quote, start, end } = input;
  const passage = getPassage(parts, { id });
  const text = textOf(parts, passage);
  const span = text.slice(start, end) === quote ? trimSpan(text, { start, end }) : null;
  if (span === null)
    throw new VerbatimError('quote-not-found', 'The saved text does not hold these words there.');
  change(parts, { act: 'Move the ends of a passage' }, (journal) =>
    reshape(parts, journal, { id, text, span }),
  );
  return read(parts, id);
}

/** Makes one passage of several. The oldest stays, so that what points at it still does; nothing that was written is lost. */
export function mergePassages(parts: LibraryParts, { ids }: ParsedInputOf<'passages.merge'>): PassageMerged {
  const passages = expectPassages(parts, [...new Set(ids)]).sort(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  const [first] = passages;
  if (first === undefined || passages.length < 2)
    throw new VerbatimError('bad-input', 'There must be two passages to make one of.');
  const text = textOf(parts, first);
  const span = unionOf(text, passages);
  const [oldest = first, ...others] = passages.toSorted(byAge);
  const [source = oldest] = [oldest, ...others].filter(isAttributed);
  const differing = differingFrom(source, passages);
  const note = [
    ...new Set([...passages.map((one) => one.note.trim()), ...differing.map((words) => `— ${words}`)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const tags = [...new Set([oldest, ...others].flatMap((one) => one.tags))];
  expectRoom({ quote: span.end - span.start, note: note.length, tags: tags.length });
  change(parts, { act: `Merge ${countOf(passages.length, 'a passage', 'passages')}` }, (journal) => {
    const { db } = parts.store;
    const at = parts.store.moment();
    const { speakerId, role, kind, saidOn, venue } = source.attribution;
    const isPrivate = passages.some((one) => one.private);
    const patch = { note, private: isPrivate, speakerId, role, kind, saidOn, venue };
    updatePassage(db, journal, { id: oldest.id, patch, at });
    giveTags(parts, journal, { passageId: oldest.id, tags });
    reshape(parts, journal, { id: oldest.id, text, span });
    followMerge(parts, journal, { kept: oldest.id, others: others.map(({ id }) => id) });
    for (const { id } of others) removePassage(journal, { id, at });
  });
  return { passage: read(parts, oldest.id), differing };
}

/** Parts a passage in two. Both say who said it; the note is the first one's, and what points at it finds that. */
export function splitPassage(parts: LibraryParts, { id, at }: ParsedInputOf<'passages.split'>): PassageSplit {
  const passage = getPassage(parts, { id });
  const text = textOf(parts, passage);
  const head = trimSpan(text, { start: passage.start, end: Math.min(at, passage.end) });
  const tail = trimSpan(text, { start: Math.max(at, passage.start), end: passage.end });
  if (head === null || tail === null || head.end > tail.start || at <= passage.start || at >= passage.end)
    throw new VerbatimError('bad-input', 'A passage is parted at a place with words of it on both sides.');
  const newId = parts.ports.newId();
  change(parts, { act: 'Split a passage' }, (journal) => {
    const { exact, prefix, suffix, start, end } = describeSpan(text, tail.start, tail.end);
    const { articleId, captureId, colour, status, tags, attribution } = passage;
    const { speakerId, role, kind, saidOn, venue } = attribution;
    reshape(parts, journal, { id, text, span: head });
    insertPassage(journal, {
      ...{ id: newId, articleId, captureId, quote: exact, prefix, suffix, start, end, status },
      ...{ colour, note: '', private: passage.private, speakerId, role, kind, saidOn, venue },
      at: parts.store.moment(),
    });
    giveTags(parts, journal, { passageId: newId, tags });
    followSplit(parts, journal, { first: id, second: newId });
  });
  return { first: read(parts, id), second: read(parts, newId) };
}

function reshape(
  { store }: LibraryParts,
  journal: Journal,
  { id, text, span }: { id: string; text: string; span: TextSpan },
): void {
  const place = describeSpan(text, span.start, span.end);
  reshapePassage(store.db, journal, { id, place, at: store.moment() });
}

/** From the first word of all to the last, if nothing lies between them that is more than the rest of a paragraph. */
function unionOf(text: string, passages: readonly PassageCard[]): TextSpan {
  const [first, ...others] = passages;
  const span = { start: first?.start ?? 0, end: first?.end ?? 0 };
  for (const { captureId, start, end } of others) {
    if (captureId !== first?.captureId)
      throw new VerbatimError('bad-input', 'Only passages of one text can be made one.');
    const between = text.slice(span.end, start);
    if (between.includes('\n\n') && between.trim() !== '')
      throw new VerbatimError(
        'bad-input',
        'These passages stand in different paragraphs, with others between.',
        {
          hint: 'Make one of them longer until they meet, or merge those that stand together.',
        },
      );
    span.end = Math.max(span.end, end);
  }
  return span;
}

function byAge(one: PassageCard, other: PassageCard): number {
  return one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id) ? -1 : 1;
}

function isAttributed({ attribution }: PassageCard): boolean {
  return sayAttribution(attribution) !== '';
}

/** The attributions that are lost when one is taken, each once, in the order of the text. */
function differingFrom(source: PassageCard, passages: readonly PassageCard[]): string[] {
  const kept = sayAttribution(source.attribution);
  const others = passages.map((one) => sayAttribution(one.attribution));
  return [...new Set(others)].filter((words) => words !== '' && words !== kept);
}

function sayAttribution({ speaker, role, kind, saidOn, venue }: Attribution): string {
  return [speaker, role, kind, saidOn, venue].filter((part) => part !== null && part !== '').join(' · ');
}

function expectRoom(sizes: Record<keyof typeof MOST, number>): void {
  for (const name of ['quote', 'note', 'tags'] as const) {
    if (sizes[name] <= MOST[name]) continue;
    throw new VerbatimError('too-large', `Together these passages have more ${name} than one can hold.`, {
      hint: 'Merge fewer of them.',
    });
  }
}

function textOf({ store }: LibraryParts, { captureId }: PassageCard): string {
  return readCaptureText(store.db, captureId)?.text ?? '';
}

function read(parts: LibraryParts, id: string): Passage {
  return passageSchema.parse(getPassage(parts, { id: id as Passage['id'] }));
}
