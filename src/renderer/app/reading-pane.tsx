import { memo, Suspense } from 'react';
import type { PassageFilter } from '../../contract/passage.ts';
import { useCall } from '../api/queries.ts';
import { QuietSteps, Welcome } from '../first-run/welcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ErrorWall } from './error-wall.tsx';
import type { ReaderProps } from '../reader/reader.tsx';
import { Reader, StatementsPanel } from './lazy-features.ts';
import type { Place } from './use-navigation.ts';

export interface ReadingPaneProps {
  place: Place;
  onClose: () => void;
  onOpenNext: () => void;
  onOpenPrevious: () => void;
  onOpenArticle: (articleId: string) => void;
  onShowPassages: (filter: PassageFilter) => void;
  onTag: () => void;
  onExport: () => void;
  onRefetch: () => void;
  onPut: (passageIds: readonly string[]) => void;
  onSave: () => void;
  onBringIn: () => void;
}

const renderStatements: ReaderProps['renderStatements'] = (slot) => (
  <Suspense fallback={<Skeleton />}>
    <StatementsPanel {...slot} />
  </Suspense>
);

/** The right pane: the article, or what stands there while none is open. */
export const ReadingPane = memo(function ReadingPane({
  place,
  onSave,
  onBringIn,
  ...reader
}: ReadingPaneProps) {
  const { articleId, passageId, foundBy } = place;
  return (
    <ErrorWall about={articleId}>
      <Suspense fallback={<Skeleton look="article" />}>
        {articleId === null ? (
          <NothingOpen onSave={onSave} onBringIn={onBringIn} />
        ) : (
          <Reader
            articleId={articleId}
            foundBy={foundBy}
            focusPassageId={passageId}
            renderStatements={renderStatements}
            {...reader}
          />
        )}
      </Suspense>
    </ErrorWall>
  );
});

function NothingOpen(acts: { onSave: () => void; onBringIn: () => void }) {
  const counts = useCall('library.status', {}).data?.counts;
  if (counts === undefined) return null;
  return counts.articles === 0 && counts.trashed === 0 ? <Welcome {...acts} /> : <QuietSteps />;
}
