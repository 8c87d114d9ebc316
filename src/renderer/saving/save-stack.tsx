import { Check, Copy, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { SaveOutcome } from '../../contract/article.ts';
import { useSettings } from '../api/queries.ts';
import { offersOf, saySource } from '../api/related-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { SameStoryOffer } from './same-story-offer.tsx';
import { JobLine } from './job-line.tsx';
import { JobOutcomes } from './job-outcomes.tsx';
import { isWaiting, sayProgress, type Save } from './save-queue.ts';
import type { Jobs } from './use-jobs.ts';
import type { Saving } from './use-saving.ts';
import './save-stack.css';

const SAVED_STAYS_MS = 8_000;

/** So many saves that wait are shown one by one; more are counted. */
const MOST_WAITING_SHOWN = 3;

export interface SaveStackProps {
  saving: Saving;
  jobs: Jobs;
  onOpen: (articleId: string) => void;
}

/** The jobs and saves under way and what became of them, small, at the lower edge. */
export function SaveStack({ saving, jobs, onOpen }: SaveStackProps) {
  const { t } = useMessages();
  const [shownJobId, setShownJobId] = useState<string | null>(null);
  const shownJob = jobs.list.find(({ id }) => id === shownJobId);
  const waiting = saving.saves.filter(isWaiting);
  const isCounted = waiting.length > MOST_WAITING_SHOWN;
  const lines = isCounted ? saving.saves.filter((save) => !isWaiting(save)) : saving.saves;
  if (saving.saves.length === 0 && jobs.list.length === 0) return null;
  return (
    <>
      <section className="save-stack" aria-label={t('saving.saves')}>
        <ul>
          {jobs.list.map((job) => (
            <JobLine key={job.id} job={job} jobs={jobs} onShowOutcomes={({ id }) => setShownJobId(id)} />
          ))}
          {lines.map((save) => (
            <SaveLine key={save.id} save={save} saving={saving} onOpen={onOpen} />
          ))}
          {isCounted && <WaitingLine waiting={waiting} saving={saving} />}
        </ul>
      </section>
      {shownJob !== undefined && (
        <JobOutcomes
          job={shownJob}
          onOpen={(articleId) => (setShownJobId(null), onOpen(articleId))}
          onClose={() => setShownJobId(null)}
        />
      )}
    </>
  );
}

function WaitingLine({ waiting, saving }: { waiting: readonly Save[]; saving: Saving }) {
  const { t } = useMessages();
  return (
    <li className="save-line">
      <span className="save-sign">
        <span className="save-dot" />
      </span>
      <div className="save-words">
        <p className="save-state">{t('saving.more-wait', { count: waiting.length })}</p>
      </div>
      <Button look="quiet" onClick={() => waiting.forEach(({ id }) => saving.cancel(id))}>
        {t('saving.cancel-them')}
      </Button>
    </li>
  );
}

interface SaveLineProps {
  save: Save;
  saving: Saving;
  onOpen: (articleId: string) => void;
}

function SaveLine({ save, saving, onOpen }: SaveLineProps) {
  const { t } = useMessages();
  const { state } = save;
  const { dismiss, draw } = saving;
  const { renderPages } = useSettings();
  const needsDrawing = state.kind === 'failed' && state.isEmptyPage && draw !== null;
  const isSaved = state.kind === 'done' && state.outcome.outcome === 'saved';
  const related = state.kind === 'done' ? state.outcome.sameStoryAs : [];
  const isAsking = offersOf(related).length > 0;
  // What went wrong, or is asked, stays until it was seen.
  const isQuiet = isSaved && state.outcome.failures.length === 0 && !isAsking;
  useEffect(() => {
    if (!isQuiet) return;
    const timer = setTimeout(() => dismiss(save.id), SAVED_STAYS_MS);
    return () => clearTimeout(timer);
  }, [isQuiet, save.id, dismiss]);
  return (
    <li className="save-line">
      <span className={`save-sign save-sign-${isSaved ? 'saved' : state.kind}`}>{signOf(save)}</span>
      <div className="save-words">
        <p className="save-title">
          <bdi>{state.kind === 'done' ? state.outcome.title : save.label}</bdi>
        </p>
        <p className="save-state" role="status">
          {sayState(save, t)}
        </p>
        {state.kind === 'done' && isAsking && (
          <SameStoryOffer
            articleId={state.outcome.articleId}
            related={related}
            onDone={() => dismiss(save.id)}
          />
        )}
        {state.kind === 'failed' && state.hint !== '' && <p className="save-state">{state.hint}</p>}
        {needsDrawing && !renderPages && <p className="save-state">{t('saving.draw-setting')}</p>}
      </div>
      {state.kind === 'running' && (
        <Button look="quiet" onClick={() => saving.cancel(save.id)}>
          {t('ui.cancel')}
        </Button>
      )}
      {state.kind === 'done' && (
        <Button look="quiet" onClick={() => (dismiss(save.id), onOpen(state.outcome.articleId))}>
          {t('ui.open')}
        </Button>
      )}
      {needsDrawing && renderPages && (
        <Button look="quiet" onClick={() => draw(save)}>
          {t('saving.draw')}
        </Button>
      )}
      {state.kind === 'failed' && state.retry && (
        <Button look="quiet" onClick={() => saving.retry(save)}>
          {t('ui.try-again')}
        </Button>
      )}
      {state.kind !== 'running' && (
        <IconButton name={t('ui.dismiss')} icon={<X size={14} />} onClick={() => dismiss(save.id)} />
      )}
      {state.kind === 'running' && <span className="save-progress" />}
    </li>
  );
}

function signOf({ state }: Save) {
  if (state.kind === 'running') return <span className="save-dot" />;
  if (state.kind === 'failed') return <TriangleAlert size={16} aria-hidden />;
  return state.outcome.outcome === 'duplicate' ? (
    <Copy size={16} aria-hidden />
  ) : (
    <Check size={16} aria-hidden />
  );
}

function sayState({ state }: Save, t: Translate): string {
  if (state.kind === 'running') return sayProgress(state, t);
  if (state.kind === 'failed') return state.what;
  const { others } = state.outcome;
  if (state.outcome.outcome === 'duplicate' && others.length === 0) return t('saving.duplicate');
  const notes = notesOn(state.outcome, t);
  return notes.length === 0 ? t('saving.saved') : t('saving.saved.notes', { notes: notes.join('; ') });
}

function notesOn(outcome: SaveOutcome, t: Translate): string[] {
  const { others, failures, layout, missingImages } = outcome;
  const titles = failures.map(({ title }) => t('api.headline', { title })).join(', ');
  return [
    others.length > 0 && t('saving.note.articles', { count: others.length + 1 }),
    failures.length > 0 && t('saving.note.unread', { titles }),
    layout === 'whole-page' && t('saving.note.whole-page'),
    layout === 'text-only' && t('saving.note.text-only'),
    missingImages > 0 && t('saving.note.images', { count: missingImages }),
    sayShared(outcome, t),
  ].filter((note) => note !== false);
}

/** Wire copy: it asks for nothing, so it is only said. */
function sayShared({ sameStoryAs }: SaveOutcome, t: Translate): string | false {
  const shared = sameStoryAs.filter(({ relation }) => relation === 'shared');
  const [source, ...more] = new Set(shared.map((one) => saySource(one, t)));
  if (source === undefined) return false;
  return more.length === 0
    ? t('saving.note.shared', { source })
    : t('saving.note.shared-more', { source, count: more.length });
}
