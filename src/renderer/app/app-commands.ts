import type { Settings } from '../../contract/settings.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { Command } from '../commands/registry.ts';
import type { PlainView, View } from '../library/views.ts';
import type { ListState } from '../library/use-list-state.ts';
import type { HistoryActs } from './use-history-acts.ts';
import type { StoryActs } from './use-story-acts.ts';

export interface CommandParts {
  goTo: (view: View) => void;
  list: ListState;
  acts: StoryActs;
  history: HistoryActs;
  openCursor: () => void;
  /** To the next story (1) or the previous one (-1): in the list, or in the reader where the focus is there. */
  step: (by: number) => void;
  intoPassages: () => void;
  smartLists: readonly SavedSearch[];
  canSaveSearch: boolean;
  saveSearch: () => void;
  canEditSearch: boolean;
  editSearch: () => void;
  save: () => void;
  find: () => void;
  showSettings: () => void;
  showPalette: () => void;
  showKeys: () => void;
  toggleFocusMode: () => void;
  toggleSidebar: () => void;
  backToList: () => void;
  setTheme: (theme: Settings['theme']) => void;
}

const places: readonly [PlainView, string, string][] = [
  ['inbox', 'Inbox', 'g i'],
  ['reading', 'Reading', 'g r'],
  ['archived', 'Archived', 'g e'],
  ['favourites', 'Favourites', 'g s'],
  ['all', 'All stories', 'g a'],
  ['passages', 'Passages', 'g p'],
  ['trash', 'Trash', 'g t'],
];

/** Everything that the window itself offers; the features add their own while they are shown. */
export function listAppCommands(parts: CommandParts): Command[] {
  return [
    ...goCommands(parts),
    ...storyCommands(parts),
    ...moveCommands(parts),
    ...findCommands(parts),
    ...windowCommands(parts),
  ];
}

const goCommands = ({ goTo, smartLists }: CommandParts): Command[] => [
  ...places.map(([kind, name, keys]): Command => ({
    id: `go.${kind}`,
    title: `Go to ${name}`,
    section: 'Go to',
    keys: [keys],
    run: () => goTo({ kind }),
  })),
  ...smartLists.map(({ id, name }): Command => ({
    id: `go.smart.${id}`,
    title: `Go to ${name}`,
    section: 'Go to',
    run: () => goTo({ kind: 'smart', searchId: id }),
  })),
];

function moveCommands({ list, step, intoPassages, openCursor, backToList }: CommandParts): Command[] {
  const shared = { section: 'Stories', isKeyOnly: true } as const;
  const hasRow = list.selection.cursor !== null;
  const pick = (): void => {
    if (list.selection.cursor !== null) list.togglePick(list.selection.cursor);
  };
  return [
    {
      ...shared,
      id: 'story.next',
      title: 'Next story',
      keys: ['j'],
      alsoKeys: ['ArrowDown'],
      run: () => step(1),
    },
    {
      ...shared,
      id: 'story.previous',
      title: 'Previous story',
      keys: ['k'],
      alsoKeys: ['ArrowUp'],
      run: () => step(-1),
    },
    { ...shared, id: 'story.open', title: 'Open', keys: ['Enter', 'o'], isEnabled: hasRow, run: openCursor },
    { ...shared, id: 'story.pick', title: 'Select or deselect', keys: ['x'], isEnabled: hasRow, run: pick },
    {
      ...shared,
      id: 'story.passages',
      title: 'Into the passages that were found, and back',
      alsoKeys: ['ArrowRight', 'ArrowLeft'],
      run: intoPassages,
    },
    {
      ...shared,
      id: 'story.stretch',
      title: 'Select the next as well',
      alsoKeys: ['Shift+ArrowDown'],
      run: () => list.stretch(1),
    },
    {
      ...shared,
      id: 'story.back',
      title: 'Close the story, back to the list',
      keys: ['Escape'],
      precedence: -1,
      run: backToList,
    },
  ];
}

const storyCommands = ({ acts, save }: CommandParts): Command[] => [
  { id: 'story.save', title: 'Save a story', section: 'Stories', keys: ['n'], run: save },
  {
    id: 'story.archive',
    title: 'Archive, or move back to the inbox',
    section: 'Stories',
    keys: ['e'],
    run: acts.archive,
  },
  {
    id: 'story.favourite',
    title: 'Favourite, or not any more',
    section: 'Stories',
    keys: ['s'],
    run: acts.favourite,
  },
  { id: 'story.tag', title: 'Tag', section: 'Stories', keys: ['t'], run: acts.tag },
  {
    id: 'story.trash',
    title: 'Move to trash, or restore',
    section: 'Stories',
    keys: ['#', 'Delete'],
    run: acts.trash,
  },
  {
    id: 'story.refetch',
    title: 'Fetch again, to see whether it changed',
    section: 'Stories',
    keys: ['Shift+r'],
    run: acts.refetch,
  },
  { id: 'story.export', title: 'Export', section: 'Stories', keys: ['Ctrl+e'], run: acts.exportThem },
];

const findCommands = (parts: CommandParts): Command[] => [
  { id: 'find.everywhere', title: 'Search the library', section: 'Find', keys: ['/'], run: parts.find },
  {
    id: 'find.always',
    title: 'Search the library, from anywhere',
    section: 'Find',
    keys: ['Ctrl+k'],
    isAlways: true,
    isKeyOnly: true,
    run: parts.find,
  },
  {
    id: 'find.save',
    title: 'Save this search as a smart list',
    section: 'Find',
    keys: ['Ctrl+s'],
    isAlways: true,
    isEnabled: parts.canSaveSearch,
    run: parts.saveSearch,
  },
  {
    id: 'find.edit',
    title: 'Edit this smart list',
    section: 'Find',
    isEnabled: parts.canEditSearch,
    run: parts.editSearch,
  },
];

function windowCommands(parts: CommandParts): Command[] {
  const section = 'Verbatim';
  const { undo, redo, undoWords, redoWords } = parts.history;
  return [
    {
      id: 'app.undo',
      title: undoWords === null ? 'Undo' : `Undo: ${undoWords}`,
      section,
      keys: ['z', 'Ctrl+z'],
      run: undo,
    },
    {
      id: 'app.redo',
      title: redoWords === null ? 'Redo' : `Redo: ${redoWords}`,
      section,
      keys: ['Shift+Ctrl+z', 'Ctrl+y'],
      run: redo,
    },
    {
      id: 'app.palette',
      title: 'Command palette',
      section,
      keys: ['Ctrl+p', 'Shift+Ctrl+k'],
      isAlways: true,
      isKeyOnly: true,
      run: parts.showPalette,
    },
    { id: 'app.keys', title: 'Show all keys', section, keys: ['?'], run: parts.showKeys },
    { id: 'app.settings', title: 'Settings', section, keys: ['Ctrl+,'], run: parts.showSettings },
    {
      id: 'app.focus',
      title: 'Reading alone, or all panes',
      section,
      keys: ['['],
      run: parts.toggleFocusMode,
    },
    {
      id: 'app.sidebar',
      title: 'Show or hide the sidebar',
      section,
      keys: ['Ctrl+b'],
      run: parts.toggleSidebar,
    },
    ...(['light', 'sepia', 'dark', 'black', 'system'] as const).map((theme): Command => ({
      id: `app.theme.${theme}`,
      title: `Theme: ${theme}`,
      section,
      run: () => parts.setTheme(theme),
    })),
  ];
}
