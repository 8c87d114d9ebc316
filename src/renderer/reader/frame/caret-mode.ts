import type { ArticleView } from './article-view.ts';
import { readingOffset } from './reading-place.ts';

/**
 * Caret mode: a caret in the article that the arrow keys move, and Shift selects with, as in a text that one writes.
 * The root is made editable for that, and every change is refused before it happens: the words cannot change.
 */
export function enterCaretMode(view: ArticleView): () => void {
  const { root, document, runs } = view;
  const stop = new AbortController();
  for (const change of ['beforeinput', 'drop', 'cut', 'paste']) {
    document.addEventListener(change, (event) => event.preventDefault(), {
      signal: stop.signal,
      capture: true,
    });
  }
  root.spellcheck = false;
  // Not `plaintext-only`: a browser then sets the white space of the source, and every line would move. Not the word
  // `true`: that stands for a field that is typed in, where keys are no commands.
  root.setAttribute('contenteditable', '');
  root.focus({ preventScroll: true });
  const place = runs.pointAt(readingOffset(view));
  if (place) document.getSelection()?.collapse(place.node, place.offset);
  return () => {
    root.removeAttribute('contenteditable');
    root.removeAttribute('spellcheck');
    stop.abort();
  };
}

const MOVING = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
  'Tab',
]);

/**
 * Keys that move within the article, and so never are commands while the focus is in it. Shift with an arrow selects
 * where a caret stands or words are selected; elsewhere it moves nothing, and may be a command.
 */
export function isMovingKey(event: KeyboardEvent, hasCaret: boolean): boolean {
  if (event.shiftKey && event.key.startsWith('Arrow')) return hasCaret;
  return MOVING.has(event.key) && !event.altKey;
}
