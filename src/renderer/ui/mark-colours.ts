import type { MarkColour } from '../../contract/passage.ts';

/** The six mark colours in the order of their keys, each with the name that is said. */
export const markColourNames = [
  { colour: 'amber', name: 'Amber' },
  { colour: 'rose', name: 'Rose' },
  { colour: 'leaf', name: 'Leaf' },
  { colour: 'sky', name: 'Sky' },
  { colour: 'iris', name: 'Iris' },
  { colour: 'sand', name: 'Sand' },
] as const satisfies readonly { colour: MarkColour; name: string }[];
