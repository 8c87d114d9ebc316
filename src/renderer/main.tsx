import { createRoot } from 'react-dom/client';
import { createClient } from '../contract/client.ts';
import type { HostBridge } from '../contract/host.ts';
import type { Api } from './api/api-context.tsx';
import { makeConnectionStore, type ConnectionStore } from './api/connection.ts';
import { makeHttpTransport, openSession } from './api/transport-http.ts';
import { App } from './app/app.tsx';
import { makeBrowserBridge } from './host/browser-bridge.ts';
import { findElectronBridge } from './host/electron-bridge.ts';
import { loadMessages, readLastLanguage } from './language/load-messages.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colors.css';

async function openBrowserBridge(connection: ConnectionStore): Promise<HostBridge> {
  await openSession();
  return makeBrowserBridge(makeHttpTransport(connection));
}

/** The page's entry: finds its host, opens the way to the library, shows the app. */
async function start(): Promise<void> {
  const connection = makeConnectionStore();
  const words = loadMessages(readLastLanguage());
  const bridge = findElectronBridge() ?? (await openBrowserBridge(connection));
  const api: Api = { bridge, connection, client: createClient((call) => bridge.send(call)) };
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App api={api} firstMessages={await words} />);
}

void start();
