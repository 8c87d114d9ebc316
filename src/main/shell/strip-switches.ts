import { app } from 'electron';

/**
 * Switches of Chromium that would open a packaged app to whoever starts it with them: a debugger, another
 * program in place of a child, pages without their walls, a detour for the network. A link or a shortcut can
 * carry arguments, so they are dropped. Node's own are off by fuse.
 */
export const droppedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'load-extension',
  'js-flags',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'no-sandbox',
  'disable-site-isolation-trials',
] as const;

/** Must be called before `ready`. In a checkout they stay: the end-to-end specs drive the app through one. */
export function stripSwitches(): void {
  if (!app.isPackaged) return;
  for (const name of droppedSwitches) app.commandLine.removeSwitch(name);
}
