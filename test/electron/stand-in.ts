/**
 * What stands in for `electron` in unit tests (an alias in vitest.config.ts): it keeps what our code registered,
 * so that a test can drive it. Each part is held to Electron's own types, so a changed signature breaks it here.
 * It proves what our code asks of Electron, not that Electron does it: that is for the specs in the real shell.
 */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import type Electron from 'electron';

type Handler = (...args: never[]) => unknown;

/** Everything that was asked for since the last `resetStandIn`. */
export const asked = {
  openedExternally: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  switchesRemoved: [] as string[],
  windows: [] as StandInWindow[],
  forks: [] as StandInChild[],
  sessions: [] as StandInSession[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  errorBoxes: [] as string[],
  exits: [] as number[],
  isSandboxEnabled: false,
  /** How printing ends from now on. */
  nextPrint: (): Promise<Buffer> => Promise.resolve(Buffer.from('%PDF-1.7')),
  /** How loads end from now on, as Electron tells it. */
  nextLoad: Promise.resolve<void>(undefined),
};

/** What the next dialog answers. */
export const dialogAnswers = {
  saveFile: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  openFolder: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  messageButton: 0,
};

export const ipcHandlers = new Map<string, Handler>();
export const protocolHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();

/** Forgets what was asked, so that no test sees another's. */
export function resetStandIn(): void {
  for (const list of [asked.openedExternally, asked.schemes, asked.switchesRemoved, asked.windows])
    list.length = 0;
  for (const list of [asked.forks, asked.menus, asked.errorBoxes, asked.exits, asked.sessions])
    list.length = 0;
  asked.isSandboxEnabled = false;
  asked.nextLoad = Promise.resolve();
  asked.nextPrint = () => Promise.resolve(Buffer.from('%PDF-1.7'));
  dialogAnswers.saveFile = { canceled: true, filePath: '' };
  dialogAnswers.openFolder = { canceled: true, filePaths: [] };
  dialogAnswers.messageButton = 0;
  ipcHandlers.clear();
  protocolHandlers.clear();
  app.removeAllListeners();
  app.isPackaged = false;
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  readonly commandLine = {
    removeSwitch: (name: string): void => {
      asked.switchesRemoved.push(name);
    },
  } satisfies Pick<Electron.CommandLine, 'removeSwitch'>;

  enableSandbox(): void {
    asked.isSandboxEnabled = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getPath(): string {
    return tmpdir();
  }
  getAppPath(): string {
    return process.cwd();
  }
  getVersion(): string {
    return '0.0.0';
  }
  setAsDefaultProtocolClient(): boolean {
    return true;
  }
  quit(): void {
    this.emit('will-quit', { preventDefault: () => undefined });
  }
  exit(code = 0): void {
    asked.exits.push(code);
  }
}

export const app = new StandInApp() satisfies Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'whenReady'
>;

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

export class StandInContents extends EventEmitter {
  windowOpenHandler: WindowOpenHandler | null = null;
  readonly sent: [string, ...unknown[]][] = [];
  readonly printed: Electron.PrintToPDFOptions[] = [];
  isLoading = false;
  isMuted = false;
  url = '';
  webRtcPolicy = 'default';
  /** What the page answers to a script. */
  answerScript: (code: string) => Promise<unknown> = () => Promise.resolve(null);
  readonly session: StandInSession;

  constructor(ownSession: StandInSession = session.defaultSession) {
    super();
    this.session = ownSession;
  }
  getURL(): string {
    return this.url;
  }
  executeJavaScript(code: string): Promise<unknown> {
    return this.answerScript(code);
  }
  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.printed.push(options);
    return asked.nextPrint();
  }
  setAudioMuted(isMuted: boolean): void {
    this.isMuted = isMuted;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy;
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  isLoadingMainFrame(): boolean {
    return this.isLoading;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push([channel, ...args]);
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents;
  readonly loaded: string[] = [];
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  isDestroyed = false;
  readonly options: Electron.BrowserWindowConstructorOptions;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    const own = options.webPreferences?.session as unknown as StandInSession | undefined;
    this.webContents = new StandInContents(own) satisfies Pick<
      Electron.WebContents,
      | 'executeJavaScript'
      | 'getURL'
      | 'isLoadingMainFrame'
      | 'printToPDF'
      | 'send'
      | 'setAudioMuted'
      | 'setWebRTCIPHandlingPolicy'
      | 'setWindowOpenHandler'
    >;
    asked.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static fromWebContents(contents: unknown): StandInWindow | null {
    return asked.windows.find((window) => window.webContents === contents) ?? null;
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return asked.nextLoad;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.emit('restore');
  }
  maximize(): void {
    this.emit('maximize');
  }
  focus(): void {
    this.emit('focus');
  }
  show(): void {
    this.emit('show');
  }
  destroy(): void {
    this.isDestroyed = true;
    this.emit('closed');
  }
}
export const BrowserWindow = StandInWindow;

export class StandInChild extends EventEmitter {
  readonly stderr = new PassThrough();
  readonly posted: unknown[] = [];
  readonly modulePath: string;
  readonly options: Electron.ForkOptions;
  pid: number | undefined = 4242;
  isKilled = false;

  constructor(modulePath: string, options: Electron.ForkOptions) {
    super();
    this.modulePath = modulePath;
    this.options = options;
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

export const utilityProcess = {
  fork(modulePath: string, _args: string[], options: Electron.ForkOptions): StandInChild {
    const child = new StandInChild(modulePath, options);
    asked.forks.push(child);
    return child;
  },
};

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (ipcHandlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    ipcHandlers.set(channel, handler);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>;

export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    asked.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    protocolHandlers.set(scheme, handler);
  },
} satisfies Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>;

export const shell = {
  openExternal(url: string): Promise<void> {
    asked.openedExternally.push(url);
    return Promise.resolve();
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;

export const dialog = {
  showErrorBox(title: string, content: string): void {
    asked.errorBoxes.push(`${title}\n${content}`);
  },
  showMessageBoxSync: (): number => dialogAnswers.messageButton,
  showSaveDialog: (): Promise<Electron.SaveDialogReturnValue> => Promise.resolve(dialogAnswers.saveFile),
  showOpenDialog: (): Promise<Electron.OpenDialogReturnValue> => Promise.resolve(dialogAnswers.openFolder),
} satisfies Pick<
  Electron.Dialog,
  'showErrorBox' | 'showMessageBoxSync' | 'showOpenDialog' | 'showSaveDialog'
>;

export const Menu = {
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]) {
    asked.menus.push(template);
    return { popup: (): void => undefined };
  },
  setApplicationMenu: (): void => undefined,
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<
  Electron.NativeTheme,
  'shouldUseDarkColors'
>;

type Setter<K extends keyof Electron.Session> = Electron.Session[K] extends (
  handler: infer H,
  ...rest: never[]
) => void
  ? H
  : never;

/** A session that keeps the handlers it was given. */
export class StandInSession extends EventEmitter {
  permissionRequest: Setter<'setPermissionRequestHandler'> = null;
  permissionCheck: Setter<'setPermissionCheckHandler'> = null;
  device: Setter<'setDevicePermissionHandler'> = null;
  displayMedia: Setter<'setDisplayMediaRequestHandler'> = null;
  bluetoothPairing: Setter<'setBluetoothPairingHandler'> = null;
  /** What was emptied, in order. */
  readonly cleared: string[] = [];
  /** The addresses of each host; a host that is not here does not resolve. */
  readonly hosts = new Map<string, string[]>();
  readonly partition: string;
  isSpellCheckerOn = true;
  beforeRequest:
    ((details: { url: string }, callback: (answer: Electron.CallbackResponse) => void) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (
      handler: (details: { url: string }, callback: (answer: Electron.CallbackResponse) => void) => void,
    ): void => {
      this.beforeRequest = handler;
    },
  };

  constructor(partition = '') {
    super();
    this.partition = partition;
  }
  setPermissionRequestHandler(handler: Setter<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Setter<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Setter<'setDevicePermissionHandler'>): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Setter<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: Setter<'setBluetoothPairingHandler'>): void {
    this.bluetoothPairing = handler;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellCheckerOn = isOn;
  }
  resolveHost(host: string): Promise<Electron.ResolvedHost> {
    const addresses = this.hosts.get(host);
    if (addresses === undefined) return Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
    return Promise.resolve({
      endpoints: addresses.map((address) => ({ address, family: address.includes(':') ? 'ipv6' : 'ipv4' })),
    });
  }
  clearStorageData(): Promise<void> {
    return this.#clear('storage');
  }
  clearCache(): Promise<void> {
    return this.#clear('cache');
  }
  clearAuthCache(): Promise<void> {
    return this.#clear('auth');
  }
  closeAllConnections(): Promise<void> {
    return this.#clear('connections');
  }
  #clear(what: string): Promise<void> {
    this.cleared.push(what);
    return Promise.resolve();
  }
}

export const session = {
  defaultSession: new StandInSession(),
  /** As Electron does, the same session for the same name. */
  fromPartition(partition: string, _options?: Electron.FromPartitionOptions): StandInSession {
    const known = asked.sessions.find((one) => one.partition === partition);
    if (known !== undefined) return known;
    const made = new StandInSession(partition);
    asked.sessions.push(made);
    return made;
  },
};

/** For the preload: what was put into the page, and what travels. */
export const preload = {
  exposed: new Map<string, unknown>(),
  invoked: [] as [string, ...unknown[]][],
};
export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    preload.exposed.set(name, api);
  },
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;

class StandInIpcRenderer extends EventEmitter {
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    preload.invoked.push([channel, ...args]);
    return Promise.resolve({ ok: true, value: null });
  }
}
export const ipcRenderer = new StandInIpcRenderer() satisfies Pick<Electron.IpcRenderer, 'invoke'>;
