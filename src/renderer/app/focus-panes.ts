/** Where the keyboard is. The reader is loaded when it is first needed, so the focus may have to wait for it. */
const FRAMES_TO_WAIT = 600;

/**
 * Puts the focus on the list, so that the arrow keys move in it. Where it takes the place of a story it is waited for, for
 * as long as the focus stays where it was, or is nowhere because that has gone with the story.
 */
export function focusList(framesLeft = FRAMES_TO_WAIT, from = document.activeElement): void {
  const { activeElement, body } = document;
  if (activeElement !== from && activeElement !== body) return;
  const list = document.querySelector<HTMLElement>('.article-list');
  list?.focus();
  if (list === null && framesLeft > 0) requestAnimationFrame(() => focusList(framesLeft - 1, from));
}

/**
 * Puts the focus on the article, so that Space and the arrow keys scroll it. An article that is not in sight yet cannot
 * take it: it is waited for, some seconds at most, and only for as long as the focus stays where it was.
 */
export function focusReading(framesLeft = FRAMES_TO_WAIT, from = document.activeElement): void {
  if (document.activeElement !== from) return;
  const frame = document.querySelector<HTMLElement>('.window-reading iframe');
  frame?.focus();
  if ((frame === null || document.activeElement !== frame) && framesLeft > 0)
    requestAnimationFrame(() => focusReading(framesLeft - 1, from));
}

/** True while the keys go to the article. */
export function isReadingFocused(): boolean {
  return document.activeElement?.closest('.window-reading') != null;
}
