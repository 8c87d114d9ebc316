import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { commandSections } from './command-table.ts';
import { sayCommand } from './command-words.ts';
import { useCommandRegistry } from './use-commands.tsx';
import './cheat-sheet.css';

/** Every key that does something now, by section. */
export function CheatSheet({ onClose, onChange }: { onClose: () => void; onChange: () => void }) {
  const { t } = useMessages();
  const commands = useCommandRegistry()
    .list()
    .filter(({ keys, alsoKeys }) => keys.length + (alsoKeys?.length ?? 0) > 0);
  return (
    <Dialog
      title={t('commands.sheet')}
      size="large"
      onClose={onClose}
      footer={<Button onClick={onChange}>{t('commands.sheet.change')}</Button>}
    >
      <div className="cheat-sheet" role="group" aria-label={t('commands.sheet.all')} tabIndex={0}>
        {commandSections.map((section) => {
          const own = commands.filter((command) => command.section === section);
          if (own.length === 0) return null;
          return (
            <section key={section} className="cheat-section">
              <h3 className="cheat-title">{t(`commands.section.${section}`)}</h3>
              <dl>
                {own.map(({ alsoKeys = [], ...command }) => (
                  <div className="cheat-line" key={command.id}>
                    <dt>{sayCommand(command, t)}</dt>
                    <dd>
                      {[...command.keys, ...alsoKeys].slice(0, 3).map((stroke) => (
                        <Kbd keys={stroke} key={stroke} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
