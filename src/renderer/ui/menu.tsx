import { ContextMenu as RadixContext, DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import './menu.css';

/** One line of a menu: a verb, or a rule between groups. */
export type MenuItem =
  | {
      words: string;
      onPick: () => void;
      icon?: ReactNode;
      keys?: string | undefined;
      /** The command that does the same: its key is shown, whichever it is now. */
      command?: string | undefined;
      isDanger?: boolean;
      isDisabled?: boolean;
      /** Set for one choice among several: a tick stands before the chosen one. */
      isChecked?: boolean;
    }
  | 'rule';

/** A menu that opens from its trigger. */
export function Menu({ trigger, items, name }: { trigger: ReactElement; items: MenuItem[]; name?: string }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" aria-label={name} align="end" sideOffset={4} collisionPadding={8}>
          {items.map((item, at) => (
            <MenuLine key={item === 'rule' ? `rule-${String(at)}` : item.words} item={item} of={Radix} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The same menu at the pointer, by the secondary button or the menu key, over all its children. */
export function ContextMenu({ items, children }: { items: MenuItem[]; children: ReactElement }) {
  return (
    <RadixContext.Root modal={false}>
      <RadixContext.Trigger asChild>{children}</RadixContext.Trigger>
      <RadixContext.Portal>
        <RadixContext.Content className="menu" collisionPadding={8}>
          {items.map((item, at) => (
            <MenuLine
              key={item === 'rule' ? `rule-${String(at)}` : item.words}
              item={item}
              of={RadixContext}
            />
          ))}
        </RadixContext.Content>
      </RadixContext.Portal>
    </RadixContext.Root>
  );
}

type Parts = Pick<typeof Radix, 'Item' | 'CheckboxItem' | 'ItemIndicator' | 'Separator'>;

/** A line of a menu of either kind. */
export function MenuLine({ item, of }: { item: MenuItem; of: Parts }) {
  if (item === 'rule') return <of.Separator className="menu-rule" />;
  const inside = (
    <>
      <span className="menu-icon">{item.icon}</span>
      <span className="menu-words">{item.words}</span>
      <Kbd keys={item.keys} command={item.command} />
    </>
  );
  const shared = {
    className: item.isDanger === true ? 'menu-item menu-danger' : 'menu-item',
    disabled: item.isDisabled ?? false,
    onSelect: item.onPick,
  };
  if (item.isChecked === undefined) return <of.Item {...shared}>{inside}</of.Item>;
  return (
    <of.CheckboxItem {...shared} checked={item.isChecked}>
      <of.ItemIndicator className="menu-tick">✓</of.ItemIndicator>
      {inside}
    </of.CheckboxItem>
  );
}
