import type { Direction } from './locales.ts';

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** A key as it is meant where lines begin at the right: there the left arrow goes on, and the right one back. */
export function mirrorKey(key: string, dir: Direction): string {
  return dir === 'rtl' ? (mirrored[key] ?? key) : key;
}
