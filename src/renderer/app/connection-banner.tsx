import { Unplug } from 'lucide-react';
import { useConnection } from '../api/use-library-events.ts';
import { joinClasses } from '../ui/join-classes.ts';
import './connection-banner.css';

const words = {
  lost: 'The library does not answer. What was saved is safe; this window goes on by itself when it is back.',
  refused: 'This page is not signed in. Open Verbatim with the address that it printed when it started.',
  restarted: 'The library is back. If something was under way, do it once more.',
} as const;

/** Says, above everything, that the way to the library is broken or has just been mended. */
export function ConnectionBanner() {
  const state = useConnection();
  return (
    <div role="status">
      {state !== 'connected' && (
        <p className={joinClasses('connection-banner', state === 'restarted' && 'connection-mended')}>
          <Unplug size={14} aria-hidden />
          {words[state]}
        </p>
      )}
    </div>
  );
}
