import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { commandSections } from './registry.ts';
import { useCommandRegistry } from './use-commands.tsx';
import './cheat-sheet.css';

/** Every key that does something now, by section. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const commands = useCommandRegistry()
    .list()
    .filter(({ keys, alsoKeys }) => (keys?.length ?? 0) + (alsoKeys?.length ?? 0) > 0);
  return (
    <Dialog title="Keys" size="large" onClose={onClose}>
      <div className="cheat-sheet" role="group" aria-label="All keys" tabIndex={0}>
        {commandSections.map((section) => {
          const own = commands.filter((command) => command.section === section);
          if (own.length === 0) return null;
          return (
            <section key={section} className="cheat-section">
              <h3 className="cheat-title">{section}</h3>
              <dl>
                {own.map(({ id, title, keys = [], alsoKeys = [] }) => (
                  <div className="cheat-line" key={id}>
                    <dt>{title}</dt>
                    <dd>
                      {[...keys, ...alsoKeys].slice(0, 3).map((stroke) => (
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
