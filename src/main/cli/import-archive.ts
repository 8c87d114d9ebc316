import type { ArchiveOutcome } from '../../contract/archive.ts';
import { verifyArchive } from '../library/archive/verify-archive.ts';
import { callAndStop } from './call-and-stop.ts';
import { exitStatus, type ExitStatus } from './command.ts';
import { showShare } from './progress.ts';
import type { Session } from './session.ts';
import { plural } from './tidy.ts';

/** Brings an archive of ours in; with `isDry` only says what it holds. The archive is one item, its rows are in the counts. */
export async function importArchive(
  session: Session,
  { file, isDry }: { file: string; isDry: boolean },
): Promise<ExitStatus> {
  if (isDry) return lookAt(session, file);
  const outcome = await callAndStop(session, 'archives.bringIn', { file });
  const isNew = Object.values(outcome.counts).some(({ added }) => added > 0);
  const item = itemOf({
    title: file,
    outcome: isNew ? 'saved' : 'duplicate',
    passages: outcome.counts['passages']?.added ?? 0,
    error: null,
  });
  await session.answer({ format: 'archive', items: [item], ...outcome }, describe(outcome));
  return exitStatus.done;
}

async function lookAt(session: Session, file: string): Promise<ExitStatus> {
  const progress = showShare('verifying');
  try {
    const report = await verifyArchive(file, { signal: session.stopped, onProgress: progress.show });
    const { counts, problems, isIntact } = report;
    const item = itemOf({
      title: file,
      outcome: isIntact ? 'saved' : 'failed',
      passages: counts.passages,
      error: problems[0] ?? null,
    });
    const held = `${plural(counts.articles, 'article')}, ${plural(counts.passages, 'passage')}`;
    await session.answer(
      { format: 'archive', items: [item], counts, remarks: problems, remarkCount: report.problemCount },
      [`An archive of Verbatim with ${held}. Nothing was written.`, ...problems].join('\n'),
    );
    return isIntact ? exitStatus.done : exitStatus.failed;
  } finally {
    progress.stop();
  }
}

function itemOf(item: { title: string; outcome: string; passages: number; error: string | null }): object {
  return { row: 1, url: null, ...item };
}

function describe({ counts, remarks, remarkCount }: ArchiveOutcome): string {
  const lines = Object.entries(counts).map(
    ([noun, { added, known, refused }]) =>
      `${noun.padEnd(18)} ${String(added)} new, ${String(known)} there already${refused > 0 ? `, ${String(refused)} left out` : ''}`,
  );
  const more = remarkCount > remarks.length ? [`… and ${String(remarkCount - remarks.length)} more`] : [];
  return [...lines, ...remarks, ...more].join('\n');
}
