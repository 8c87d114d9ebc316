import { useMemo } from 'react';
import type { Article } from '../../contract/article.ts';
import type { PassageCard } from '../../contract/passage.ts';
import { useSettings } from '../api/queries.ts';
import { useTakeKey } from '../commands/use-commands.tsx';
import { ArticleFloats, useFloats } from './article-floats.tsx';
import { ArticleSide, useSide } from './article-side.tsx';
import { ArticleEnds } from './chrome/article-ends.tsx';
import { ReaderBar } from './chrome/reader-bar.tsx';
import { useFindField } from './finding/use-find-field.ts';
import { useSearchedWords } from './finding/use-searched-words.ts';
import type { ArticleView } from './frame/article-view.ts';
import { isMovingKey } from './frame/caret-mode.ts';
import { isPressable, placeOf } from './frame/listen-to-frame.ts';
import { useFrameEvents } from './frame/use-frame-events.ts';
import { usePainting } from './frame/use-painting.ts';
import type { PlacedMark } from './frame/paint-marks.ts';
import { placePassages } from './marking/place-passages.ts';
import { useArticlePassages } from './marking/use-article-passages.ts';
import { useMarking } from './marking/use-marking.ts';
import { usePending } from './marking/use-pending.ts';
import { useProposals } from './marking/use-proposals.ts';
import { useTrial } from './marking/use-trial.ts';
import { useSelection } from './marking/use-selection.ts';
import type { ReaderProps } from './reader.tsx';
import { useRelated } from './related/use-related.ts';
import { useCaretMode } from './use-caret-mode.ts';
import { useDress } from './use-dress.ts';
import { useFocusPassage } from './use-focus-passage.ts';
import { useOpenMark } from './use-open-mark.ts';
import { usePutKey } from './use-put-key.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReadingAids } from './use-reading-aids.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useReshaping } from './use-reshaping.ts';
import { useStoryActs } from './use-story-acts.ts';

export interface OpenArticleProps extends ReaderProps {
  article: Article;
  view: ArticleView;
}

/** While they are on their way: the same list at each drawing. */
const NONE: readonly PassageCard[] = [];

/** An article that stands in the frame: its chrome, its marks, and everything that can be done with its words. */
export function OpenArticle(props: OpenArticleProps) {
  const { article, view, focusPassageId = null } = props;
  const { onClose, onOpenNext, onOpenPrevious, onTag, onExport, onRefetch } = props;
  const takeKey = useTakeKey();
  const passages = useArticlePassages(article.id).data;
  const { marks, orphans } = useMemo(() => placePassages(view, passages ?? NONE), [view, passages]);
  const place = useReadingPlace(view, article);
  useDress(view, place.keepPlace);
  const pending = usePending(marks);
  const trialMarks = useTrial(pending.shown);
  const open = useOpenMark(view, trialMarks.shown);
  usePainting(view, trialMarks.shown, open.currentId);
  const revealPassage = (mark: PlacedMark): void => {
    open.reveal(mark);
    // The scroll event comes a frame later; a pane that changes its size in between would come back to the place before.
    place.noteScroll();
  };
  useFocusPassage({ focusPassageId, marks, onFocus: revealPassage });
  const selection = useSelection(view);
  const colour = useSettings().markColour;
  const marking = useMarking({
    ...{ view, article, marks, selection, colour },
    putPending: pending.put,
    onEdit: open.openOne,
  });
  const proposals = useProposals(view, article, selection.selected);
  const find = useFindField(view, useSearchedWords(view, props.foundBy ?? null), place.noteScroll);
  const caret = useCaretMode(view);
  const reshaping = useReshaping({ view, article, trialMarks, open, selection });
  const floats = useFloats(view);
  const aids = useReadingAids({ view, article, onScrolled: place.noteScroll, onMark: marking.markSpan });
  const acts = useStoryActs(article);
  const related = useRelated(article.id, props.onOpenArticle);
  const side = useSide(props.renderStatements !== undefined);
  const { onTogglePanel, onToggleStatements } = side;
  const isSelecting = selection.selected !== null;
  usePutKey({ marking, currentId: open.currentId, isSelecting, onPut: props.onPut });
  useReaderCommands({
    selection,
    marking,
    proposals,
    find,
    caret,
    colour,
    onTogglePanel,
    onToggleStatements,
    onExport,
  });
  useFrameEvents(view, {
    onKey: (event) => {
      const isOpening = event.key === 'Enter' && !isPressable(event.target) && !reshaping.ends.isTrying;
      if (isOpening && reshaping.openMeant()) event.preventDefault();
      else if (!isMovingKey(event, caret.isOn)) takeKey(event);
    },
    onSelection: selection.look,
    onPress: (target) => {
      aids.notes.press(target);
      reshaping.ends.keep();
      open.close();
      floats.closeLink();
    },
    onPlace: aids.notes.follow,
    onLink: (href, point) => floats.askAbout(href, placeOf(view, point)),
    onPicture: (image) => floats.showPicture({ address: image.currentSrc, words: image.alt }),
    onWords: open.openAt,
    onScroll: () => {
      place.noteScroll();
      if (selection.selected) selection.look();
      open.follow();
      reshaping.follow();
      floats.closeLink();
    },
  });
  return (
    <>
      <ReaderBar
        article={article}
        passageCount={passages?.length ?? article.passageCount}
        openPanel={side.panel}
        isSameText={view.isSameText}
        progress={place.progress}
        outline={aids.outline}
        related={related}
        onLink={floats.askAbout}
        acts={{
          ...{ onClose, onOpenNext, onOpenPrevious, onTag, onExport, onRefetch },
          ...{ onTogglePanel, onToggleStatements },
          onArchive: acts.archive,
          onFavourite: acts.favourite,
          onTrash: acts.trash,
          onRestore: acts.restore,
          onFind: find.open,
          onReadAloud: aids.aloud.toggle,
        }}
      />
      <ArticleEnds
        {...{ article, view, related, onOpenNext }}
        onSource={floats.askAbout}
        onArchive={acts.archive}
        onFetch={onRefetch}
      />
      <ArticleSide
        {...{ view, article, side, orphans, open, marking }}
        marks={trialMarks.shown}
        passages={passages ?? NONE}
        renderStatements={props.renderStatements}
        onLink={floats.askAbout}
      />
      <ArticleFloats
        {...{ view, selection, marking, proposals, reshaping, open, find, floats, aids }}
        passages={passages ?? NONE}
      />
    </>
  );
}
