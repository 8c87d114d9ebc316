import { useState, type ReactNode } from 'react';
import type { Article } from '../../contract/article.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { ArticleView } from './frame/article-view.ts';
import type { PlacedMark } from './frame/paint-marks.ts';
import { ArticlePanel } from './marking/article-panel.tsx';
import { MarginNotes } from './marking/margin-notes.tsx';
import type { Marking } from './marking/use-marking.ts';
import { StatementsSide, type StatementsSlot } from './statements-slot.tsx';
import type { OpenMarks } from './use-open-mark.ts';

/** What stands beside the article: one of its panels, or none. */
export type SidePanelName = 'passages' | 'statements';

export interface SideState {
  panel: SidePanelName | null;
  onTogglePanel: () => void;
  /** Absent where the app brings no statements. */
  onToggleStatements: (() => void) | undefined;
  close: () => void;
}

/** Which panel is open. */
export function useSide(hasStatements: boolean): SideState {
  const [panel, setPanel] = useState<SidePanelName | null>(null);
  const toggle = (one: SidePanelName): void => setPanel((now) => (now === one ? null : one));
  return {
    panel,
    onTogglePanel: () => toggle('passages'),
    onToggleStatements: hasStatements ? () => toggle('statements') : undefined,
    close: () => setPanel(null),
  };
}

export interface ArticleSideProps {
  view: ArticleView;
  article: Article;
  side: SideState;
  passages: readonly PassageCard[];
  orphans: readonly PassageCard[];
  marks: readonly PlacedMark[];
  open: OpenMarks;
  marking: Marking;
  renderStatements: ((slot: StatementsSlot) => ReactNode) | undefined;
  onLink: (url: string) => void;
}

/** The panel that is open beside the article, or else the notes in its margin. */
export function ArticleSide(props: ArticleSideProps) {
  const { view, article, side, passages, orphans, marks, open, marking, renderStatements, onLink } = props;
  const onOpen = (id: string): void => {
    const mark = marks.find((one) => one.id === id);
    if (mark) open.reveal(mark);
  };
  if (side.panel === 'statements' && renderStatements) {
    return (
      <StatementsSide
        {...{ view, article, onOpenPassage: onOpen, onClose: side.close }}
        render={renderStatements}
      />
    );
  }
  if (side.panel === 'passages') {
    return (
      <ArticlePanel
        {...{ passages, orphans, onOpen, onLink }}
        currentId={open.currentId}
        onEdit={open.openBeside}
        onRemove={marking.remove}
        onClose={side.close}
      />
    );
  }
  return (
    <MarginNotes
      {...{ view, marks, passages, onLink }}
      currentId={open.currentId}
      onEdit={(mark) => open.openOne(mark, 'note')}
    />
  );
}
