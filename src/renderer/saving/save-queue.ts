import type { SaveOutcome } from '../../contract/article.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { Translate } from '../language/make-messages.ts';
import type { SourceInput } from './read-source.ts';

type Progress = Extract<LibraryEvent, { type: 'call.progress' }>;

export interface Failure {
  what: string;
  hint: string;
  retry: boolean;
  /** Whether the page of an address came and had nothing to read in it: its scripts may draw it. */
  isEmptyPage: boolean;
}

/** One save, from the wish to the outcome. `id` is the call's id: progress and cancel go by it. */
export interface Save {
  id: string;
  /** What it is called until it has a title. */
  label: string;
  /** Null where nothing could be read (a folder was dropped): there is nothing to try again with. */
  source: SourceInput | null;
  /** Of a file that is read when its turn comes. */
  file?: File | undefined;
  tags: readonly string[];
  state:
    | { kind: 'running'; step: Progress['step'] | null; done: number; total: number }
    | { kind: 'done'; outcome: SaveOutcome }
    | ({ kind: 'failed' } & Failure);
}

export type SaveAct =
  | { type: 'start'; save: Pick<Save, 'id' | 'label' | 'source' | 'file' | 'tags'> }
  | { type: 'progress'; event: Progress }
  | { type: 'done'; id: string; outcome: SaveOutcome }
  | ({ type: 'fail'; id: string } & Failure)
  | { type: 'drop'; id: string };

/** Whether a save has not begun yet. */
export function isWaiting({ state }: Save): boolean {
  return state.kind === 'running' && state.step === null;
}

/** The saves that are shown at the lower edge, oldest first. */
export function reduceSaves(saves: readonly Save[], act: SaveAct): readonly Save[] {
  const change = (id: string, state: Save['state']): readonly Save[] =>
    saves.map((save) => (save.id === id ? { ...save, state } : save));
  switch (act.type) {
    case 'start':
      return [...saves, { ...act.save, state: { kind: 'running', step: null, done: 0, total: 0 } }];
    case 'progress': {
      const { callId, step, done, total } = act.event;
      const isRunning = saves.some(({ id, state }) => id === callId && state.kind === 'running');
      return isRunning ? change(callId, { kind: 'running', step, done, total }) : saves;
    }
    case 'done':
      return change(act.id, { kind: 'done', outcome: act.outcome });
    case 'fail': {
      const { id, what, hint, retry, isEmptyPage } = act;
      return change(id, { kind: 'failed', what, hint, retry, isEmptyPage });
    }
    case 'drop':
      return saves.filter(({ id }) => id !== act.id);
  }
}

/** What is being done now, in words: `Keeping its images, 3 of 12`. */
export function sayProgress(
  { step, done, total }: { step: Progress['step'] | null; done: number; total: number },
  t: Translate,
): string {
  if (step === null) return t('saving.waiting');
  return total > 1 && step === 'images'
    ? t('saving.step.images.of', { done, total })
    : t(`saving.step.${step}`);
}
