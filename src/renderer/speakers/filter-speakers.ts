import type { Speaker, SpeakerKind } from '../../contract/speaker.ts';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The speakers that every typed word is found in, by name, other names or role, of one kind where that is asked. */
export function filterSpeakers(
  speakers: readonly Speaker[],
  typed: string,
  kind: SpeakerKind | null,
): readonly Speaker[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0 && kind === null) return speakers;
  return speakers.filter((speaker) => {
    if (kind !== null && speaker.kind !== kind) return false;
    const { name, aliases, roles } = speaker;
    const held = fold([name, ...aliases, ...roles.map(({ role }) => role)].join('\n'));
    return words.every((word) => held.includes(word));
  });
}
