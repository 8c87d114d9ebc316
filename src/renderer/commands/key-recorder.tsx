import { useState, type KeyboardEvent } from 'react';
import { useApi } from '../api/api-context.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { sayKeys } from '../ui/say-keys.ts';
import { factsOf, type CommandId } from './command-table.ts';
import { isRefused, judgeKey } from './judge-key.ts';
import { findConflicts, placeOf, type KeyOverrides } from './key-map.ts';
import { isModifier, spellStroke } from './strokes.ts';

export interface KeyRecorderProps {
  id: CommandId;
  nameOf: (id: CommandId) => string;
  others: readonly CommandId[];
  overrides: KeyOverrides;
  /** The key is wanted; whoever has it at the same time loses it. */
  onGive: (key: string) => void;
  onCancel: () => void;
}

/** Hears one key, or two one after the other, says who has it already, and gives it on a second word. */
export function KeyRecorder({ id, nameOf, others, overrides, onGive, onCancel }: KeyRecorderProps) {
  const { t } = useMessages();
  const { bridge } = useApi();
  const [strokes, setStrokes] = useState<readonly string[]>([]);
  const key = strokes.join(' ');
  const isAlways = factsOf(id).isAlways === true;
  const verdict =
    key === '' ? 'fine' : judgeKey(key, { host: bridge.host, platform: bridge.platform, isAlways });
  const { clashing } = findConflicts(id, key, { overrides, others });
  const canGive = key !== '' && !isRefused(verdict);
  const hear = (event: KeyboardEvent): void => {
    // Tab goes on to the buttons, Escape leaves (the dialog asks first): neither can be a key.
    if (event.key === 'Tab' || event.key === 'Escape' || isModifier(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const isAnswer = event.key === 'Enter' && strokes.length > 0;
    if (isAnswer && canGive) onGive(key);
    else if (!isAnswer) {
      const stroke = spellStroke(event.nativeEvent);
      setStrokes((now) => (now.length === 1 ? [...now, stroke] : [stroke]));
    }
  };
  return (
    <div className="key-recorder">
      <input
        className="field-input key-recorder-field"
        aria-label={t('commands.record', { command: nameOf(id) })}
        placeholder={t('commands.record.press')}
        value={sayKeys(key)}
        readOnly
        autoFocus
        onKeyDown={hear}
      />
      <div className={joinClasses('key-recorder-words', isRefused(verdict) && 'field-problem')} role="status">
        {key !== '' && <KeyWords {...{ id, keys: key, nameOf, others, overrides }} />}
        {verdict !== 'fine' && <p>{sayVerdict()}</p>}
        {strokes.length === 1 && canGive && <p>{t('commands.record.more')}</p>}
      </div>
      <div className="key-recorder-acts">
        {canGive && (
          <Button look="main" onClick={() => onGive(key)}>
            {sayGive()}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('commands.record.cancel')}
        </Button>
      </div>
    </div>
  );

  function sayVerdict(): string {
    if (verdict === 'typed' || verdict === 'fine') return t('commands.record.typed');
    return t(`commands.record.${verdict}`, { keys: sayKeys(key) });
  }

  function sayGive(): string {
    const [only] = clashing;
    if (only === undefined) return t('commands.record.use');
    if (clashing.length > 1) return t('commands.record.take-all', { count: clashing.length });
    return t('commands.record.take', { command: nameOf(only) });
  }
}

interface KeyWordsProps extends Pick<KeyRecorderProps, 'id' | 'nameOf' | 'others' | 'overrides'> {
  keys: string;
}

/** Who has the key now. */
function KeyWords({ id, keys: key, nameOf, others, overrides }: KeyWordsProps) {
  const { t } = useMessages();
  const { clashing, elsewhere } = findConflicts(id, key, { overrides, others });
  const keys = sayKeys(key);
  const [only] = clashing;
  return (
    <>
      {only === undefined ? (
        <p>{t('commands.record.free', { keys })}</p>
      ) : (
        clashing.map((one) => <p key={one}>{t('commands.record.held', { keys, command: nameOf(one) })}</p>)
      )}
      {elsewhere.map((one) => (
        <p key={one} className="key-recorder-soft">
          {t('commands.record.elsewhere', {
            keys,
            command: nameOf(one),
            place: t(`commands.place.${placeOf(one)}`),
          })}
        </p>
      ))}
    </>
  );
}
