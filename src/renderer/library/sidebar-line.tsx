import type { ReactNode } from 'react';
import type { MarkColour } from '../../contract/passage.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { sayView, type View } from './views.ts';

export interface SidebarLineProps {
  view: View;
  isCurrent: boolean;
  icon?: ReactNode;
  label?: string;
  count?: number | null | undefined;
  /** For a line without icon: how far its words stand in. */
  indentPx?: number;
  /** A dot before the words. */
  colour?: MarkColour;
  /** Keys that the line takes beside Enter, as `aria-keyshortcuts` spells them. */
  keys?: string;
  onGo: (view: View) => void;
}

/** One line of the sidebar. */
export function SidebarLine(props: SidebarLineProps) {
  const { view, isCurrent, icon, label, count, indentPx, colour, keys, onGo } = props;
  const { t, sayNumber } = useMessages();
  const words = label ?? sayView(view, t);
  return (
    <li>
      <button
        type="button"
        className={joinClasses('sidebar-line', isCurrent && 'sidebar-current')}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={keys}
        style={{ paddingInlineStart: indentPx }}
        onClick={() => onGo(view)}
      >
        {icon !== undefined && <span className="sidebar-icon">{icon}</span>}
        {colour !== undefined && <span className="sidebar-dot" data-colour={colour} aria-hidden />}
        <bdi className="sidebar-words">{words}</bdi>
        {count !== undefined && count !== null && count > 0 && (
          <span className="sidebar-count">{sayNumber(count)}</span>
        )}
      </button>
    </li>
  );
}
