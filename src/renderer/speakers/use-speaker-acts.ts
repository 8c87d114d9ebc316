import type { Id } from '../../contract/primitives.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

/** What can be done with speakers. Each is one act, and says so with the way back. */
export function useSpeakerActs() {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const say = (words: string): void => toast({ words, act: { words: t('ui.undo'), run: () => undo({}) } });
  const merge = useCommand('speakers.merge', {
    onDone: ({ name }) => say(t('speakers.merged', { name })),
  }).mutate;
  const split = useCommand('speakers.split', {
    onDone: ({ name }) => say(t('speakers.was-split', { name })),
  }).mutate;
  const remove = useCommand('speakers.remove', { onDone: () => say(t('speakers.removed')) }).mutate;
  const tellApart = useCommand('speakers.tellApart', { onDone: () => say(t('speakers.told-apart')) }).mutate;
  const add = useCommand('speakers.add', { onDone: ({ name }) => say(t('speakers.added', { name })) }).mutate;
  const update = useCommand('speakers.update').mutate;
  return {
    merge: (id: Id, others: Id[], onDone?: () => void) =>
      merge({ id, others }, { onSuccess: () => onDone?.() }),
    split: (input: Parameters<typeof split>[0], onDone: () => void) => split(input, { onSuccess: onDone }),
    remove: (id: Id, onDone: () => void) => remove({ ids: [id] }, { onSuccess: onDone }),
    tellApart: (id: Id, otherId: Id) => tellApart({ id, otherId }),
    add: (input: Parameters<typeof add>[0], onDone?: (id: Id) => void) =>
      add(input, { onSuccess: ({ id }) => onDone?.(id) }),
    setAliases: (id: Id, aliases: string[]) => update({ id, patch: { aliases } }),
  };
}

export type SpeakerActs = ReturnType<typeof useSpeakerActs>;
