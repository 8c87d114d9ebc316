import { useCallback, useRef, useState } from 'react';
import type { ArchiveOutcome, ArchiveReport } from '../../contract/archive.ts';
import type { LibraryEvent } from '../../contract/events.ts';
import type { Id } from '../../contract/primitives.ts';
import { useApi } from '../api/api-context.tsx';
import type { ErrorWords } from '../api/error-words.ts';
import { useLibraryEvents } from '../api/use-library-events.ts';
import { useMessages } from '../language/language-provider.tsx';
import { beginRun, cancelRun, dropArchive, giveArchive, lookAtArchive, type Run } from './archive-runs.ts';
import { sayGivingError } from './say-giving-error.ts';

/** How far an archive of ours is: on its way, verified, being written, in. `share` is 0 to 1. */
export type ArchiveStep =
  | { kind: 'giving' | 'verifying' | 'bringing'; share: number }
  | { kind: 'looked'; id: Id; report: ArchiveReport }
  | { kind: 'done'; outcome: ArchiveOutcome };

/** The archive that is shown. */
export interface ShownArchive {
  name: string;
  step: ArchiveStep;
}

export interface ArchiveGiving {
  shown: ShownArchive | null;
  problem: ErrorWords | null;
  give: (file: File) => Promise<void>;
  bringIn: () => void;
  /** Ends what is under way: what is in by then stays, and the next time goes on from there. */
  stop: () => void;
  forget: () => void;
}

/** Takes an archive of ours, has it verified, and brings it in when somebody says so. */
export function useArchive(): ArchiveGiving {
  const { client } = useApi();
  const { shown, show, problem, clear, run, follow } = useFollowed();
  return {
    ...{ shown, problem },
    give: (file) => {
      const tell = (kind: 'giving' | 'verifying', share = 0): void =>
        show({ name: file.name, step: { kind, share } });
      tell('giving');
      const work = async ({ callId, stopping: { signal } }: Run): Promise<ArchiveStep> => {
        const id = await giveArchive(client, file, { signal, onShare: (share) => tell('giving', share) });
        tell('verifying');
        return { kind: 'looked', id, report: await lookAtArchive(client, id, callId) };
      };
      return follow(file.name, work, null);
    },
    bringIn: () => {
      if (shown?.step.kind !== 'looked') return;
      const { name } = shown;
      const { id } = shown.step;
      show({ name, step: { kind: 'verifying', share: 0 } });
      const work = async ({ callId }: Run): Promise<ArchiveStep> => {
        return { kind: 'done', outcome: await client.call('archives.bringIn', { id }, { callId }) };
      };
      // Stopped or failed, it is there to be brought in once more.
      void follow(name, work, shown);
    },
    stop: () => cancelRun(client, run()),
    forget: () => {
      if (shown?.step.kind === 'looked') dropArchive(client, shown.step.id);
      clear();
    },
  };
}

/** What is shown of the run that is under way, and of the one that is over. */
function useFollowed() {
  const messages = useMessages();
  const [shown, setShown] = useState<ShownArchive | null>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const run = useRef<Run>(beginRun());
  useLibraryEvents(
    useCallback((event: LibraryEvent) => {
      if (event.type !== 'call.progress' || event.callId !== run.current.callId) return;
      const share = event.done / Math.max(1, event.total);
      setShown((old) => old && { ...old, step: moveOn(old.step, share, event.step === 'write') });
    }, []),
  );
  /** `otherwise` is what is shown when it failed or was stopped. */
  const follow = async (
    name: string,
    work: (run: Run) => Promise<ArchiveStep>,
    otherwise: ShownArchive | null,
  ): Promise<void> => {
    setProblem(null);
    run.current = beginRun();
    const { signal } = run.current.stopping;
    try {
      setShown({ name, step: await work(run.current) });
    } catch (error) {
      setShown(otherwise);
      if (!signal.aborted) setProblem(sayGivingError(error, name, messages));
    }
  };
  const clear = (): void => {
    setShown(null);
    setProblem(null);
  };
  return { shown, show: setShown, problem, clear, run: () => run.current, follow };
}

function moveOn(step: ArchiveStep, share: number, isWriting: boolean): ArchiveStep {
  if (step.kind === 'looked' || step.kind === 'done') return step;
  return { kind: isWriting ? 'bringing' : step.kind, share };
}
