/**
 * What the page may ask of the shell: one registry, each channel with a schema. A message is looked at only when
 * it comes from the page itself, in the window's main frame; a saved page in a frame inside it cannot ask anything.
 */
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { z } from 'zod';
import { carriedFileSchema, exportFileSchema } from '../../contract/exporting.ts';
import type { HostRequests, MenuKeys } from '../../contract/host.ts';
import { APP_ORIGIN } from './app-scheme.ts';
import { menuWords } from './menu-words.ts';

type Channel = keyof HostRequests;

/** What each channel does with an input that has passed its schema. `sender` is the window that asked. */
export type ChannelHandlers = {
  [C in Channel]: (
    input: HostRequests[C]['input'],
    sender: WebContents,
  ) => Promise<HostRequests[C]['output']>;
};

/** Everything that the menu can ask of the page. */
const menuActs = [
  'save-story',
  'save-url',
  'new-window',
  'find',
  'export',
  'undo',
  'redo',
  'settings',
  'palette',
  'keys',
  'notice',
] as const satisfies readonly (keyof MenuKeys)[];

const MOST_FILES = 100_000;

/** The shape of each channel's one argument. What a call carries is parsed by the library, once. */
export const channelSchemas = {
  'verbatim:call': z.strictObject({
    method: z.string().max(100),
    input: z.unknown(),
    callId: z.string().max(100).optional(),
  }),
  'verbatim:open-external': z.string().max(2048),
  'verbatim:open-window': z.strictObject({}),
  'verbatim:menu': z.strictObject({
    keys: z.partialRecord(z.enum(menuActs), z.string().max(60)),
    words: z.record(z.enum(menuWords), z.string().max(60)),
  }),
  'verbatim:save-files': z.array(carriedFileSchema).min(1).max(MOST_FILES),
  'verbatim:save-pdf': z.array(exportFileSchema).min(1).max(MOST_FILES),
  'verbatim:render-page': z.string().max(2048),
} as const satisfies Record<Channel, z.ZodType>;

/** True for the main frame of a window that shows our page. */
function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/**
 * Opens the channels. A message from anywhere else, or of another shape, is refused with an error that says no
 * more than that.
 */
export function registerChannels(handlers: ChannelHandlers): void {
  for (const channel of Object.keys(channelSchemas) as Channel[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      // Read at once: after the first await the frame may be another, or gone.
      if (!isOurPage(event.senderFrame)) throw new Error(`${channel} was refused`);
      const parsed = channelSchemas[channel].safeParse(args[0]);
      if (args.length !== 1 || !parsed.success) throw new Error(`${channel} got something else`);
      const handle = handlers[channel] as (input: unknown, sender: WebContents) => Promise<unknown>;
      return handle(parsed.data, event.sender);
    });
  }
}
