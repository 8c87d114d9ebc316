import type { Speaker } from '../../contract/speaker.ts';
import { useCall } from './queries.ts';

/** All speakers by name. */
export function useSpeakers(): readonly Speaker[] {
  return useCall('speakers.list', {}).data?.items ?? [];
}

/** Speakers as completions for a field, most quoted first; the latest role tells people of one name apart. */
export function useSpeakerCompletions(): { words: string; about: string }[] {
  return [...useSpeakers()]
    .sort((one, other) => other.passageCount - one.passageCount || one.name.localeCompare(other.name))
    .map(({ name, roles, passageCount }) => ({
      words: name,
      about: roles.at(-1)?.role ?? String(passageCount),
    }));
}
