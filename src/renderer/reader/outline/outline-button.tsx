import { TableOfContents } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { currentEntry, type OutlineEntry } from './read-outline.ts';
import './outline-button.css';

/** A heading that stands so near to the upper edge, in CSS pixels, is the part that is read. */
const READING_LINE_PX = 120;
const STEP_PX = 14;

export interface Outline {
  entries: readonly OutlineEntry[];
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  onGoTo: (entry: OutlineEntry) => void;
}

/** The headings of the article, to go from one to another: arrows and Enter, or the first letters of a heading. */
export function OutlineButton({ outline }: { outline: Outline }) {
  const { t } = useMessages();
  const { entries, isOpen, setIsOpen } = outline;
  if (entries.length === 0) return null;
  return (
    <Popover
      name={t('reader.outline')}
      align="start"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="outline"
      trigger={
        <IconButton
          name={t('reader.outline')}
          command="reader.outline"
          icon={<TableOfContents size={18} />}
        />
      }
    >
      <OutlineList {...outline} />
    </Popover>
  );
}

function OutlineList({ entries, setIsOpen, onGoTo }: Outline) {
  const { t } = useMessages();
  const [current] = useState(() => currentEntry(entries, READING_LINE_PX));
  const list = useRef<HTMLOListElement>(null);
  const move = (to: (at: number, last: number) => number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, to(at, buttons.length - 1)))]?.focus();
  };
  return (
    <nav aria-label={t('reader.outline')}>
      <ol
        ref={list}
        className="outline-list"
        onKeyDown={(event) => {
          const to = moves[event.key];
          if (!to) return;
          event.preventDefault();
          move(to);
        }}
      >
        {entries.map((entry, at) => (
          <li key={`${String(at)} ${entry.title}`}>
            <button
              type="button"
              autoFocus={at === Math.max(0, current)}
              aria-current={at === current ? 'location' : undefined}
              style={{ paddingInlineStart: 10 + (entry.level - 1) * STEP_PX }}
              onClick={() => {
                setIsOpen(false);
                onGoTo(entry);
              }}
            >
              <bdi>{entry.title}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const moves: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};
