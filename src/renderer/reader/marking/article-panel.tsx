import { Copy, Pencil, Trash2 } from 'lucide-react';
import type { PassageCard } from '../../../contract/passage.ts';
import { useCopyCitation } from '../../api/use-copy-citation.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PassagePanel } from './passage-panel.tsx';
import type { Box } from './place-bar.ts';
import { SidePanel } from './side-panel.tsx';
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
  const copy = useCopyCitation(useToast());
  return (
    <SidePanel widthName={t('marking.width')}>
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
    </SidePanel>
  );
}

/** A plain object: the parts of a DOMRect are not its own, and would be lost as a style. */
function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
