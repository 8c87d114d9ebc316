import type { MarkColour } from '../../contract/passage.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { markColourNames } from '../ui/mark-colours.ts';
import type { FindField } from './finding/use-find-field.ts';
import type { EditorField } from './marking/passage-editor.tsx';
import type { Marking } from './marking/use-marking.ts';
import type { Selection } from './marking/use-selection.ts';
import type { CaretMode } from './use-caret-mode.ts';

/** What the keys of an open article do. */
export interface ReaderKeys {
  selection: Selection;
  marking: Marking;
  find: FindField;
  caret: CaretMode;
  /** The colour that is taken when none is chosen. */
  colour: MarkColour;
  onTogglePanel: () => void;
  onToggleStatements: (() => void) | undefined;
  onExport: (() => void) | undefined;
}

/** Words that are selected are what a key means, before the list or the article. */
const SELECTION = 20;
const FOUND = 10;

/** Registers them, so that the palette and the cheat sheet know them too. */
export function useReaderCommands(keys: ReaderKeys): void {
  useCommands([...markingCommands(keys), ...findingCommands(keys), ...readingCommands(keys)]);
}

const edits = [
  { field: 'note', title: 'Mark and write a note', key: 'n' },
  { field: 'tags', title: 'Mark and tag', key: 't' },
  { field: 'speaker', title: 'Mark and say who said it', key: 's' },
  { field: 'saidOn', title: 'Mark and say when it was said', key: 'd' },
] as const satisfies readonly { field: EditorField; title: string; key: string }[];

function markingCommands({ selection, marking, colour: usual }: ReaderKeys): Command[] {
  const isEnabled = selection.selected !== null;
  const shared = { section: 'Passages', precedence: SELECTION, isEnabled } as const;
  return [
    {
      ...shared,
      id: 'passage.mark',
      title: 'Mark the selection',
      keys: ['m'],
      run: () => marking.mark(usual),
    },
    ...markColourNames.map(({ colour, name, key }) => ({
      ...shared,
      id: `passage.mark-${colour}`,
      title: `Mark in ${name.toLowerCase()}`,
      keys: [key],
      run: () => marking.mark(colour),
    })),
    ...edits.map(({ field, title, key }) => ({
      ...shared,
      id: `passage.mark-${field}`,
      title,
      keys: [key],
      run: () => marking.markAndEdit(field),
    })),
    {
      ...shared,
      id: 'passage.copy',
      title: 'Mark and copy with citation',
      keys: ['c'],
      run: marking.markAndCopy,
    },
    {
      ...shared,
      id: 'passage.deselect',
      title: 'Clear the selection',
      keys: ['Escape'],
      isKeyOnly: true,
      run: selection.clear,
    },
  ];
}

function findingCommands({ find }: ReaderKeys): Command[] {
  const { found, next, previous } = find.finding;
  const shared = { section: 'Find', precedence: FOUND, isEnabled: found.length > 0 } as const;
  return [
    {
      id: 'reader.find',
      title: 'Find in article',
      section: 'Find',
      keys: ['Ctrl+f'],
      isAlways: true,
      run: find.open,
    },
    { ...shared, id: 'reader.found-next', title: 'Next match', keys: ['n', 'F3'], run: next },
    {
      ...shared,
      id: 'reader.found-previous',
      title: 'Previous match',
      keys: ['Shift+n', 'Shift+F3'],
      run: previous,
    },
    {
      ...shared,
      id: 'reader.close-find',
      title: 'Close find',
      keys: ['Escape'],
      isEnabled: find.isOpen || found.length > 0,
      isKeyOnly: true,
      run: find.close,
    },
  ];
}

function readingCommands({ caret, onTogglePanel, onToggleStatements, onExport }: ReaderKeys): Command[] {
  const section = 'Reading';
  return [
    {
      id: 'reader.panel',
      title: 'Show or hide the passages of this article',
      section,
      keys: ['p'],
      run: onTogglePanel,
    },
    {
      id: 'reader.statements',
      title: 'Show or hide the statements of this story',
      section,
      keys: ['w'],
      isEnabled: onToggleStatements !== undefined,
      run: () => onToggleStatements?.(),
    },
    {
      id: 'reader.caret',
      title: 'Move a caret through the words, to select by keys',
      section,
      keys: ['v'],
      run: caret.toggle,
    },
    {
      id: 'reader.leave-caret',
      title: 'Leave the caret',
      section,
      keys: ['Escape'],
      precedence: FOUND,
      isEnabled: caret.isOn,
      isKeyOnly: true,
      run: caret.toggle,
    },
    {
      id: 'reader.export',
      title: 'Export this article',
      section,
      isEnabled: onExport !== undefined,
      run: () => onExport?.(),
    },
  ];
}
