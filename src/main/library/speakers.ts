import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { guessSpeakerKind } from '../../text/speaker-kinds.ts';
import { change } from './acting.ts';
import type { LibraryParts } from './parts.ts';
import type { Journal } from './store/journal.ts';
import { writeSpeakerFacts } from './store/speaker-facts.ts';
import {
  findSpeaker,
  findSpeakerByName,
  insertSpeaker,
  listSpeakers,
  readSpeaker,
  replaceAliases,
  replaceRoles,
  updateSpeaker,
} from './store/speakers.ts';

type SpeakerPatch = ParsedInputOf<'speakers.update'>['patch'];

export function listAllSpeakers({ store }: LibraryParts): { items: Speaker[] } {
  return { items: store.remember('speakers', () => listSpeakers(store.db)) };
}

/** The id of the speaker of a name: found by name or alias, case, accents and space aside, or made. */
export function findOrMakeSpeaker(parts: LibraryParts, journal: Journal, name: string): string {
  const tidy = tidyName(name);
  return findSpeaker(parts.store.db, tidy) ?? makeSpeaker(parts, journal, tidy);
}

/** Makes a speaker of a name that nobody has. What it is, its name says; somebody may correct that. */
export function makeSpeaker({ store, ports }: LibraryParts, journal: Journal, name: string): string {
  const id = ports.newId();
  insertSpeaker(journal, { id, name, at: store.moment() });
  writeSpeakerFacts(store.db, journal, { speakerId: id, kind: guessSpeakerKind(name) });
  return id;
}

/** Writes a speaker down who has said nothing yet that was kept. */
export function addSpeaker(parts: LibraryParts, { name, ...patch }: ParsedInputOf<'speakers.add'>): Speaker {
  const tidy = tidyName(name);
  const id = change(parts, { act: 'Add a speaker' }, (journal) => {
    expectFreeName(parts, null, tidy);
    const made = makeSpeaker(parts, journal, tidy);
    writeSpeakerFacts(parts.store.db, journal, { speakerId: made, isListed: true });
    patchSpeaker(parts, journal, { id: made, patch });
    return made;
  });
  return expectSpeaker(parts, id);
}

export function changeSpeaker(parts: LibraryParts, { id, patch }: ParsedInputOf<'speakers.update'>): Speaker {
  change(parts, { act: 'Change a speaker' }, (journal) => {
    expectSpeaker(parts, id);
    if (patch.name !== undefined) expectFreeName(parts, id, patch.name);
    patchSpeaker(parts, journal, { id, patch });
  });
  return expectSpeaker(parts, id);
}

function patchSpeaker(
  { store: { db } }: LibraryParts,
  journal: Journal,
  { id, patch }: { id: string; patch: SpeakerPatch },
): void {
  const { name, note, kind, link, aliases, roles } = patch;
  updateSpeaker(journal, id, { name, note });
  writeSpeakerFacts(db, journal, { speakerId: id, kind, link });
  if (aliases !== undefined) replaceAliases(db, journal, { speakerId: id, aliases });
  if (roles !== undefined) replaceRoles(db, journal, { speakerId: id, roles });
}

/** One person is never two speakers of one name. */
export function expectFreeName({ store }: LibraryParts, id: string | null, name: string): void {
  const holder = findSpeakerByName(store.db, name);
  if (holder === null || holder === id) return;
  throw new VerbatimError('conflict', `There is another speaker named ${name}.`, {
    hint: 'Give another name, or attribute the passages to the speaker who has it.',
  });
}

/** @throws VerbatimError `not-found` */
export function expectSpeaker({ store }: LibraryParts, id: string): Speaker {
  const speaker = readSpeaker(store.db, id);
  if (speaker !== null) return speaker;
  throw new VerbatimError('not-found', 'There is no such speaker in the library.');
}

export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}
