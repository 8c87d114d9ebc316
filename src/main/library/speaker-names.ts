/** What names mean among the speakers of the library, and which of these may be one. */
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import type { SpeakerMeaning, SpeakerTwins } from '../../contract/speaker.ts';
import { createSpeakerResolver } from '../../text/resolve-speaker.ts';
import type { SpeakerResolver } from '../../text/resolve-speaker.ts';
import type { LibraryParts } from './parts.ts';
import { listAllSpeakers } from './speakers.ts';
import { readDistinct } from './store/speaker-facts.ts';

/** Made once, until something is written that a list can show. */
export function speakerResolver(parts: LibraryParts): SpeakerResolver {
  return parts.store.remember('speaker resolver', () => createSpeakerResolver(listAllSpeakers(parts).items));
}

export function resolveSpeaker(
  parts: LibraryParts,
  { name }: ParsedInputOf<'speakers.resolve'>,
): SpeakerMeaning {
  const { speakerId, certainty, candidates } = speakerResolver(parts).resolve(name);
  return { speakerId: speakerId as Id | null, certainty, candidates: candidates as Id[] };
}

/** Pairs that may be one, the surer first; those that were told apart are left out. */
export function listTwins(parts: LibraryParts): { items: SpeakerTwins[] } {
  const { store } = parts;
  const items = store.remember('speaker twins', () => {
    const apart = readDistinct(store.db);
    return speakerResolver(parts)
      .findTwins()
      .filter(({ oneId, otherId }) => !apart.has(`${oneId} ${otherId}`))
      .map(({ oneId, otherId, certainty }) => toTwins(parts, { oneId, otherId, certainty }))
      .sort((a, b) => Number(b.certainty === 'same') - Number(a.certainty === 'same'));
  });
  return { items };
}

/** The one who said more stands first: the other would become it. */
function toTwins(
  parts: LibraryParts,
  { oneId, otherId, certainty }: { oneId: string; otherId: string; certainty: SpeakerTwins['certainty'] },
): SpeakerTwins {
  const countOf = (id: string): number =>
    listAllSpeakers(parts).items.find((speaker) => speaker.id === id)?.passageCount ?? 0;
  const [id, other] = countOf(otherId) > countOf(oneId) ? [otherId, oneId] : [oneId, otherId];
  return { id: id as Id, otherId: other as Id, certainty };
}
