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

/** Above what Escape and undo mean otherwise: what is being tried comes first. */
const TRYING = 30;

/** The commands of a passage's ends, and of merging and splitting. Also run by their keys within the passage's sheet. */
export function reshapingCommands(keys: ReshapingKeys): Command[] {
  const { ends, joining, isMeant } = keys;
  const shared = { section: 'Passages', precedence: 10 } as const;
  return [
    ...edgeCommands(keys),
    {
      ...shared,
      id: 'passage.merge',
      title: 'Merge with the passages that overlap or touch',
      keys: ['Shift+m'],
      isEnabled: isMeant && joining.canMerge,
      run: () => joining.merge(),
    },
    {
      ...shared,
      id: 'passage.split',
      title: 'Split at the caret, or after the first sentence',
      keys: ['Shift+s'],
      isEnabled: isMeant && joining.canSplit,
      run: joining.split,
    },
    {
      ...shared,
      precedence: TRYING,
      id: 'passage.keep-ends',
      title: 'Keep the new ends',
      keys: ['Enter'],
      isEnabled: ends.isTrying,
      isKeyOnly: true,
      run: ends.keep,
    },
    {
      ...shared,
      precedence: TRYING,
      id: 'passage.drop-ends',
      title: 'Back to the old ends',
      keys: ['Escape', 'z', 'Ctrl+z'],
      isEnabled: ends.isTrying,
      isKeyOnly: true,
      run: ends.drop,
    },
    { ...shared, id: 'passage.next', title: 'Next passage', keys: ['.'], run: keys.onNext },
    { ...shared, id: 'passage.previous', title: 'Previous passage', keys: [','], run: keys.onPrevious },
  ];
}

/** Arrows to the side are words, up and down are sentences; with Alt it is the beginning that moves. */
function edgeCommands({ ends, isMeant, isRightToLeft }: ReshapingKeys): Command[] {
  const [onward, backward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const arrows = { word: { on: onward, back: backward }, sentence: { on: 'ArrowDown', back: 'ArrowUp' } };
  return (['end', 'start'] as const).flatMap((edge) =>
    (['word', 'sentence'] as const).flatMap((unit) =>
      (['on', 'back'] as const).map((direction): Command => {
        const step: EdgeStep = { edge, unit, direction };
        const verb = edge === 'end' ? 'End' : 'Begin';
        return {
          id: `passage.${edge}-${unit}-${direction}`,
          title: `${verb} the passage a ${unit} ${direction === 'on' ? 'later' : 'earlier'}`,
          section: 'Passages',
          precedence: 10,
          keys: [`Shift+${edge === 'start' ? 'Alt+' : ''}${arrows[unit][direction]}`],
          isEnabled: isMeant,
          run: () => ends.step(step),
        };
      }),
    ),
  );
}
