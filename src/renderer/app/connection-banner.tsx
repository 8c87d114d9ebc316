import { Unplug } from 'lucide-react';
import { useConnection } from '../api/use-library-events.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import './connection-banner.css';

/** Says, above everything, that the way to the library is broken or has just been mended. */
export function ConnectionBanner() {
  const state = useConnection();
  const { t } = useMessages();
  return (
    <div role="status">
      {state !== 'connected' && (
        <p className={joinClasses('connection-banner', state === 'restarted' && 'connection-mended')}>
          <Unplug size={14} aria-hidden />
          {t(`app.${state}`)}
        </p>
      )}
    </div>
  );
}
