import { z } from 'zod';
import { articleSortSchema } from './article.ts';
import { citationLanguageSchema, styleKeySchema } from './citation.ts';
import { markColourSchema } from './passage.ts';

export const themes = ['system', 'light', 'sepia', 'dark', 'black'] as const;
/** The languages of the interface; `system` is the first of the system's that it speaks. */
export const languages = ['system', 'en', 'uk', 'ru', 'de'] as const;
export const readingFonts = ['literata', 'source-serif', 'atkinson', 'system-serif', 'system-sans'] as const;

/** What the table of passages can show beside the words. */
export const passageColumns = ['speaker', 'role', 'said', 'story', 'site', 'tags', 'note', 'kept'] as const;

/** `rich` puts formatted and plain words on the clipboard, and the program that they are pasted into chooses. */
export const copyFormats = ['rich', 'plain', 'markdown', 'html'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** What a user may set, with the bounds of each. */
const fields = {
  /** How passages are copied: in which style, in which language, and as what. */
  citationStyle: styleKeySchema,
  citationLanguage: citationLanguageSchema,
  copyFormat: z.enum(copyFormats),
  /** How the page of passages is ordered and laid out, and the columns of its table. */
  passageOrder: z.enum(['kept', 'story', 'speaker', 'tag', 'said']),
  passageLayout: z.enum(['cards', 'table']),
  passageColumns: z.array(z.enum(passageColumns)).max(passageColumns.length),
  /** Of the columns that were drawn to a width; the others share what is left. */
  passageColumnWidths: z.partialRecord(
    z.enum(['words', ...passageColumns]),
    z.number().int().min(60).max(1200),
  ),
  /** Of the lists whose order was chosen, by what tells a list from the others. */
  listOrders: z
    .record(z.string().max(300), z.strictObject({ sort: articleSortSchema, isDescending: z.boolean() }))
    .refine((orders) => Object.keys(orders).length <= 300, 'so many lists are remembered'),
  theme: z.enum(themes),
  language: z.enum(languages),
  font: z.enum(readingFonts),
  fontSizePx: z.number().int().min(13).max(32),
  /** Width of the column in characters. */
  measureCh: z.number().int().min(45).max(90),
  lineHeight: z.number().min(1.2).max(2.2),
  justify: z.boolean(),
  markColour: markColourSchema,
  sidebarWidthPx: z.number().int().min(180).max(400),
  listWidthPx: z.number().int().min(260).max(560),
  panelWidthPx: z.number().int().min(260).max(520),
  isFocusMode: z.boolean(),
  /** What the window showed last, in the interface's own spelling: the next one begins there. */
  lastWindow: z.string().max(10_000),
  /** False: the sidebar is hidden where there would be room for it. */
  isSidebarShown: z.boolean(),
  /**
   * Keys that the user has given to commands, in the place of those they have by themselves: by the id of the command,
   * in the spelling of the interface (`Ctrl+k`, `g i`). An empty list takes every key from a command.
   */
  keys: z.record(z.string().max(100), z.array(z.string().min(1).max(60)).max(6)),
  /** Draw pages that need scripts in a hidden window. Only the desktop app can. */
  renderPages: z.boolean(),
  /** False: what is searched for is not written down. */
  keepsRecentSearches: z.boolean(),
  /** What was searched for and acted on, the last one first. */
  recentSearches: z.array(z.string().min(1).max(500)).max(20),
};

export const settingsSchema = z.object(fields);
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.strictObject(fields).partial();

/** What holds until the user says otherwise, and wherever a stored value no longer fits. */
export const defaultSettings: Settings = {
  citationStyle: 'source-line',
  citationLanguage: 'en',
  copyFormat: 'rich',
  passageOrder: 'kept',
  passageLayout: 'cards',
  passageColumnWidths: {},
  listOrders: {},
  passageColumns: ['speaker', 'said', 'story', 'tags'],
  theme: 'system',
  language: 'system',
  font: 'literata',
  fontSizePx: 19,
  measureCh: 66,
  lineHeight: 1.6,
  justify: false,
  markColour: 'amber',
  sidebarWidthPx: 232,
  listWidthPx: 352,
  panelWidthPx: 320,
  isFocusMode: false,
  lastWindow: '',
  isSidebarShown: true,
  keys: {},
  renderPages: false,
  keepsRecentSearches: true,
  recentSearches: [],
};
