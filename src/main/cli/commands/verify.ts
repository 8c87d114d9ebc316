import type { ArchiveReport } from '../../library/archive/verify-archive.ts';
import { verifyArchive } from '../../library/archive/verify-archive.ts';
import { defineCommand, exitStatus, takeOne } from '../command.ts';
import { showShare } from '../progress.ts';
import { plural } from '../tidy.ts';

export const verify = defineCommand({
  about:
    'Reads an archive, recomputes every hash and count, and says what it holds and whether it is intact.',
  options: {},
  async run({ positionals, session }) {
    const progress = showShare('verifying');
    try {
      const report = await verifyArchive(takeOne(positionals, 'FILE.zip'), {
        signal: session.stopped,
        onProgress: progress.show,
      });
      await session.answer(report, describe(report));
      return report.isIntact ? exitStatus.done : exitStatus.failed;
    } finally {
      progress.stop();
    }
  },
});

function describe(report: ArchiveReport): string {
  const { counts, problems, problemCount } = report;
  const held = [
    plural(counts.articles, 'article'),
    plural(counts.captures, 'capture'),
    plural(counts.assets, 'image'),
    plural(counts.passages, 'passage'),
    plural(counts.speakers, 'speaker'),
    plural(counts.tags, 'tag'),
    plural(counts.collections, 'collection'),
    plural(counts.searches, 'smart list'),
  ];
  const more = problemCount > problems.length ? [`… and ${String(problemCount - problems.length)} more`] : [];
  return [
    `Made ${report.madeAt} by ${report.program}: ${String(report.entries)} entries, ${String(report.bytes)} bytes.`,
    held.join(', '),
    ...(report.isIntact
      ? ['It is intact: every hash and every count is as the archive says.']
      : [`It is NOT intact: ${plural(problemCount, 'problem')}.`, ...problems, ...more]),
  ].join('\n');
}
