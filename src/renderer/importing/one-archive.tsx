import type { ArchiveOutcome, ArchiveReport } from '../../contract/archive.ts';
import { useMessages } from '../language/language-provider.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { ProgressBar } from './giving-bar.tsx';
import type { ArchiveStep, ShownArchive } from './use-archive.ts';

const stepWords = {
  giving: 'importing.giving',
  verifying: 'importing.archive.verifying',
  bringing: 'importing.archive.bringing',
} as const satisfies Partial<Record<ArchiveStep['kind'], string>>;

/** An archive of ours: what it holds, how far it is, and what came in. */
export function OneArchive({ shown: { name, step } }: { shown: ShownArchive }) {
  const { t } = useMessages();
  return (
    <div className="import-one">
      <div className="import-head">
        <h3 title={name}>{name}</h3>
        <p className="import-said">{t('exporting.name.archive')}</p>
      </div>
      {step.kind === 'looked' ? (
        <Looked report={step.report} />
      ) : step.kind === 'done' ? (
        <Done outcome={step.outcome} />
      ) : (
        <div className="import-giving" role="status">
          <p>{t(stepWords[step.kind], { name })}</p>
          <ProgressBar name={t(stepWords[step.kind], { name })} done={step.share} total={1} />
        </div>
      )}
    </div>
  );
}

function Looked({ report: { isIntact, counts, madeAt, problems, problemCount } }: { report: ArchiveReport }) {
  const { t, sayMoment } = useMessages();
  return (
    <>
      {!isIntact && (
        <ErrorNote what={t('importing.archive.damaged')} hint={t('importing.archive.damaged.hint')} />
      )}
      <p className="import-archive-made">{t('importing.archive.made', { date: sayMoment(madeAt) })}</p>
      <Counts counts={counts} />
      {isIntact ? (
        <p className="import-archive-about">{t('importing.archive.about')}</p>
      ) : (
        <Sentences sentences={problems} count={problemCount} />
      )}
    </>
  );
}

function Done({ outcome: { counts, remarks, remarkCount } }: { outcome: ArchiveOutcome }) {
  const { t } = useMessages();
  const added = Object.fromEntries(Object.entries(counts).map(([noun, tally]) => [noun, tally.added]));
  const hasNew = Object.values(added).some((count) => count > 0);
  return (
    <>
      <p className="import-archive-made" role="status">
        {t(hasNew ? 'importing.archive.done' : 'importing.archive.nothing-new')}
      </p>
      {hasNew && (
        <>
          <Counts counts={added} />
          <p className="import-archive-about">
            {t('importing.archive.known', { count: counts['articles']?.known ?? 0 })}
          </p>
        </>
      )}
      <Sentences sentences={remarks} count={remarkCount} />
    </>
  );
}

/** The nouns that people count. */
const nouns = {
  articles: 'importing.archive.stories',
  passages: 'importing.archive.passages',
  speakers: 'importing.archive.speakers',
  tags: 'importing.archive.tags',
  collections: 'importing.archive.collections',
} as const;

function Counts({ counts }: { counts: Record<string, number> }) {
  const { t, sayNumber } = useMessages();
  return (
    <dl className="import-archive-counts">
      {Object.entries(nouns).map(([noun, words]) => (
        <div key={noun}>
          <dt>{t(words)}</dt>
          <dd>{sayNumber(counts[noun] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sentences({ sentences, count }: { sentences: readonly string[]; count: number }) {
  const { t, retell } = useMessages();
  if (count === 0) return null;
  return (
    <ul className="import-archive-remarks">
      {sentences.map((sentence) => (
        <li key={sentence}>{retell(sentence)}</li>
      ))}
      {count > sentences.length && (
        <li>{t('importing.archive.more', { count: count - sentences.length })}</li>
      )}
    </ul>
  );
}
