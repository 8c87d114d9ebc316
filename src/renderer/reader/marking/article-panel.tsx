import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PassageCard } from '../../../contract/passage.ts';
import { useSettings } from '../../api/queries.ts';
import { useCopyCitation } from '../../api/use-copy-citation.ts';
import { useUpdateSettings } from '../../api/use-update-settings.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PaneResizer } from '../../ui/pane-resizer.tsx';
import { PassagePanel } from './passage-panel.tsx';
import type { Box } from './place-bar.ts';
import { useToast } from '../../ui/toast.tsx';

export interface ArticlePanelProps {
  passages: readonly PassageCard[];
  orphans: readonly PassageCard[];
  currentId: string | null;
  onOpen: (id: string) => void;
  /** Opens the editor beside the card. */
  onEdit: (id: string, at: Box) => void;
  onRemove: (id: string) => void;
  onLink: (url: string) => void;
  onClose: () => void;
}

/** The panel beside the article, as wide as the user made it. */
export function ArticlePanel({
  passages,
  orphans,
  currentId,
  onOpen,
  onEdit,
  onRemove,
  onLink,
  onClose,
}: ArticlePanelProps) {
  const { t } = useMessages();
  const stored = useSettings().panelWidthPx;
  const update = useUpdateSettings();
  const copy = useCopyCitation(useToast());
  const [dragged, setDragged] = useState<number | null>(null);
  const widthPx = dragged ?? stored;
  return (
    <div className="reader-panel" style={{ width: widthPx }}>
      <PaneResizer
        name={t('marking.width')}
        widthPx={widthPx}
        leastPx={260}
        mostPx={520}
        isPaneAtEnd
        onResize={setDragged}
        onSettle={(settled) => {
          setDragged(null);
          update({ panelWidthPx: settled });
        }}
      />
      <PassagePanel
        passages={passages}
        orphans={orphans}
        currentId={currentId}
        renderActs={({ id }) => (
          <>
            <IconButton name={t('marking.copy')} icon={<Copy size={14} />} onClick={() => void copy([id])} />
            <IconButton
              name={t('marking.edit')}
              icon={<Pencil size={14} />}
              onClick={(event) => onEdit(id, boxOf(event.currentTarget))}
            />
            <IconButton name={t('marking.remove')} icon={<Trash2 size={14} />} onClick={() => onRemove(id)} />
          </>
        )}
        onOpen={({ id }) => onOpen(id)}
        onLink={onLink}
        onClose={onClose}
      />
    </div>
  );
}

/** A plain object: the parts of a DOMRect are not its own, and would be lost as a style. */
function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
