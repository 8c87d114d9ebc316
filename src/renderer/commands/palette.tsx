import { Command as Cmdk } from 'cmdk';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { commandSections } from './command-table.ts';
import { sayCommand } from './command-words.ts';
import { useCommandRegistry } from './use-commands.tsx';
import './palette.css';

/** Every act by its name: type a few letters, press Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const commands = useCommandRegistry()
    .list()
    .filter(({ isKeyOnly }) => isKeyOnly !== true);
  return (
    <Dialog title={t('commands.palette')} size="bare" onClose={onClose} className="palette">
      <Cmdk label={t('commands.palette')} loop>
        <Cmdk.Input className="palette-field" placeholder={t('commands.palette.ask')} autoFocus />
        <Cmdk.List className="palette-list">
          <Cmdk.Empty className="palette-empty">{t('commands.none')}</Cmdk.Empty>
          {commandSections.map((section) => {
            const own = commands
              .filter((command) => command.section === section)
              .map((command) => ({ ...command, title: sayCommand(command, t) }));
            if (own.length === 0) return null;
            return (
              <Cmdk.Group key={section} heading={t(`commands.section.${section}`)} className="palette-group">
                {own.map(({ id, title, keys, run }) => (
                  <Cmdk.Item
                    key={id}
                    value={`${title} ${id}`}
                    className="palette-item"
                    onSelect={() => {
                      onClose();
                      // The palette is gone and has given the focus back a frame later; then the act may take it on.
                      requestAnimationFrame(() => setTimeout(run));
                    }}
                  >
                    <bdi className="palette-words">{title}</bdi>
                    <Kbd keys={keys[0]} />
                  </Cmdk.Item>
                ))}
              </Cmdk.Group>
            );
          })}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}
