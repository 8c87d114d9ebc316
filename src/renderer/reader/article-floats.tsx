import { useCallback, useState } from 'react';
import type { PassageCard } from '../../contract/passage.ts';
import { AloudBar } from './aloud/aloud-bar.tsx';
import { LinkPopover } from './chrome/link-popover.tsx';
import { Lightbox, type LightboxProps } from './chrome/lightbox.tsx';
import { FindBar } from './finding/find-bar.tsx';
import { FoundBar } from './finding/found-bar.tsx';
import type { FindField } from './finding/use-find-field.ts';
import type { ArticleView } from './frame/article-view.ts';
import { centreOf } from './frame/listen-to-frame.ts';
import { MarkHandles } from './marking/mark-handles.tsx';
import { PassagePopover } from './marking/passage-popover.tsx';
import type { Box } from './marking/place-bar.ts';
import { SelectionBar } from './marking/selection-bar.tsx';
import type { Marking } from './marking/use-marking.ts';
import type { Proposals } from './marking/use-proposals.ts';
import { TryingBar } from './marking/trying-bar.tsx';
import type { Selection } from './marking/use-selection.ts';
import { NoteSheet } from './notes/note-sheet.tsx';
import type { OpenMarks } from './use-open-mark.ts';
import type { ReadingAids } from './use-reading-aids.ts';
import type { Reshaping } from './use-reshaping.ts';

export interface Floats {
  link: { url: string; at: Box } | null;
  picture: Pick<LightboxProps, 'pictures' | 'start'> | null;
  /** Asks whether a link is to be opened, where it was pressed or at the top of the article. */
  askAbout: (url: string, at?: Box) => void;
  /** Shows one of the article's pictures large. */
  showPicture: (image: HTMLImageElement) => void;
  closeLink: () => void;
  closePicture: () => void;
}

/** The link that is asked about, and the picture that is shown large. */
export function useFloats(view: ArticleView): Floats {
  const [link, setLink] = useState<Floats['link']>(null);
  const [picture, setPicture] = useState<Floats['picture']>(null);
  return {
    link,
    picture,
    askAbout: useCallback((url: string, at: Box = centreOf(view)) => setLink({ url, at }), [view]),
    showPicture: useCallback((image: HTMLImageElement) => setPicture(gatherPictures(view, image)), [view]),
    closeLink: useCallback(() => setLink(null), []),
    closePicture: useCallback(() => setPicture(null), []),
  };
}

/** All that may be shown large, and where among them one is. */
function gatherPictures({ root }: ArticleView, image: HTMLImageElement): Floats['picture'] {
  const images = [...root.querySelectorAll('img')].filter((one) => one === image || one.tabIndex === 0);
  return {
    pictures: images.map(({ src, alt }) => ({ address: src, words: alt })),
    start: images.indexOf(image),
  };
}

export interface ArticleFloatsProps {
  view: ArticleView;
  passages: readonly PassageCard[];
  selection: Selection;
  marking: Marking;
  proposals: Proposals;
  reshaping: Reshaping;
  open: OpenMarks;
  find: FindField;
  floats: Floats;
  aids: ReadingAids;
  onOpenArticle: (articleId: string) => void;
}

/** What floats above the article, each thing beside what it is about. */
export function ArticleFloats({
  view,
  passages,
  selection,
  marking,
  proposals,
  reshaping,
  open,
  find,
  floats,
  aids,
  onOpenArticle,
}: ArticleFloatsProps) {
  const { link, picture, askAbout, closeLink, closePicture } = floats;
  const here = open.open;
  return (
    <>
      {!find.isOpen && find.finding.found.length > 0 && (
        <FoundBar finding={find.finding} onClose={find.close} />
      )}
      {find.isOpen && (
        <FindBar
          typed={find.typed}
          finding={find.finding}
          asked={find.asked}
          onType={find.type}
          onClose={find.close}
        />
      )}
      {selection.selected && !here && (
        <SelectionBar
          lines={selection.selected.lines}
          pane={view.element}
          onMark={marking.mark}
          onMarkAndEdit={marking.markAndEdit}
          onMarkAndCopy={marking.markAndCopy}
          proposals={proposals}
          onMarkSaid={({ attribution }) => marking.markSaid(attribution)}
        />
      )}
      {reshaping.ends.mark && !selection.selected && (
        <MarkHandles view={view} mark={reshaping.ends.mark} ends={reshaping.ends} />
      )}
      <TryingBar view={view} ends={reshaping.ends} />
      {here && (
        <PassagePopover
          open={here}
          passages={passages}
          reshaping={reshaping}
          onPick={(id) => open.openBeside(id, here.at)}
          onRemove={(id) => {
            open.close();
            marking.remove(id);
          }}
          onLink={askAbout}
          onClose={open.close}
        />
      )}
      {aids.notes.note && (
        <NoteSheet
          view={view}
          note={aids.notes.note}
          onGoTo={aids.notes.goToNote}
          onClose={aids.notes.close}
        />
      )}
      <AloudBar aloud={aids.aloud} onMark={aids.markSentence} />
      {link && <LinkPopover url={link.url} at={link.at} onOpenArticle={onOpenArticle} onClose={closeLink} />}
      {picture && <Lightbox {...picture} onClose={closePicture} />}
    </>
  );
}
