const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

const macSigns: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

/**
 * The caps of one stroke, in order: `Ctrl+Shift+z` gives Ctrl, Shift, Z. On a Mac the signs of its keyboard
 * (the registry's Ctrl is its Command).
 */
export function sayKey(stroke: string, onMac = isMac()): string[] {
  if (stroke === '+') return ['+'];
  return stroke.split('+').map((part) => {
    const sign = (onMac ? macSigns[part] : undefined) ?? signs[part];
    if (sign !== undefined) return sign;
    return part.length === 1 ? part.toUpperCase() : part;
  });
}
