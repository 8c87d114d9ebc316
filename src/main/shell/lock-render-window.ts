import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import type { AddressTable } from '../../text/addresses.ts';
import { isPublicHost } from './public-host.ts';

/** The window in which a strange page runs its scripts: no preload, nothing to see, nothing that it could ask. */
export function renderWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 1280,
    height: 1600,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      images: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
      // A hidden page's timers would be slowed down, and it would be read half drawn.
      backgroundThrottling: false,
    },
  };
}

/** Closes the throw-away session: no permission, no device, no download; of the network only public hosts. */
export function lockRenderSession(session: Session, table: AddressTable): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    void isAllowedRequest(url, session, table).then((isAllowed) => callback({ cancel: !isAllowed }));
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, callback) => {
    callback({ confirmed: false });
  });
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** Holds the page in its window. What Electron would choose for it (a certificate, a device) is not chosen. */
export function lockRenderContents(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isWebUrl(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isWebUrl(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setAudioMuted(true);
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Asked of every request and every redirect. Never rejects. */
async function isAllowedRequest(text: string, session: Session, table: AddressTable): Promise<boolean> {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  return isWebUrl(text) && isPublicHost(hostname, session, table);
}
