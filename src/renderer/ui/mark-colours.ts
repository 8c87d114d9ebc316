import type { MarkColour } from '../../contract/passage.ts';

/** The six mark colours in the order of their keys, each with the name that is said. */
export const markColourNames = [
  { colour: 'amber', name: 'Amber', key: '1' },
  { colour: 'rose', name: 'Rose', key: '2' },
  { colour: 'leaf', name: 'Leaf', key: '3' },
  { colour: 'sky', name: 'Sky', key: '4' },
  { colour: 'iris', name: 'Iris', key: '5' },
  { colour: 'sand', name: 'Sand', key: '6' },
] as const satisfies readonly { colour: MarkColour; name: string; key: string }[];
