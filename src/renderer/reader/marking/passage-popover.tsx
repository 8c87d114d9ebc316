import { Merge } from 'lucide-react';
import type { PassageCard } from '../../../contract/passage.ts';
import type { KeyPress } from '../../commands/strokes.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PassageEditor, type EditorField } from './passage-editor.tsx';
import type { Box } from './place-bar.ts';
import type { Ends } from './use-ends.ts';
import type { Joining } from './use-joining.ts';
import './passage-popover.css';

/** What is open beside a mark: one passage, or the choice between those that lie over one another there. */
export interface OpenMark {
  ids: readonly string[];
  focus: EditorField | null;
  at: Box;
  /** It stands by its words, and goes along when they are scrolled. */
  isByWords: boolean;
}

/** What can be done with the words of the passage, and the keys for it. */
interface PassageReshaping {
  ends: Ends;
  joining: Joining;
  takeKey: (press: KeyPress) => boolean;
}

export interface PassagePopoverProps {
  open: OpenMark;
  passages: readonly PassageCard[];
  reshaping: PassageReshaping;
  onPick: (id: string) => void;
  onRemove: (id: string) => void;
  onLink: (url: string) => void;
  onClose: () => void;
}

/** The editor of a passage beside its words; where marks overlap, first the question which one is meant. */
export function PassagePopover(props: PassagePopoverProps) {
  const { open, passages, reshaping, onPick, onRemove, onLink, onClose } = props;
  const { t } = useMessages();
  const { ends, joining } = reshaping;
  const meant = open.ids
    .map((id) => passages.find((passage) => passage.id === id))
    .filter((passage) => passage !== undefined);
  const [first] = meant;
  if (!first) return null;
  const frame = {
    at: open.at,
    isOpen: true,
    onOpenChange: (isOpen: boolean) => !isOpen && onClose(),
    className: 'passage-popover',
  };
  if (meant.length > 1) {
    return (
      <Popover name={t('marking.here')} {...frame}>
        <p className="passage-popover-title">{t('marking.here.overlap', { count: meant.length })}</p>
        <ul className="passage-popover-list">
          {meant.map((passage) => (
            <li key={passage.id}>
              <button
                type="button"
                className="passage-popover-choice"
                data-colour={passage.colour}
                onClick={() => onPick(passage.id)}
              >
                <span dir={passage.source.dir}>{passage.quote}</span>
                {passage.attribution.speaker !== null && <small>{passage.attribution.speaker}</small>}
              </button>
            </li>
          ))}
        </ul>
        <Button
          look="quiet"
          icon={<Merge size={14} />}
          onClick={() => joining.merge(meant.map(({ id }) => id))}
        >
          {t('marking.here.merge')}
        </Button>
      </Popover>
    );
  }
  return (
    <Popover
      name={t('marking.passage')}
      {...frame}
      onEscape={() => {
        if (ends.isTrying) ends.drop();
        return ends.isTrying;
      }}
    >
      <PassageEditor
        key={first.id}
        passage={first}
        focus={open.focus}
        joining={ends.mark?.id === first.id ? joining : null}
        onKey={reshaping.takeKey}
        onRemove={() => onRemove(first.id)}
        onLink={onLink}
        onDone={onClose}
      />
    </Popover>
  );
}
