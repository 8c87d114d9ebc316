import { useCallback, useState } from 'react';
import type { LibraryEvent } from '../../contract/events.ts';
import { isOfCommand, useCommand } from '../api/queries.ts';
import { useLibraryEvents } from '../api/use-library-events.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import './long-act.css';

interface UnderWay {
  callId: string;
  done: number;
  total: number;
}

/** How far an act on thousands of things is, for as long as it takes; stopped, it leaves nothing behind. */
export function LongAct() {
  const { t, sayShare } = useMessages();
  const [act, setAct] = useState<UnderWay | null>(null);
  const cancel = useCommand('calls.cancel');
  useLibraryEvents(
    useCallback((event: LibraryEvent) => {
      if (event.type !== 'call.progress' || event.step !== 'write' || !isOfCommand(event.callId)) return;
      setAct(event.done >= event.total ? null : event);
    }, []),
  );
  if (act === null) return null;
  const share = act.done / act.total;
  return (
    <div className="long-act" role="status">
      <span
        className="long-act-bar"
        role="progressbar"
        aria-valuenow={Math.round(share * 100)}
        aria-label={t('history.under-way', { share: sayShare(share) })}
      >
        <span style={{ inlineSize: `${String(Math.round(share * 100))}%` }} />
      </span>
      <span className="long-act-words">{t('history.under-way', { share: sayShare(share) })}</span>
      <Button look="quiet" onClick={() => cancel.mutate({ callId: act.callId })}>
        {t('history.stop')}
      </Button>
    </div>
  );
}
