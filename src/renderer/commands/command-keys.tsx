import { Plus, RotateCcw, X } from 'lucide-react';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { sayKeys } from '../ui/say-keys.ts';
import type { CommandId } from './command-table.ts';
import { changeableKeys, dropKey, keysOf, placeOf, resetKeys, type KeyOverrides } from './key-map.ts';

export interface CommandKeysProps {
  id: CommandId;
  name: string;
  others: readonly CommandId[];
  overrides: KeyOverrides;
  onChange: (overrides: KeyOverrides) => void;
  onAdd: () => void;
}

/** Where the focus goes once a key has been given. */
export const addButtonId = (id: CommandId): string => `add-key-${id}`;

/** One command: when it is offered, its keys, each to be taken away, one more, and the first ones again. */
export function CommandKeys({ id, name, others, overrides, onChange, onAdd }: CommandKeysProps) {
  const { t } = useMessages();
  const place = placeOf(id);
  const add = t('commands.change.add', { command: name });
  const reset = t('commands.change.reset', { command: name });
  return (
    <div className="change-keys-command">
      <p className="change-keys-name">
        <bdi>{name}</bdi>
        {place !== 'anywhere' && <small>{t(`commands.place.${place}`)}</small>}
      </p>
      {changeableKeys(keysOf(id, overrides)).map((key) => (
        <button
          key={key}
          type="button"
          className="change-keys-key"
          aria-label={t('commands.change.drop', { key: sayKeys(key), command: name })}
          onClick={() => onChange(dropKey(id, key, overrides))}
        >
          <Kbd keys={key} />
          <X size={12} aria-hidden />
        </button>
      ))}
      {overrides[id] !== undefined && (
        <IconButton
          name={reset}
          icon={<RotateCcw size={14} />}
          onClick={() => onChange(resetKeys(id, { overrides, others }))}
        />
      )}
      <IconButton id={addButtonId(id)} name={add} icon={<Plus size={16} />} onClick={onAdd} />
    </div>
  );
}
