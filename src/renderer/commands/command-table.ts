/**
 * Every command that has a name of its own, and the keys it has until the user gives it others: the one place where
 * keys stand. What a command does is said where it is done (`useCommands`); the palette, the cheat sheet, the tooltips,
 * the menus and the sheet that changes keys all read from here.
 */
export const commandSections = ['go', 'stories', 'find', 'passages', 'reading', 'app'] as const;
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
  /** A story is read aloud. */
  aloud: 7,
  /** The statements of an article, beside it. */
  statements: 6,
  /** The page of passages. */
  passages: 5,
  /** The pages of speakers. */
  speakers: 4,
  /** An open article. */
  article: 0,
  anywhere: 0,
  /** What is left when nothing else wants the key. */
  last: -1,
} as const;
export type CommandPlace = keyof typeof commandPlaces;

export interface CommandFacts {
  section: CommandSection;
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

/** Makes the rows of one section: the keys, and what else there is to say. */
const of =
  (section: CommandSection, place?: CommandPlace) =>
  (keys: readonly string[], more: Partial<CommandFacts> = {}): CommandFacts => ({
    section,
    ...(place !== undefined && { place }),
    keys,
    ...more,
  });
const go = of('go');
const story = of('stories');
const find = of('find');
const reader = of('reading', 'article');
const app = of('app');
const selection = of('passages', 'selection');
const pointed = of('passages', 'pointed');
const trying = of('passages', 'trying');
const passages = of('passages', 'passages');
const statements = of('reading', 'statements');
const speakers = of('passages', 'speakers');
const byKey = { isKeyOnly: true } as const;

export const commandTable = {
  'go.inbox': go(['g i']),
  'go.reading': go(['g r']),
  'go.archived': go(['g e']),
  'go.favourites': go(['g s']),
  'go.all': go(['g a']),
  'go.passages': go(['g p']),
  'go.speakers': go(['g w']),
  'go.trash': go(['g t']),

  'story.save': story(['n', 'Ctrl+n']),
  'story.archive': story(['e']),
  'story.favourite': story(['s']),
  'story.tag': story(['t']),
  'story.trash': story(['#', 'Delete']),
  'story.refetch': story(['Shift+r']),
  'story.export': story(['Ctrl+e']),
  'story.next': story(['j'], { alsoKeys: ['ArrowDown'], ...byKey }),
  'story.previous': story(['k'], { alsoKeys: ['ArrowUp'], ...byKey }),
  'story.open': story(['Enter', 'o'], byKey),
  'story.pick': story(['x'], byKey),
  'story.passages': story([], {
    alsoKeys: ['ArrowRight', 'ArrowLeft'],
    ...byKey,
  }),
  'story.stretch': story([], { alsoKeys: ['Shift+ArrowDown'], ...byKey }),
  'story.back': story(['Escape'], { place: 'last', ...byKey }),

  'find.everywhere': find(['/']),
  'find.always': find(['Ctrl+/'], { isAlways: true, ...byKey }),
  'find.save': find(['Ctrl+s'], { isAlways: true }),
  'find.edit': find([]),
  'find.narrow': find(['f']),
  'find.narrow-always': find(['Shift+Ctrl+f'], {
    isAlways: true,
    ...byKey,
  }),
  'reader.find': find(['Ctrl+f'], { place: 'article', isAlways: true }),
  'reader.found-next': find(['n', 'F3'], { place: 'pointed' }),
  'reader.found-previous': find(['Shift+n', 'Shift+F3'], { place: 'pointed' }),
  'reader.close-find': find(['Escape'], { place: 'pointed', ...byKey }),

  'passage.mark': selection(['m']),
  'passage.mark-amber': selection(['1']),
  'passage.mark-rose': selection(['2']),
  'passage.mark-leaf': selection(['3']),
  'passage.mark-sky': selection(['4']),
  'passage.mark-iris': selection(['5']),
  'passage.mark-sand': selection(['6']),
  'passage.mark-note': selection(['n']),
  'passage.mark-tags': selection(['t']),
  'passage.mark-speaker': selection(['s']),
  'passage.mark-saidOn': selection(['d']),
  'passage.mark-said': selection(['a']),
  'passage.next-said': selection(['Shift+a']),
  'passage.copy': selection(['c']),
  'passage.mark-put': selection(['b']),
  'passage.deselect': selection(['Escape'], byKey),
  'passage.end-word-on': pointed(['Shift+ArrowRight']),
  'passage.end-word-back': pointed(['Shift+ArrowLeft']),
  'passage.end-sentence-on': pointed(['Shift+ArrowDown']),
  'passage.end-sentence-back': pointed(['Shift+ArrowUp']),
  'passage.start-word-on': pointed(['Shift+Alt+ArrowRight']),
  'passage.start-word-back': pointed(['Shift+Alt+ArrowLeft']),
  'passage.start-sentence-on': pointed(['Shift+Alt+ArrowDown']),
  'passage.start-sentence-back': pointed(['Shift+Alt+ArrowUp']),
  'passage.merge': pointed(['Shift+m']),
  'passage.split': pointed(['Shift+s']),
  'passage.put': pointed(['b']),
  'passage.next': pointed(['.']),
  'passage.previous': pointed([',']),
  'passage.keep-ends': trying(['Enter'], byKey),
  'passage.drop-ends': trying(['Escape', 'z', 'Ctrl+z'], byKey),

  'passages.next': passages(['j', 'ArrowDown'], byKey),
  'passages.previous': passages(['k', 'ArrowUp'], byKey),
  'passages.open': passages(['Enter', 'o']),
  'passages.pick': passages(['x']),
  'passages.pick-range': passages(['Shift+x'], byKey),
  'passages.pick-all': passages(['Ctrl+a']),
  'passages.clear': passages(['Escape'], byKey),
  'passages.copy': passages(['c']),
  'passages.edit': passages(['F2']),
  'passages.cell-left': passages(['ArrowLeft'], byKey),
  'passages.cell-right': passages(['ArrowRight'], byKey),
  'passages.put': passages(['b']),
  'passages.take': passages(['Shift+b']),
  'passages.up': passages(['Alt+ArrowUp']),
  'passages.down': passages(['Alt+ArrowDown']),
  'passages.colour-amber': passages(['1']),
  'passages.colour-rose': passages(['2']),
  'passages.colour-leaf': passages(['3']),
  'passages.colour-sky': passages(['4']),
  'passages.colour-iris': passages(['5']),
  'passages.colour-sand': passages(['6']),

  'speakers.next': speakers(['j', 'ArrowDown'], byKey),
  'speakers.previous': speakers(['k', 'ArrowUp'], byKey),
  'speakers.open': speakers(['Enter', 'o'], byKey),
  'speakers.keep': speakers(['m']),
  'speakers.dismiss': speakers(['x']),
  'speakers.found': speakers(['w']),
  'speakers.edit': speakers(['F2']),
  'speakers.merge': speakers(['Shift+m']),
  'speakers.split': speakers(['Shift+s']),
  'speakers.dossier': speakers(['Shift+d']),
  'speakers.back': speakers(['Escape'], byKey),

  'statements.next': statements(['j', 'ArrowDown'], byKey),
  'statements.previous': statements(['k', 'ArrowUp'], byKey),
  'statements.keep': statements(['m']),
  'statements.keep-all': statements(['a']),
  'statements.dismiss': statements(['x']),
  'statements.close': statements(['Escape'], byKey),

  'reader.panel': reader(['p']),
  'reader.statements': reader(['w']),
  'reader.caret': reader(['v']),
  'reader.leave-caret': reader(['Escape'], { place: 'pointed', ...byKey }),
  'reader.export': reader([]),
  'reader.outline': reader(['Shift+o']),
  'reader.go-back': reader(['Backspace']),
  'reader.aloud': reader(['Shift+a']),
  'reader.aloud-next': reader(['>'], { place: 'aloud' }),
  'reader.aloud-previous': reader(['<'], { place: 'aloud' }),
  'reader.aloud-mark': reader(['m'], { place: 'aloud' }),
  'reader.aloud-stop': reader(['Escape'], { place: 'aloud', ...byKey }),

  'app.undo': app(['z', 'Ctrl+z']),
  'app.redo': app(['Shift+Ctrl+z', 'Ctrl+y']),
  'app.import': app(['Shift+i']),
  'app.history': app(['g h']),
  'app.tags': app(['g l']),
  'app.new-collection': app([]),
  'app.empty-trash': app([]),
  'app.palette': app(['Ctrl+k', 'Ctrl+p'], { isAlways: true, ...byKey }),
  'app.keys': app(['?']),
  'app.change-keys': app([]),
  'app.settings': app(['Ctrl+,']),
  'app.window': app(['Shift+Ctrl+n']),
  'app.focus': app(['[']),
  'app.sidebar': app(['Ctrl+b']),
  'app.theme.light': app([]),
  'app.theme.sepia': app([]),
  'app.theme.dark': app([]),
  'app.theme.black': app([]),
  'app.theme.system': app([]),
} as const satisfies Record<string, CommandFacts>;

export type NamedCommandId = keyof typeof commandTable;
/** A smart list, or a collection, is gone to by a command of its own, which may be given a key. */
export type CommandId = NamedCommandId | `go.smart.${string}` | `go.collection.${string}`;

export function isNamedCommand(id: string): id is NamedCommandId {
  return Object.hasOwn(commandTable, id);
}

/** What is known of a command before anybody offers it. */
export function factsOf(id: CommandId): CommandFacts {
  return isNamedCommand(id) ? commandTable[id] : go([]);
}
