import { Fragment } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { useKeyName } from './key-names.ts';
import { sayKey } from './say-keys.ts';
import './kbd.css';

export interface KbdProps {
  /** In the registry's spelling: `Ctrl+k`, or `g i` one after the other. */
  keys?: string | undefined;
  /** The command whose key it is, whichever that is now. Nothing is shown of one that has none. */
  command?: string | undefined;
}

/** Keys as they stand on the keyboard. */
export function Kbd({ keys: given, command }: KbdProps) {
  const keys = useKeyName(given, command);
  const { t } = useMessages();
  if (keys === undefined) return null;
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
