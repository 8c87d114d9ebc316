import type { Settings } from '../../contract/settings.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { Command } from '../commands/registry.ts';
import { isPage, type View } from '../library/views.ts';
import type { Translate } from '../language/make-messages.ts';
import type { ListState } from '../library/use-list-state.ts';
import { focusPage } from './focus-panes.ts';
import type { HistoryActs } from './use-history-acts.ts';
import type { StoryActs } from './use-story-acts.ts';

export interface CommandParts {
  t: Translate;
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
  exportAgain: () => void;
  find: () => void;
  showSettings: () => void;
  showPalette: () => void;
  showKeys: () => void;
  changeKeys: () => void;
  openWindow: () => void;
  toggleFocusMode: () => void;
  toggleSidebar: () => void;
  backToList: () => void;
  setTheme: (theme: Settings['theme']) => void;
}

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

const themes = ['light', 'sepia', 'dark', 'black', 'system'] as const satisfies readonly Settings['theme'][];
const places = [
  'inbox',
  'reading',
  'archived',
  'favourites',
  'all',
  'passages',
  'speakers',
  'trash',
] as const;

const goCommands = ({ goTo, smartLists, t }: CommandParts): Command[] => [
  ...places.map((kind): Command => ({
    id: `go.${kind}`,
    run: () => {
      goTo({ kind });
      if (isPage({ kind })) focusPage();
    },
  })),
  ...smartLists.map(({ id, name }): Command => ({
    id: `go.smart.${id}`,
    title: t('commands.go.to', { name }),
    run: () => goTo({ kind: 'smart', searchId: id }),
  })),
];

function moveCommands({ list, step, intoPassages, openCursor, backToList }: CommandParts): Command[] {
  const { cursor } = list.selection;
  const isEnabled = cursor !== null;
  return [
    { id: 'story.next', run: () => step(1) },
    { id: 'story.previous', run: () => step(-1) },
    { id: 'story.open', isEnabled, run: openCursor },
    { id: 'story.pick', isEnabled, run: () => cursor !== null && list.togglePick(cursor) },
    { id: 'story.passages', run: intoPassages },
    { id: 'story.stretch', run: () => list.stretch(1) },
    { id: 'story.back', run: backToList },
  ];
}

const storyCommands = ({ acts, save, exportAgain }: CommandParts): Command[] => [
  { id: 'story.save', run: save },
  { id: 'story.archive', run: acts.archive },
  { id: 'story.favourite', run: acts.favourite },
  { id: 'story.tag', run: acts.tag },
  { id: 'story.trash', run: acts.trash },
  { id: 'story.refetch', run: acts.refetch },
  { id: 'story.export', run: acts.exportThem },
  { id: 'story.export-again', run: exportAgain },
];

const findCommands = (parts: CommandParts): Command[] => [
  { id: 'find.everywhere', run: parts.find },
  { id: 'find.always', run: parts.find },
  { id: 'find.save', isEnabled: parts.canSaveSearch, run: parts.saveSearch },
  { id: 'find.edit', isEnabled: parts.canEditSearch, run: parts.editSearch },
];

function windowCommands(parts: CommandParts): Command[] {
  const { t } = parts;
  const { undo, redo, undoWords, redoWords } = parts.history;
  return [
    {
      id: 'app.undo',
      ...(undoWords !== null && { title: t('commands.undo-of', { act: undoWords }) }),
      run: undo,
    },
    {
      id: 'app.redo',
      ...(redoWords !== null && { title: t('commands.redo-of', { act: redoWords }) }),
      run: redo,
    },
    { id: 'app.palette', run: parts.showPalette },
    { id: 'app.keys', run: parts.showKeys },
    { id: 'app.change-keys', run: parts.changeKeys },
    { id: 'app.settings', run: parts.showSettings },
    { id: 'app.window', run: parts.openWindow },
    { id: 'app.focus', run: parts.toggleFocusMode },
    { id: 'app.sidebar', run: parts.toggleSidebar },
    ...themes.map((theme): Command => ({ id: `app.theme.${theme}`, run: () => parts.setTheme(theme) })),
  ];
}
