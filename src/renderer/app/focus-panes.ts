/** Where the keyboard is. The reader is loaded when it is first needed, so the focus may have to wait for it. */
const FRAMES_TO_WAIT = 60;

/** Puts the focus on the list, so that the arrow keys move in it. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.article-list')?.focus();
}

/** Puts the focus on the article, so that Space and the arrow keys scroll it; waits a second at most for it to be there. */
export function focusReading(framesLeft = FRAMES_TO_WAIT): void {
  const frame = document.querySelector<HTMLElement>('.window-reading iframe');
  if (frame !== null) frame.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusReading(framesLeft - 1));
}

/** True while the keys go to the article. */
export function isReadingFocused(): boolean {
  return document.activeElement?.closest('.window-reading') != null;
}
