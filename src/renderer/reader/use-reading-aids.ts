import { useCallback, useMemo, useState } from 'react';
import type { Article } from '../../contract/article.ts';
import type { TextSpan } from '../../text/selector.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
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
  const { t } = useMessages();
  const notes = useNotes(view, onScrolled);
  const outline = useOutline(view, onScrolled);
  const aloud = useAloud(view, article.language, onScrolled);
  const { sentence } = aloud;
  const markSentence = useCallback(() => {
    if (sentence) onMark(sentence);
  }, [sentence, onMark]);
  useCommands([...placeCommands({ notes, outline, t }), ...aloudCommands({ aloud, markSentence, t })]);
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

function placeCommands({ notes, outline, t }: { notes: Notes; outline: Outline; t: Translate }): Command[] {
  const section = 'Reading';
  return [
    {
      id: 'reader.outline',
      title: t('reader.outline.show'),
      section,
      keys: ['Shift+o'],
      isEnabled: outline.entries.length > 0,
      run: () => outline.setIsOpen(!outline.isOpen),
    },
    {
      id: 'reader.close-note',
      title: t('reader.note.close'),
      section,
      keys: ['Escape'],
      precedence: 40,
      // The sheet of a note has the focus, and in what floats only such commands run.
      isAlways: true,
      isEnabled: notes.note !== null,
      isKeyOnly: true,
      run: notes.close,
    },
    {
      id: 'reader.go-back',
      title: t('reader.note.back'),
      section,
      keys: ['Backspace'],
      isEnabled: notes.canGoBack,
      run: notes.goBack,
    },
  ];
}

interface AloudKeys {
  aloud: Aloud;
  markSentence: () => void;
  t: Translate;
}

function aloudCommands({ aloud, markSentence, t }: AloudKeys): Command[] {
  const isEnabled = aloud.is !== 'off';
  const shared = { section: 'Reading', isEnabled } as const;
  return [
    {
      id: 'reader.aloud',
      title: t('reader.aloud.toggle'),
      section: 'Reading',
      keys: ['Shift+a'],
      run: aloud.toggle,
    },
    {
      ...shared,
      id: 'reader.aloud-next',
      title: t('reader.aloud.next'),
      keys: ['>'],
      run: () => aloud.step(1),
    },
    {
      ...shared,
      id: 'reader.aloud-previous',
      title: t('reader.aloud.previous'),
      keys: ['<'],
      run: () => aloud.step(-1),
    },
    {
      ...shared,
      id: 'reader.aloud-mark',
      title: t('reader.aloud.mark'),
      keys: ['m'],
      precedence: 15,
      run: markSentence,
    },
    {
      ...shared,
      id: 'reader.aloud-stop',
      title: t('reader.aloud.stop'),
      keys: ['Escape'],
      precedence: 5,
      isEnabled: aloud.isOpen,
      isKeyOnly: true,
      run: aloud.stop,
    },
  ];
}
