import { DropdownMenu as Radix } from 'radix-ui';
import { MenuLine, type MenuItem } from './menu.tsx';
import './menu.css';

/** Where a menu opens, in the coordinates of the window, and what has the focus again when it is closed. */
export interface MenuPoint {
  x: number;
  y: number;
  origin: HTMLElement;
}

/**
 * One menu for all lines of a long list, open while it is drawn. A menu of its own for each of hundreds of lines costs more
 * than everything else about them: with 300 tags most of the time until the first paint.
 */
export function PointMenu(props: { at: MenuPoint; items: MenuItem[]; name: string; onClose: () => void }) {
  const { at, items, name, onClose } = props;
  return (
    <Radix.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Trigger asChild>
        <span className="menu-point" style={{ left: at.x, top: at.y }} tabIndex={-1} aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="menu"
          aria-label={name}
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // What was picked may have moved the focus on already.
            if (document.activeElement === document.body) at.origin.focus();
          }}
        >
          {items.map((item, place) => (
            <MenuLine key={item === 'rule' ? `rule-${String(place)}` : item.words} item={item} of={Radix} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The point under a button, for a menu that its press opens. */
export function pointUnder(button: HTMLElement): MenuPoint {
  const { left, bottom } = button.getBoundingClientRect();
  return { x: left, y: bottom, origin: button };
}
