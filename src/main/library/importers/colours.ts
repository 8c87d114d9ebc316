import type { MarkColour } from '../../../contract/passage.ts';
import { remarks } from './reasons.ts';

/** What other programs call the colours that ours stand nearest to. */
const COLOURS: Readonly<Record<string, MarkColour>> = {
  yellow: 'amber',
  gold: 'amber',
  red: 'rose',
  pink: 'rose',
  magenta: 'rose',
  green: 'leaf',
  teal: 'leaf',
  blue: 'sky',
  cyan: 'sky',
  purple: 'iris',
  violet: 'iris',
  orange: 'sand',
  brown: 'sand',
  gray: 'sand',
  grey: 'sand',
};

/** Our colour for another program's; none, and a remark, for one that we do not know. */
export function readColour(given: string): { colour: MarkColour | null; remark: string | null } {
  const name = given.trim().toLowerCase();
  if (name === '') return { colour: null, remark: null };
  const colour = Object.hasOwn(COLOURS, name) ? (COLOURS[name] ?? null) : null;
  return { colour, remark: colour === null ? remarks.colourNotKnown(given) : null };
}
