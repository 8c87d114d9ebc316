import { useState } from 'react';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { commandSections, commandTable, factsOf, isNamedCommand, type CommandId } from './command-table.ts';
import { sayCommand } from './command-words.ts';
import { addButtonId, CommandKeys } from './command-keys.tsx';
import { giveKey, isChangeable, type KeyOverrides } from './key-map.ts';
import { KeyRecorder } from './key-recorder.tsx';
import { useCommandRegistry } from './use-commands.tsx';
import './change-keys.css';

interface NamedCommand {
  id: CommandId;
  name: string;
}

/** Every command with its keys, to be given others. What is changed holds at once, in every window. */
export function ChangeKeys({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const [sought, setSought] = useState('');
  const [recordingId, setRecordingId] = useState<CommandId | null>(null);
  const { keys: overrides } = useSettings();
  const update = useUpdateSettings();
  const stop = (id: CommandId): void => {
    document.getElementById(addButtonId(id))?.focus();
    setRecordingId(null);
  };
  const change = (keys: KeyOverrides): void => update({ keys: copy(keys) });
  const { commands, others, nameOf } = useNamedCommands();
  const shown = commands.filter(({ name }) => fold(name).includes(fold(sought)));
  return (
    <Dialog
      title={t('commands.change')}
      size="large"
      onClose={onClose}
      onEscape={() => {
        if (recordingId === null) return false;
        stop(recordingId);
        return true;
      }}
      className="change-keys"
      footer={
        <>
          <Button look="quiet" disabled={Object.keys(overrides).length === 0} onClick={() => change({})}>
            {t('commands.change.reset-all')}
          </Button>
          <Button look="main" onClick={onClose}>
            {t('commands.change.done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('commands.change.find')}
        autoFocus
        value={sought}
        hint={shown.length === 0 ? t('commands.none') : t('commands.change.shown', { count: shown.length })}
        onChange={(event) => setSought(event.target.value)}
      />
      {commandSections.map((section) => {
        const own = shown.filter(({ id }) => factsOf(id).section === section);
        if (own.length === 0) return null;
        return (
          <section key={section}>
            <h3 className="change-keys-section">{t(`commands.section.${section}`)}</h3>
            <ul>
              {own.map(({ id, name }) => (
                <li key={id} className="change-keys-line">
                  <CommandKeys
                    id={id}
                    name={name}
                    others={others}
                    overrides={overrides}
                    onChange={change}
                    onAdd={() => setRecordingId(id)}
                  />
                  {id === recordingId && (
                    <KeyRecorder
                      id={id}
                      nameOf={nameOf}
                      others={others}
                      overrides={overrides}
                      onGive={(key) => {
                        change(giveKey(id, key, { overrides, others }));
                        stop(id);
                      }}
                      onCancel={() => stop(id)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const copy = (keys: KeyOverrides): Record<string, string[]> =>
  Object.fromEntries(Object.entries(keys).map(([id, list]) => [id, [...list]]));

/** Those of the table, offered now or not, and the smart lists, which only the window knows. */
function useNamedCommands() {
  const { t } = useMessages();
  const registry = useCommandRegistry();
  const smart = registry.list().filter(({ id }) => !isNamedCommand(id));
  const commands: NamedCommand[] = [
    ...(Object.keys(commandTable) as CommandId[])
      .filter(isChangeable)
      .map((id) => ({ id, name: sayCommand({ id }, t) })),
    ...smart.map((command) => ({ id: command.id, name: sayCommand(command, t) })),
  ];
  const smartNames = new Map(smart.map((command) => [command.id, sayCommand(command, t)]));
  return {
    commands,
    others: smart.map(({ id }) => id),
    nameOf: (id: CommandId): string => smartNames.get(id) ?? sayCommand({ id }, t),
  };
}
