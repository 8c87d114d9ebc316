import { useCallback, useMemo, useState } from 'react';
import type { Article } from '../../contract/article.ts';
import type { TextSpan } from '../../text/selector.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useAloud, type Aloud } from './aloud/use-aloud.ts';
import type { ArticleView } from './frame/article-view.ts';
import { useNotes, type Notes } from './notes/use-notes.ts';
import type { Outline } from './outline/outline-button.tsx';
import { readOutline } from './outline/read-outline.ts';

/** What helps through an article: its notes in place, its outline, a voice. */
export interface ReadingAids {
  notes: Notes;
  outline: Outline;
  aloud: Aloud;
  markSentence: () => void;
}

interface AidsOptions {
  view: ArticleView;
  article: Article;
  /** The page was moved by us: its place is noted at once. */
  onScrolled: () => void;
  onMark: (span: TextSpan) => void;
}

/** Joins them to the article in the frame, and registers their keys. */
export function useReadingAids({ view, article, onScrolled, onMark }: AidsOptions): ReadingAids {
  const notes = useNotes(view, onScrolled);
  const outline = useOutline(view, onScrolled);
  const aloud = useAloud(view, article.language, onScrolled);
  const { sentence } = aloud;
  const markSentence = useCallback(() => {
    if (sentence) onMark(sentence);
  }, [sentence, onMark]);
  useCommands([...placeCommands({ notes, outline }), ...aloudCommands({ aloud, markSentence })]);
  return { notes, outline, aloud, markSentence };
}

function useOutline(view: ArticleView, onScrolled: () => void): Outline {
  const [isOpen, setIsOpen] = useState(false);
  const entries = useMemo(() => readOutline(view.root), [view]);
  return {
    entries,
    isOpen,
    setIsOpen,
    onGoTo: ({ heading }) => {
      heading.scrollIntoView({ block: 'start' });
      view.window.scrollBy({ top: -24, behavior: 'instant' });
      view.element.focus();
      view.root.focus({ preventScroll: true });
      onScrolled();
    },
  };
}

function placeCommands({ notes, outline }: { notes: Notes; outline: Outline }): Command[] {
  return [
    {
      id: 'reader.outline',
      isEnabled: outline.entries.length > 0,
      run: () => outline.setIsOpen(!outline.isOpen),
    },
    { id: 'reader.go-back', isEnabled: notes.canGoBack, run: notes.goBack },
  ];
}

function aloudCommands({ aloud, markSentence }: { aloud: Aloud; markSentence: () => void }): Command[] {
  const isEnabled = aloud.is !== 'off';
  return [
    { id: 'reader.aloud', run: aloud.toggle },
    { id: 'reader.aloud-next', isEnabled, run: () => aloud.step(1) },
    { id: 'reader.aloud-previous', isEnabled, run: () => aloud.step(-1) },
    { id: 'reader.aloud-mark', isEnabled, run: markSentence },
    { id: 'reader.aloud-stop', isEnabled: aloud.isOpen, run: aloud.stop },
  ];
}
