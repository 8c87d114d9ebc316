import { Command as Cmdk } from 'cmdk';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { commandSections } from './registry.ts';
import { useCommandRegistry } from './use-commands.tsx';
import './palette.css';

/** Every act by its name: type a few letters, press Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const commands = useCommandRegistry()
    .list()
    .filter(({ isKeyOnly }) => isKeyOnly !== true);
  return (
    <Dialog title="Command palette" size="bare" onClose={onClose} className="palette">
      <Cmdk label="Command palette" loop>
        <Cmdk.Input className="palette-field" placeholder="What would you like to do?" autoFocus />
        <Cmdk.List className="palette-list">
          <Cmdk.Empty className="palette-empty">No command is called that.</Cmdk.Empty>
          {commandSections.map((section) => {
            const own = commands.filter((command) => command.section === section);
            if (own.length === 0) return null;
            return (
              <Cmdk.Group key={section} heading={section} className="palette-group">
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
                    {keys?.[0] !== undefined && <Kbd keys={keys[0]} />}
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
