import { AtSign, CalendarDays, Copy, NotebookPen, Tag } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { MarkColour } from '../../../contract/passage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { ColourRow } from './colour-row.tsx';
import { placeBar, type BarPlace, type Box } from './place-bar.ts';
import type { EditorField } from './passage-editor.tsx';
import { ProposalRow } from './proposal-row.tsx';
import type { ProposedAttribution } from './proposed-attributions.ts';
import type { Proposals } from './use-proposals.ts';
import './selection-bar.css';

export interface SelectionBarProps {
  /** The lines of the selection, in the window, and the frame that they stand in. */
  lines: { first: Box; last: Box };
  pane: HTMLElement;
  onMark: (colour: MarkColour) => void;
  /** Keeps the passage and goes on to say more about it. */
  onMarkAndEdit: (field: EditorField) => void;
  onMarkAndCopy: () => void;
  /** Who may have said the words, and what keeps them with that. */
  proposals: Proposals;
  onMarkSaid: (proposed: ProposedAttribution) => void;
}

/** What can be done with the words that are selected. The focus stays in the words: it can all be done by keys too. */
export function SelectionBar(props: SelectionBarProps) {
  const { lines, pane, onMark, onMarkAndEdit, onMarkAndCopy, proposals, onMarkSaid } = props;
  const { t } = useMessages();
  const proposedCount = proposals.all.length;
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<BarPlace | null>(null);
  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect();
    if (!size) return;
    const { width, height } = size;
    const isByTouch = window.matchMedia('(pointer: coarse)').matches;
    setPlace(placeBar(lines, pane.getBoundingClientRect(), { width, height, isByTouch }));
  }, [lines, pane, proposedCount]);
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label={t('marking.selected')}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
    >
      <div className="selection-bar-acts">
        <ColourRow act="mark" onPick={onMark} />
        <span className="selection-bar-rule" aria-hidden />
        <BarButton
          name={t('marking.note')}
          command="passage.mark-note"
          icon={<NotebookPen size={16} />}
          onPress={() => onMarkAndEdit('note')}
        />
        <BarButton
          name={t('marking.tag')}
          command="passage.mark-tags"
          icon={<Tag size={16} />}
          onPress={() => onMarkAndEdit('tags')}
        />
        <BarButton
          name={t('marking.speaker')}
          command="passage.mark-speaker"
          icon={<AtSign size={16} />}
          onPress={() => onMarkAndEdit('speaker')}
        />
        <BarButton
          name={t('marking.said-on')}
          command="passage.mark-saidOn"
          icon={<CalendarDays size={16} />}
          onPress={() => onMarkAndEdit('saidOn')}
        />
        <BarButton
          name={t('marking.copy')}
          command="passage.copy"
          icon={<Copy size={16} />}
          onPress={onMarkAndCopy}
          isIconOnly
        />
      </div>
      <ProposalRow proposals={proposals} onTake={onMarkSaid} />
    </div>
  );
}

interface BarButtonProps {
  name: string;
  command: string;
  icon: ReactNode;
  onPress: () => void;
  isIconOnly?: boolean;
}

function BarButton({ name, command, icon, onPress, isIconOnly = false }: BarButtonProps) {
  return (
    <Tooltip words={name} command={command}>
      <button type="button" className="selection-bar-button" aria-label={name} onClick={onPress}>
        {icon}
        {!isIconOnly && <span aria-hidden>{name}</span>}
      </button>
    </Tooltip>
  );
}
