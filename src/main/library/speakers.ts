import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { change } from './acting.ts';
import type { LibraryParts } from './parts.ts';
import type { Journal } from './store/journal.ts';
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

export function listAllSpeakers({ store }: LibraryParts): { items: Speaker[] } {
  return { items: store.remember('speakers', () => listSpeakers(store.db)) };
}

/** The id of the speaker of a name: found by name or alias, case, accents and space aside, or made. */
export function findOrMakeSpeaker({ store, ports }: LibraryParts, journal: Journal, name: string): string {
  const tidy = name.trim().replace(/\s+/gu, ' ');
  const found = findSpeaker(store.db, tidy);
  if (found !== null) return found;
  const id = ports.newId();
  insertSpeaker(journal, { id, name: tidy, at: store.moment() });
  return id;
}

export function changeSpeaker(parts: LibraryParts, { id, patch }: ParsedInputOf<'speakers.update'>): Speaker {
  const { db } = parts.store;
  change(parts, { act: 'Change a speaker' }, (journal) => {
    if (readSpeaker(db, id) === null) throw noSuchSpeaker();
    if (patch.name !== undefined) expectFreeName(parts, id, patch.name);
    updateSpeaker(journal, id, patch);
    if (patch.aliases !== undefined) replaceAliases(db, journal, { speakerId: id, aliases: patch.aliases });
    if (patch.roles !== undefined) replaceRoles(db, journal, { speakerId: id, roles: patch.roles });
  });
  const changed = readSpeaker(db, id);
  if (changed === null) throw noSuchSpeaker();
  return changed;
}

/** One person is never two speakers of one name. */
function expectFreeName({ store }: LibraryParts, id: string, name: string): void {
  const holder = findSpeakerByName(store.db, name);
  if (holder === null || holder === id) return;
  throw new VerbatimError('conflict', `There is another speaker named ${name}.`, {
    hint: 'Give another name, or attribute the passages to the speaker who has it.',
  });
}

function noSuchSpeaker(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such speaker in the library.');
}
