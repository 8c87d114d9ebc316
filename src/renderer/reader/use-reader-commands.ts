import type { MarkColour } from '../../contract/passage.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { markColours } from '../ui/mark-colours.ts';
import type { FindField } from './finding/use-find-field.ts';
import type { EditorField } from './marking/passage-editor.tsx';
import type { Marking } from './marking/use-marking.ts';
import type { Proposals } from './marking/use-proposals.ts';
import type { Selection } from './marking/use-selection.ts';
import type { CaretMode } from './use-caret-mode.ts';

/** What the keys of an open article do. */
export interface ReaderKeys {
  selection: Selection;
  marking: Marking;
  proposals: Proposals;
  find: FindField;
  caret: CaretMode;
  /** The colour that is taken when none is chosen. */
  colour: MarkColour;
  onTogglePanel: () => void;
  onToggleStatements: (() => void) | undefined;
  onExport: (() => void) | undefined;
}

/** Registers them, so that the palette and the cheat sheet know them too. */
export function useReaderCommands(keys: ReaderKeys): void {
  useCommands([...markingCommands(keys), ...findingCommands(keys), ...readingCommands(keys)]);
}

const edits = ['note', 'tags', 'speaker', 'saidOn'] as const satisfies readonly EditorField[];

function markingCommands({ selection, marking, proposals, colour: usual }: ReaderKeys): Command[] {
  const proposed = proposals.all[proposals.at];
  const isEnabled = selection.selected !== null;
  return [
    { id: 'passage.mark', isEnabled, run: () => marking.mark(usual) },
    ...markColours.map((colour): Command => ({
      id: `passage.mark-${colour}`,
      isEnabled,
      run: () => marking.mark(colour),
    })),
    ...edits.map((field): Command => ({
      id: `passage.mark-${field}`,
      isEnabled,
      run: () => marking.markAndEdit(field),
    })),
    {
      id: 'passage.mark-said',
      isEnabled: isEnabled && proposed !== undefined,
      run: () => proposed && marking.markSaid(proposed.attribution),
    },
    { id: 'passage.next-said', isEnabled: isEnabled && proposals.all.length > 1, run: proposals.next },
    { id: 'passage.copy', isEnabled, run: marking.markAndCopy },
    { id: 'passage.deselect', isEnabled, run: selection.clear },
  ];
}

function findingCommands({ find }: ReaderKeys): Command[] {
  const { found, next, previous } = find.finding;
  const isEnabled = found.length > 0;
  return [
    { id: 'reader.find', run: find.open },
    { id: 'reader.found-next', isEnabled, run: next },
    { id: 'reader.found-previous', isEnabled, run: previous },
    { id: 'reader.close-find', isEnabled: find.isOpen || isEnabled, run: find.close },
  ];
}

const readingCommands = ({ caret, onTogglePanel, onToggleStatements, onExport }: ReaderKeys): Command[] => [
  { id: 'reader.panel', run: onTogglePanel },
  {
    id: 'reader.statements',
    isEnabled: onToggleStatements !== undefined,
    run: () => onToggleStatements?.(),
  },
  { id: 'reader.caret', run: caret.toggle },
  { id: 'reader.leave-caret', isEnabled: caret.isOn, run: caret.toggle },
  { id: 'reader.export', isEnabled: onExport !== undefined, run: () => onExport?.() },
];
