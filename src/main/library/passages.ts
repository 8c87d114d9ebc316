import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Passage, PassageCard, PassageList } from '../../contract/passage.ts';
import { passageSchema } from '../../contract/passage.ts';
import { describeSpan } from '../../text/selector.ts';
import { changeMany } from './act-in-slices.ts';
import { change, countOf } from './acting.ts';
import type { CallContext } from './context.ts';
import { findQuote } from './find-quote.ts';
import type { LibraryParts } from './parts.ts';
import { getSettings } from './settings.ts';
import { findOrMakeSpeaker } from './speakers.ts';
import { currentCaptureOf } from './store/articles.ts';
import { articleOfCapture, readCaptureText } from './store/captures.ts';
import type { Journal } from './store/journal.ts';
import { countPassages, listPassages } from './store/passage-lists.ts';
import {
  insertPassage,
  knownPassageIds,
  readPassages,
  removePassage,
  touchPassage,
  updatePassage,
} from './store/passages.ts';
import type { PassagePatch } from './store/passages.ts';
import { findOrMakeTag, findTag, setPassageTags, tagPassage } from './store/tags.ts';

type AttributionColumns = Pick<PassagePatch, 'speakerId' | 'role' | 'kind' | 'saidOn' | 'venue'>;

/** A page of passages; the total is counted once for each filter, until something changes. */
export function listPassagePage({ store }: LibraryParts, input: ParsedInputOf<'passages.list'>): PassageList {
  const key = `passages ${JSON.stringify(input.filter)}`;
  const total = store.remember(key, () => countPassages(store.db, input.filter));
  return { ...listPassages(store.db, input), total };
}

export function getPassage({ store }: LibraryParts, { id }: ParsedInputOf<'passages.get'>): PassageCard {
  const [card] = readPassages(store.db, [id]);
  if (card === undefined) throw noSuchPassage();
  return card;
}

/** Keeps the text's own words: what is given only says where they stand. */
export function addPassage(parts: LibraryParts, input: ParsedInputOf<'passages.add'>): Passage {
  const { store, ports } = parts;
  const captureId = captureFor(parts, input.articleId, input.captureId);
  const { text } = readCaptureText(store.db, captureId) ?? { text: '' };
  const span = findQuote(text, input);
  if (span === null) {
    throw new VerbatimError('quote-not-found', 'The saved text does not hold these words.');
  }
  const { exact, prefix, suffix, start, end } = describeSpan(text, span.start, span.end);
  const id = ports.newId();
  change(parts, { act: 'Keep a passage' }, (journal) => {
    const facts = attributionColumns(parts, journal, input.attribution);
    insertPassage(journal, {
      id,
      articleId: input.articleId,
      captureId,
      ...{ quote: exact, prefix, suffix, start, end },
      colour: input.colour ?? getSettings(parts).markColour,
      note: input.note ?? '',
      private: input.private ?? false,
      ...{ speakerId: null, role: null, kind: null, saidOn: null, venue: null, ...facts },
      at: store.moment(),
    });
    giveTags(parts, journal, { passageId: id, tags: input.tags ?? [] });
  });
  return passageSchema.parse(getPassage(parts, { id: id as Passage['id'] }));
}

export async function updatePassages(
  parts: LibraryParts,
  { ids, patch }: ParsedInputOf<'passages.update'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const { store } = parts;
  const { tags, attribution, ...plain } = patch;
  await changeMany(parts, context, {
    act: nameOfChange(patch, ids.length),
    items: ids,
    prepare(journal) {
      expectKnown(parts, ids);
      const columns: PassagePatch = { ...plain, ...attributionColumns(parts, journal, attribution) };
      return { at: store.moment(), columns };
    },
    each(journal, id, { at, columns }) {
      const isUpdated = updatePassage(store.db, journal, { id, patch: columns, at });
      const isTagged = tags !== undefined && giveTags(parts, journal, { passageId: id, tags });
      if (isTagged && !isUpdated) touchPassage(journal, { id, at });
    },
  });
  return {};
}

