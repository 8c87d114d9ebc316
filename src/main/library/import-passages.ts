/** The highlights of other programs as passages of ours. */
import { fitTags } from './imported-row.ts';
import type { ReadPassage } from './imported-row.ts';
import type { Gain } from './import-plan.ts';
import type { LibraryParts } from './parts.ts';
import { createAnchor } from './passage-anchoring.ts';
import { giveTags } from './passages.ts';
import { makeTags } from './saving.ts';
import { getSettings } from './settings.ts';
import { findOrMakeSpeaker } from './speakers.ts';
import type { Journal } from './store/journal.ts';
import { insertPassage, touchPassage, updatePassage } from './store/passages.ts';
import { tagPassage } from './store/tags.ts';

/** The story whose passages they become, and the text that it shows. */
export interface PassageHome {
  articleId: string;
  captureId: string;
  text: string;
}

/** Keeps passages where their words stand, and as orphans where they do not. @returns how many are orphans */
export function keepImportedPassages(
  parts: LibraryParts,
  journal: Journal,
  { home, passages }: { home: PassageHome; passages: readonly ReadPassage[] },
): number {
  if (passages.length === 0) return 0;
  const anchor = createAnchor(home.text);
  const at = parts.store.moment();
  const { markColour } = getSettings(parts);
  let orphans = 0;
  for (const passage of passages) {
    const foreign = { ...passage, start: passage.start ?? 0, end: placeEnd(passage) };
    const place = anchor(foreign);
    if (place === null) orphans += 1;
    const { articleId, captureId } = home;
    const { exact: quote, prefix, suffix, start, end } = place ?? { ...foreign, exact: passage.quote.trim() };
    const id = parts.ports.newId();
    insertPassage(journal, {
      ...{ id, articleId, captureId, quote, prefix, suffix, start, end, at },
      status: place === null ? 'orphaned' : 'anchored',
      colour: passage.colour ?? markColour,
      note: passage.note.trim(),
      private: passage.own?.private ?? false,
      speakerId: speakerOf(parts, journal, passage),
      ...{ role: passage.own?.role, kind: passage.own?.kind, venue: passage.own?.venue },
      saidOn: passage.saidOn,
      createdAt: passage.createdAt ?? undefined,
    });
    const tags = fitTags(passage.tags);
    if (tags.length > 0) giveTags(parts, journal, { passageId: id, tags });
  }
  return orphans;
}

/** A place that another program gave by halves is no place. */
function placeEnd({ start, end }: ReadPassage): number {
  return start === null || end === null || end <= start ? (start ?? 0) : end;
}

function speakerOf(parts: LibraryParts, journal: Journal, { speaker }: ReadPassage): string | null {
  return speaker === null || speaker.trim() === '' ? null : findOrMakeSpeaker(parts, journal, speaker);
}

/** Gives notes and tags to passages that are there. */
export function enrichPassages(parts: LibraryParts, journal: Journal, enriched: Gain['enriched']): void {
  const { db } = parts.store;
  const at = parts.store.moment();
  for (const { id, note, tags } of enriched) {
    if (id === null) continue;
    if (note !== '') updatePassage(db, journal, { id, patch: { note }, at });
    const added = makeTags(parts, tags).filter((tagId) => tagPassage(db, journal, { passageId: id, tagId }));
    if (added.length > 0) touchPassage(journal, { id, at });
  }
}
