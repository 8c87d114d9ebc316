/** Whom the names in a text mean among the speakers of the library. */
import type { FoundSpeaker } from '../../contract/found-statement.ts';
import type { Id } from '../../contract/primitives.ts';
import type { StatementSpeaker } from '../../contract/statement.ts';
import { guessSpeakerKind } from '../../text/speaker-kinds.ts';
import type { LibraryParts } from './parts.ts';
import { speakerResolver } from './speaker-names.ts';
import { listAllSpeakers } from './speakers.ts';

/** One of several, or none that could be told from others: "a senior official", "some of them". */
const ANYBODY =
  /^(?:an?|one|two|three|several|some|many|most|another|other|unnamed|anonymous|один|одна|одни|двое|трое|некоторые|один\s+из|одна\s+з|деякі|двоє|троє)\s/iu;

/** Whether words name somebody: a person, or a body that is one of its kind ("the ministry"). */
export function namesSomebody(name: string): boolean {
  if (ANYBODY.test(name)) return false;
  return (
    /\p{Lu}/u.test(name) || /[^\p{L}\s\p{P}\p{N}]/u.test(name) || guessSpeakerKind(name) === 'institution'
  );
}

/** Says of names whom they mean; the names of one text come again and again. */
export function createSpeakerReader(parts: LibraryParts): (speaker: StatementSpeaker) => FoundSpeaker {
  const known = new Map<string, Omit<FoundSpeaker, keyof StatementSpeaker>>();
  return (speaker) => {
    const meaning = known.get(speaker.name) ?? meaningOf(parts, speaker.name);
    known.set(speaker.name, meaning);
    return { ...speaker, ...meaning };
  };
}

function meaningOf(parts: LibraryParts, name: string): Omit<FoundSpeaker, keyof StatementSpeaker> {
  const isNamed = namesSomebody(name);
  const { speakerId, certainty, candidates } = speakerResolver(parts).resolve(isNamed ? name : '');
  const nameOf = (id: string): string => nameOfSpeaker(parts, id);
  return {
    speakerId: speakerId as Id | null,
    known: speakerId === null ? null : nameOf(speakerId),
    certainty,
    candidates: speakerId === null ? candidates.map((id) => ({ id: id as Id, name: nameOf(id) })) : [],
    isNamed,
  };
}

function nameOfSpeaker(parts: LibraryParts, id: string): string {
  const names = parts.store.remember(
    'names of speakers',
    () => new Map(listAllSpeakers(parts).items.map((speaker) => [speaker.id as string, speaker.name])),
  );
  return names.get(id) ?? '';
}
