const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

const macSigns: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

/**
 * The caps of one stroke, in order: `Ctrl+Shift+z` gives Ctrl, Shift, Z. On a Mac the signs of its keyboard
 * (the registry's Ctrl is its Command).
 */
export function sayKey(stroke: string, onMac = isMac()): string[] {
  // The last plus may be the key itself.
  return stroke.split(/\+(?=.)/u).map((part) => {
    const sign = (onMac ? macSigns[part] : undefined) ?? signs[part];
    if (sign !== undefined) return sign;
    return part.length === 1 ? part.toUpperCase() : part;
  });
}

/** The same as words, two strokes with the sign that stands between them: `Ctrl K`, `G, I`. */
export const sayKeys = (keys: string, onMac = isMac()): string =>
  keys
    .split(' ')
    .map((stroke) => (stroke === '' ? '' : sayKey(stroke, onMac).join(onMac ? '' : '+')))
    .join(', ');
