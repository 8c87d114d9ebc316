import type { Answer, Call } from './call.ts';
import type { ErrorShape } from './errors.ts';
import type { LibraryEvent } from './events.ts';
import type { CarriedFile, ExportFile } from './exporting.ts';

/** Which host shows the interface. */
export type HostKind = 'electron' | 'browser';

/** The systems that the interface tells apart, for the names of keys. */
export type HostPlatform = 'linux' | 'mac' | 'windows';

/**
 * An act that began outside the page: in the menu of the desktop, or by a `verbatim://` link. The page does it,
 * or asks; the host never acts on the library by itself.
 */
export type HostCommand =
  | { type: 'save-story' }
  /** Open the save dialog with this address filled in. It came from outside: the user confirms, always. */
  | { type: 'save-url'; url: string }
  | { type: 'new-window' }
  | { type: 'find' }
  | { type: 'export' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'settings' }
  | { type: 'palette' }
  | { type: 'keys' }
  /** The host has something to say: what happened, and what to do. */
  | { type: 'notice'; message: string };

/** The keys of what stands in the menu, in the interface's spelling (`Shift+Ctrl+z`); an act without one is not named. */
export type MenuKeys = Partial<Record<HostCommand['type'], string>>;

/** What the menu has a word for: its parts, its acts, and what every program has. */
export type MenuWord =
  | ('file' | 'edit' | 'view' | 'window' | 'help')
  | Exclude<HostCommand['type'], 'save-url' | 'notice'>
  | ('cut' | 'copy' | 'paste' | 'selectAll')
  | ('resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen')
  | ('minimize' | 'close' | 'quit');

/** What the page tells the menu: the keys of its acts now, and the words of the language that is shown. */
export interface MenuFacts {
  keys: MenuKeys;
  words: Record<MenuWord, string>;
}

/** What became of files that were to be saved. */
export type SaveFilesOutcome =
  | { outcome: 'cancelled' }
  /** `path` is the folder or the one file; null for a download, which the browser puts where it likes. */
  | {
      outcome: 'saved';
      count: number;
      path: string | null;
      /** Files from an earlier export that the user had edited since: kept under these names. */
      keptAside?: readonly string[];
    }
  /** What could not be written and why, in words for the user. */
  | { outcome: 'failed'; message: string };

/** What became of a page that was to be drawn with its scripts. */
export type RenderPageOutcome =
  /** `url` is where the page ended up, after redirects; `html` what its scripts had made of it by then. */
  { outcome: 'rendered'; url: string; html: string } | { outcome: 'failed'; error: ErrorShape };

/**
 * What the interface gets from the host that shows it. The Electron preload exposes one as `window.verbatim`;
 * in the browser the page makes its own from `fetch`, `EventSource` and downloads. Only plain data crosses it.
 */
export interface HostBridge {
  readonly host: HostKind;
  readonly platform: HostPlatform;
  /**
   * What stands before `assetPath(...)` in the address of an image: `app://media` in Electron, so that pictures
   * live on an origin of their own; empty in the browser. Captured HTML and text are fetched by `captureHtmlPath`
   * and `captureTextPath` as they stand, from the page's own origin, in both hosts.
   */
  readonly assetOrigin: string;
  /** Carries one call to the library. Never rejects: what goes wrong is a coded answer. */
  send(call: Call): Promise<Answer>;
  /** Hears every event of the library; answers the function that stops it. */
  subscribe(listener: (event: LibraryEvent) => void): () => void;
  /** Hears acts that began outside the page; answers the function that stops it. In the browser there are none. */
  onCommand(listener: (command: HostCommand) => void): () => void;
  /**
   * Opens an address in the user's own browser or mail program: http, https and mailto only.
   * @returns false when the address was refused
   */
  openExternal(url: string): Promise<boolean>;
  /** Opens one more window on the same library: a tab in the browser. */
  openWindow(): void;
  /** Tells the menu its keys and its words. A browser tab has no menu of ours. */
  showMenu(facts: MenuFacts): void;
  /** Writes the files of an export where the user says: a folder, or one file. A download in the browser. Never rejects. */
  saveFiles(files: readonly CarriedFile[]): Promise<SaveFilesOutcome>;
  /** Prints pages of HTML and saves them as PDF, like `saveFiles`. Null in a host that cannot print by itself. Never rejects. */
  readonly savePdf: ((pages: readonly ExportFile[]) => Promise<SaveFilesOutcome>) | null;
  /**
   * Draws a page that needs scripts in a hidden window and answers what came of it, when the setting `renderPages`
   * is on. Null in a host that has no such window. Never rejects.
   */
  readonly renderPage: ((url: string) => Promise<RenderPageOutcome>) | null;
}

/** What the preload asks of the shell: the channels, what each carries and what comes back. Plain data only. */
export interface HostRequests {
  'verbatim:call': { input: Call; output: Answer };
  'verbatim:open-external': { input: string; output: boolean };
  'verbatim:open-window': { input: Record<string, never>; output: null };
  'verbatim:menu': { input: MenuFacts; output: null };
  'verbatim:save-files': { input: readonly CarriedFile[]; output: SaveFilesOutcome };
  'verbatim:save-pdf': { input: readonly ExportFile[]; output: SaveFilesOutcome };
  'verbatim:render-page': { input: string; output: RenderPageOutcome };
}

/** What the shell tells the page. */
export interface HostMessages {
  'verbatim:event': LibraryEvent;
  'verbatim:command': HostCommand;
}
