import type { Speaker } from '../../contract/speaker.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useCall } from './queries.ts';

/** All speakers by name. */
export function useSpeakers(): readonly Speaker[] {
  return useCall('speakers.list', {}).data?.items ?? [];
}

/** Speakers as completions for a field, most quoted first; the latest role tells people of one name apart. */
export function useSpeakerCompletions(): { words: string; about: string }[] {
  const { compareNames, sayNumber } = useMessages();
  return [...useSpeakers()]
    .sort((one, other) => other.passageCount - one.passageCount || compareNames(one.name, other.name))
    .map(({ name, roles, passageCount }) => ({
      words: name,
      about: roles.at(-1)?.role ?? sayNumber(passageCount),
    }));
}
