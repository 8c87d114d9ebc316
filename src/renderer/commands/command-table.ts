/**
 * Every command that has a name of its own, and the keys it has until the user gives it others: the one place where
 * keys stand. What a command does is said where it is done (`useCommands`); the palette, the cheat sheet, the tooltips,
 * the menus and the sheet that changes keys all read from here.
 */
export const commandSections = ['Go to', 'Stories', 'Find', 'Passages', 'Reading', 'Verbatim'] as const;
export type CommandSection = (typeof commandSections)[number];

/**
 * When a command is offered, and what comes first: of two commands with the same key the one with the higher number
 * runs. Within one number the same key twice would be a conflict.
 */
export const commandPlaces = {
  /** While the ends of a passage are being moved. */
  trying: 30,
  /** While words are selected. */
  selection: 20,
  /** Something in the article is lit up: matches, a passage, the caret. */
  pointed: 10,
  /** The page of passages. */
  passages: 5,
  /** An open article. */
  article: 0,
  anywhere: 0,
  /** What is left when nothing else wants the key. */
  last: -1,
} as const;
export type CommandPlace = keyof typeof commandPlaces;

export interface CommandFacts {
  section: CommandSection;
  /** A verb and its object, as the palette shows it. */
  title: string;
  /** In the spelling of strokes.ts; two strokes one after the other stand with a space: `g i`. */
  keys?: readonly string[];
  /** Keys that do the same where the focus is (arrows in a list): shown on the cheat sheet, not handled by the registry. */
  alsoKeys?: readonly string[];
  /** `anywhere` unless said. */
  place?: CommandPlace;
  /** Works while words are being typed and while a dialog is open. */
  isAlways?: boolean;
  /** Shown on the cheat sheet, left out of the palette (moving in a list). */
  isKeyOnly?: boolean;
}

const go = (title: string, ...keys: string[]): CommandFacts => ({ section: 'Go to', title, keys });
const story = (title: string, keys: string[], more: Partial<CommandFacts> = {}): CommandFacts => ({
  ...{ section: 'Stories', title, keys },
  ...more,
});
const find = (title: string, keys: string[], more: Partial<CommandFacts> = {}): CommandFacts => ({
  ...{ section: 'Find', title, keys },
  ...more,
});
const passage = (
  place: CommandPlace,
  title: string,
  keys: string[],
  more: Partial<CommandFacts> = {},
): CommandFacts => ({ section: 'Passages', place, title, keys, ...more });
const reader = (title: string, keys: string[], more: Partial<CommandFacts> = {}): CommandFacts => ({
  ...{ section: 'Reading', place: 'article', title, keys },
  ...more,
});
const app = (title: string, keys: string[], more: Partial<CommandFacts> = {}): CommandFacts => ({
  ...{ section: 'Verbatim', title, keys },
  ...more,
});
const byKey = { isKeyOnly: true } as const;