/** Each passage keeps the other tags that it has. */
export async function tagPassages(
  parts: LibraryParts,
  { ids, add, remove }: ParsedInputOf<'passages.tag'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const { store, ports } = parts;
  await changeMany(parts, context, {
    act: `Tag ${countOf(ids.length, 'a passage', 'passages')}`,
    items: ids,
    prepare() {
      expectKnown(parts, ids);
      const made = { newId: ports.newId, at: store.moment() };
      const added = new Set(add.map((name) => findOrMakeTag(store.db, name, made)));
      const removed = remove.flatMap((name) => findTag(store.db, name)?.id ?? []);
      return { at: store.moment(), added, removed: removed.filter((tagId) => !added.has(tagId)) };
    },
    each(journal, passageId, { at, added, removed }) {
      const gone = removed.filter((tagId) => journal.remove('passageTags', { passageId, tagId }));
      const came = [...added].filter((tagId) => tagPassage(store.db, journal, { passageId, tagId }));
      if (gone.length + came.length > 0) touchPassage(journal, { id: passageId, at });
    },
  });
  return {};
}

export async function removePassages(
  parts: LibraryParts,
  { ids }: ParsedInputOf<'passages.remove'>,
  context: CallContext,
): Promise<Record<string, never>> {
  await changeMany(parts, context, {
    act: `Take ${countOf(ids.length, 'a passage', 'passages')} away`,
    items: ids,
    prepare() {
      expectKnown(parts, ids);
      return parts.store.moment();
    },
    each: (journal, id, at) => removePassage(journal, { id, at }),
  });
  return {};
}

/** What undo calls it: by the one thing that was changed, or as a change of several. */
function nameOfChange(patch: ParsedInputOf<'passages.update'>['patch'], count: number): string {
  const passages = countOf(count, 'a passage', 'passages');
  const [only, ...more] = Object.keys(patch);
  if (more.length > 0) return `Change ${passages}`;
  switch (only) {
    case 'colour':
      return `Colour ${passages}`;
    case 'tags':
      return `Tag ${passages}`;
    case 'attribution':
      return `Attribute ${passages}`;
    case 'note':
      return `Write a note on ${passages}`;
    default:
      return `Change ${passages}`;
  }
}

/** Only what was given; a speaker by name is found or made, and an empty field is no fact. */
function attributionColumns(
  parts: LibraryParts,
  journal: Journal,
  given: ParsedInputOf<'passages.add'>['attribution'],
): AttributionColumns {
  if (given === undefined) return {};
  const { speaker, ...rest } = given;
  const columns: AttributionColumns = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value === '' ? null : value]),
  );
  if (speaker === undefined) return columns;
  const isNobody = speaker === null || speaker === '';
  return { ...columns, speakerId: isNobody ? null : findOrMakeSpeaker(parts, journal, speaker) };
}

/** Gives a passage these tags and no others; a tag that is new is made. @returns whether they are others than before */
export function giveTags(
  { store, ports }: LibraryParts,
  journal: Journal,
  { passageId, tags }: { passageId: string; tags: readonly string[] },
): boolean {
  const made = { newId: ports.newId, at: store.moment() };
  const tagIds = tags.map((name) => findOrMakeTag(store.db, name, made));
  return setPassageTags(store.db, journal, { passageId, tagIds });
}

function captureFor({ store }: LibraryParts, articleId: string, captureId: string | null): string {
  const current = currentCaptureOf(store.db, articleId);
  if (current === null) throw new VerbatimError('not-found', 'There is no such article in the library.');
  if (captureId === null) return current;
  if (articleOfCapture(store.db, captureId) === articleId) return captureId;
  throw new VerbatimError('not-found', 'The article has no such capture.');
}

function expectKnown({ store }: LibraryParts, ids: readonly string[]): void {
  if (knownPassageIds(store.db, ids).size < new Set(ids).size) throw noSuchPassage();
}

/** @throws VerbatimError `not-found` when one of them is not there */
export function expectPassages({ store }: LibraryParts, ids: readonly string[]): PassageCard[] {
  const passages = readPassages(store.db, ids);
  if (passages.length < ids.length) throw noSuchPassage();
  return passages;
}

function noSuchPassage(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such passage in the library.');
}
