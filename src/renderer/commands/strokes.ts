/** What of a keyboard event matters here; events of another document (the reading frame) have it too. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** True for a key that says nothing by itself. */
export const isModifier = (key: string): boolean =>
  ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'].includes(key);

const isLetter = (key: string): boolean => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

/**
 * One key press in the registry's spelling: `e`, `Ctrl+k`, `Shift+Ctrl+z`, `#`, `ArrowDown`. Command on a Mac counts
 * as Ctrl. Shift is named for letters and named keys only: `#` and `?` are themselves wherever they stand. On a
 * keyboard without Latin letters the place of the key decides, so that `e` works under a Cyrillic layout too.
 */
export function spellStroke(press: KeyPress): string {
  const place = /^Key([A-Z])$/u.exec(press.code)?.[1];
  const isForeignLetter = isLetter(press.key) && !/^[a-z]$/iu.test(press.key);
  const typed = isForeignLetter && place !== undefined ? place.toLowerCase() : press.key;
  // A space parts the strokes of a key that has two.
  const key = typed === ' ' ? 'Space' : typed;
  const isNamed = key.length > 1 || isLetter(key);
  return [
    press.shiftKey && isNamed && 'Shift',
    (press.ctrlKey || press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    isLetter(key) && key.length === 1 ? key.toLowerCase() : key,
  ]
    .filter((part) => part !== false)
    .join('+');
}
