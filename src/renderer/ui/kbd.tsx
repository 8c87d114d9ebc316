import { Fragment } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { sayKey } from './say-keys.ts';
import './kbd.css';

/** Keys as they stand on the keyboard. `keys` is the registry's spelling: `Ctrl+k`, or `g i` one after the other. */
export function Kbd({ keys }: { keys: string }) {
  const { t } = useMessages();
  return (
    <span className="kbd">
      {keys.split(' ').map((stroke, at) => (
        <Fragment key={`${stroke}-${String(at)}`}>
          {at > 0 && <span className="kbd-then">{t('ui.then')}</span>}
          {sayKey(stroke).map((key) => (
            <kbd className="kbd-key" key={key}>
              {key === 'Space' ? t('ui.space') : key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
