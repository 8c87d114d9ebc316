import { Check, RotateCcw } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { HistoryList } from '../../contract/library.ts';
import { useCall, useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import './history-dialog.css';

const MOST_SHOWN = 300;

type Act = HistoryList['items'][number];

/**
 * What was done, newest first. An act that is picked becomes the last that stands: what came after it is undone, or
 * done again. Arrow keys move, Enter picks.
 */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const acts = useCall('history.list', { limit: MOST_SHOWN }).data?.items;
  const move = useCommand('history.moveTo');
  const list = useRef<HTMLOListElement>(null);
  const standing = acts?.find(({ isUndone }) => !isUndone)?.seq ?? null;
  const goTo = (seq: number | null): void => {
    if (!move.isPending && seq !== standing) move.mutate({ seq });
  };
  const takeKey = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = lines.findIndex((line) => line === document.activeElement);
    lines[Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
  };
  return (
    <Dialog title={t('history.title')} about={t('history.about')} onClose={onClose}>
      {acts?.length === 0 && <p className="history-none">{t('history.empty')}</p>}
      <ol className="history-list" ref={list} onKeyDown={takeKey} aria-busy={move.isPending}>
        {acts?.map((act) => (
          <ActLine key={act.seq} act={act} isLast={act.seq === standing} onPick={() => goTo(act.seq)} />
        ))}
        {acts !== undefined && acts.length > 0 && acts.length < MOST_SHOWN && (
          <li>
            <button
              type="button"
              className={joinClasses('history-line', standing === null && 'history-now')}
              aria-current={standing === null ? 'step' : undefined}
              onClick={() => goTo(null)}
            >
              <span className="history-mark" aria-hidden>
                {standing === null && <Check size={14} />}
              </span>
              <span className="history-words">{t('history.beginning')}</span>
            </button>
          </li>
        )}
      </ol>
      <p className="visually-hidden" role="status">
        {standing === null
          ? ''
          : t('history.stands', { act: acts?.find(({ seq }) => seq === standing)?.label ?? '' })}
      </p>
    </Dialog>
  );
}

function ActLine({ act, isLast, onPick }: { act: Act; isLast: boolean; onPick: () => void }) {
  const { t, retell, sayAge, sayMoment } = useMessages();
  const { label, at, isUndone } = act;
  return (
    <li>
      <button
        type="button"
        className={joinClasses('history-line', isUndone && 'history-undone', isLast && 'history-now')}
        aria-current={isLast ? 'step' : undefined}
        autoFocus={isLast}
        onClick={onPick}
      >
        <span className="history-mark" aria-hidden>
          {isLast ? <Check size={14} /> : isUndone ? <RotateCcw size={12} /> : null}
        </span>
        <span className="history-words">
          {retell(label)}
          {isUndone && <span className="visually-hidden"> {t('history.undone')}</span>}
        </span>
        <time dateTime={at} title={sayMoment(at)}>
          {sayAge(at, Date.now())}
        </time>
      </button>
    </li>
  );
}
