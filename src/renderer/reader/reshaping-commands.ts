import { commandTable } from '../commands/command-table.ts';
import type { Command } from '../commands/registry.ts';
import type { EdgeStep } from '../../text/span-edges.ts';
import type { Ends } from './marking/use-ends.ts';
import type { Joining } from './marking/use-joining.ts';

/** What the keys do to the passage that is meant. */
export interface ReshapingKeys {
  ends: Ends;
  joining: Joining;
  /** A passage is meant, and no words are selected: then Shift with an arrow is about the passage. */
  isMeant: boolean;
  isRightToLeft: boolean;
  onNext: () => void;
  onPrevious: () => void;
}

/** The commands of a passage's ends, and of merging and splitting. Also run by their keys within the passage's sheet. */
export function reshapingCommands(keys: ReshapingKeys): Command[] {
  const { ends, joining, isMeant } = keys;
  return [
    ...edgeCommands(keys),
    { id: 'passage.merge', isEnabled: isMeant && joining.canMerge, run: () => joining.merge() },
    { id: 'passage.split', isEnabled: isMeant && joining.canSplit, run: joining.split },
    { id: 'passage.keep-ends', isEnabled: ends.isTrying, run: ends.keep },
    { id: 'passage.drop-ends', isEnabled: ends.isTrying, run: ends.drop },
    { id: 'passage.next', run: keys.onNext },
    { id: 'passage.previous', run: keys.onPrevious },
  ];
}

/** Arrows to the side are words, up and down are sentences; with Alt it is the beginning that moves. */
function edgeCommands({ ends, isMeant, isRightToLeft }: ReshapingKeys): Command[] {
  return (['end', 'start'] as const).flatMap((edge) =>
    (['word', 'sentence'] as const).flatMap((unit) =>
      (['on', 'back'] as const).map((direction): Command => {
        const step: EdgeStep = { edge, unit, direction };
        // Onward is to the left there: the key of the other direction.
        const isTurned = isRightToLeft && unit === 'word';
        const turned = commandTable[`passage.${edge}-word-${direction === 'on' ? 'back' : 'on'}`].keys;
        return {
          id: `passage.${edge}-${unit}-${direction}`,
          ...(isTurned && turned !== undefined && { keys: turned }),
          isEnabled: isMeant,
          run: () => ends.step(step),
        };
      }),
    ),
  );
}
