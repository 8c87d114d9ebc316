import type { MarkColour } from '../../contract/passage.ts';

/** The six mark colours in the order of their keys; what they are called is `ui.colour.<colour>`. */
export const markColours = [
  'amber',
  'rose',
  'leaf',
  'sky',
  'iris',
  'sand',
] as const satisfies readonly MarkColour[];