export const commandTable = {
  'go.inbox': go('Go to Inbox', 'g i'),
  'go.reading': go('Go to Reading', 'g r'),
  'go.archived': go('Go to Archived', 'g e'),
  'go.favourites': go('Go to Favourites', 'g s'),
  'go.all': go('Go to All stories', 'g a'),
  'go.passages': go('Go to Passages', 'g p'),
  'go.trash': go('Go to Trash', 'g t'),

  'story.save': story('Save a story', ['n']),
  'story.archive': story('Archive, or move back to the inbox', ['e']),
  'story.favourite': story('Favourite, or not any more', ['s']),
  'story.tag': story('Tag', ['t']),
  'story.trash': story('Move to trash, or restore', ['#', 'Delete']),
  'story.refetch': story('Fetch again, to see whether it changed', ['Shift+r']),
  'story.export': story('Export', ['Ctrl+e']),
  'story.next': story('Next story', ['j'], { alsoKeys: ['ArrowDown'], ...byKey }),
  'story.previous': story('Previous story', ['k'], { alsoKeys: ['ArrowUp'], ...byKey }),
  'story.open': story('Open', ['Enter', 'o'], byKey),
  'story.pick': story('Select or deselect', ['x'], byKey),
  'story.passages': story('Into the passages that were found, and back', [], {
    ...{ alsoKeys: ['ArrowRight', 'ArrowLeft'] },
    ...byKey,
  }),
  'story.stretch': story('Select the next as well', [], { alsoKeys: ['Shift+ArrowDown'], ...byKey }),
  'story.back': story('Close the story, back to the list', ['Escape'], { place: 'last', ...byKey }),

  'find.everywhere': find('Search the library', ['/']),
  'find.always': find('Search the library, from anywhere', ['Ctrl+/'], { isAlways: true, ...byKey }),
  'find.save': find('Save this search as a smart list', ['Ctrl+s'], { isAlways: true }),
  'find.edit': find('Edit this smart list', []),
  'find.narrow': find('Narrow what was found: site, tag, speaker, year', ['f']),
  'find.narrow-always': find('Narrow what was found, also from the search field', ['Shift+Ctrl+f'], {
    ...{ isAlways: true },
    ...byKey,
  }),
  'reader.find': find('Find in article', ['Ctrl+f'], { place: 'article', isAlways: true }),
  'reader.found-next': find('Next match', ['n', 'F3'], { place: 'pointed' }),
  'reader.found-previous': find('Previous match', ['Shift+n', 'Shift+F3'], { place: 'pointed' }),
  'reader.close-find': find('Close find', ['Escape'], { place: 'pointed', ...byKey }),

  'passage.mark': passage('selection', 'Mark the selection', ['m']),
  'passage.mark-amber': passage('selection', 'Mark in amber', ['1']),
  'passage.mark-rose': passage('selection', 'Mark in rose', ['2']),
  'passage.mark-leaf': passage('selection', 'Mark in leaf', ['3']),
  'passage.mark-sky': passage('selection', 'Mark in sky', ['4']),
  'passage.mark-iris': passage('selection', 'Mark in iris', ['5']),
  'passage.mark-sand': passage('selection', 'Mark in sand', ['6']),
  'passage.mark-note': passage('selection', 'Mark and write a note', ['n']),
  'passage.mark-tags': passage('selection', 'Mark and tag', ['t']),
  'passage.mark-speaker': passage('selection', 'Mark and say who said it', ['s']),
  'passage.mark-saidOn': passage('selection', 'Mark and say when it was said', ['d']),
  'passage.copy': passage('selection', 'Mark and copy with citation', ['c']),
  'passage.deselect': passage('selection', 'Clear the selection', ['Escape'], byKey),
  'passage.end-word-on': passage('pointed', 'End the passage a word later', ['Shift+ArrowRight']),
  'passage.end-word-back': passage('pointed', 'End the passage a word earlier', ['Shift+ArrowLeft']),
  'passage.end-sentence-on': passage('pointed', 'End the passage a sentence later', ['Shift+ArrowDown']),
  'passage.end-sentence-back': passage('pointed', 'End the passage a sentence earlier', ['Shift+ArrowUp']),
  'passage.start-word-on': passage('pointed', 'Begin the passage a word later', ['Shift+Alt+ArrowRight']),
  'passage.start-word-back': passage('pointed', 'Begin the passage a word earlier', ['Shift+Alt+ArrowLeft']),
  'passage.start-sentence-on': passage('pointed', 'Begin the passage a sentence later', [
    'Shift+Alt+ArrowDown',
  ]),
  'passage.start-sentence-back': passage('pointed', 'Begin the passage a sentence earlier', [
    'Shift+Alt+ArrowUp',
  ]),
  'passage.merge': passage('pointed', 'Merge with the passages that overlap or touch', ['Shift+m']),
  'passage.split': passage('pointed', 'Split at the caret, or after the first sentence', ['Shift+s']),
  'passage.next': passage('pointed', 'Next passage', ['.']),
  'passage.previous': passage('pointed', 'Previous passage', [',']),
  'passage.keep-ends': passage('trying', 'Keep the new ends', ['Enter'], byKey),
  'passage.drop-ends': passage('trying', 'Back to the old ends', ['Escape', 'z', 'Ctrl+z'], byKey),

  'passages.next': passage('passages', 'Next passage on the page', ['j', 'ArrowDown'], byKey),
  'passages.previous': passage('passages', 'Previous passage on the page', ['k', 'ArrowUp'], byKey),
  'passages.open': passage('passages', 'Open in its place', ['Enter', 'o']),
  'passages.pick': passage('passages', 'Select the passage', ['x']),
  'passages.pick-range': passage('passages', 'Select up to this passage', ['Shift+x'], byKey),
  'passages.pick-all': passage('passages', 'Select all shown', ['Ctrl+a']),
  'passages.clear': passage('passages', 'Select none', ['Escape'], byKey),
  'passages.copy': passage('passages', 'Copy with citation', ['c']),

  'reader.panel': reader('Show or hide the passages of this article', ['p']),
  'reader.caret': reader('Move a caret through the words, to select by keys', ['v']),
  'reader.leave-caret': reader('Leave the caret', ['Escape'], { place: 'pointed', ...byKey }),
  'reader.export': reader('Export this article', []),

  'app.undo': app('Undo', ['z', 'Ctrl+z']),
  'app.redo': app('Redo', ['Shift+Ctrl+z', 'Ctrl+y']),
  'app.palette': app('Command palette', ['Ctrl+k', 'Ctrl+p'], { isAlways: true, ...byKey }),
  'app.keys': app('Show all keys', ['?']),
  'app.change-keys': app('Change keys', []),
  'app.settings': app('Settings', ['Ctrl+,']),
  'app.window': app('New window', ['Shift+Ctrl+n']),
  'app.focus': app('Reading alone, or all panes', ['[']),
  'app.sidebar': app('Show or hide the sidebar', ['Ctrl+b']),
  'app.theme.light': app('Theme: light', []),
  'app.theme.sepia': app('Theme: sepia', []),
  'app.theme.dark': app('Theme: dark', []),
  'app.theme.black': app('Theme: black', []),
  'app.theme.system': app('Theme: system', []),
} as const satisfies Record<string, CommandFacts>;

export type NamedCommandId = keyof typeof commandTable;
/** A smart list is gone to by a command of its own, which may be given a key. */
export type CommandId = NamedCommandId | `go.smart.${string}`;

export function isNamedCommand(id: string): id is NamedCommandId {
  return Object.hasOwn(commandTable, id);
}

/** What is known of a command before anybody offers it. */
export function factsOf(id: CommandId): CommandFacts {
  return isNamedCommand(id) ? commandTable[id] : go('Go to a smart list');
}
