import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asked, dialogAnswers, resetStandIn, StandInWindow } from '../../../test/electron/stand-in.ts';
import type { ExportFile } from '../../contract/exporting.ts';
import { savePdf } from './save-pdf.ts';

let dir: string;
let sender: WebContents;
let due: (() => void)[];
/** What stood in the page when it was printed. */
let pages: string[];

beforeEach(() => {
  resetStandIn();
  due = [];
  pages = [];
  dir = mkdtempSync(join(tmpdir(), 'verbatim-pdf-'));
  sender = new StandInWindow().webContents as unknown as WebContents;
  asked.nextPrint = () => {
    pages.push(readFileSync(fileURLToPath(printing().loaded.at(-1) ?? ''), 'utf8'));
    return Promise.resolve(Buffer.from(`%PDF of ${pages.at(-1) ?? ''}`));
  };
});
afterEach(() => rmSync(dir, { recursive: true }));

const startTimer = (work: () => void): (() => void) => {
  due.push(work);
  return () => undefined;
};
const page = (name: string): ExportFile => ({
  name,
  key: name,
  mediaType: 'text/html',
  text: `<p>${name}</p>`,
});
const printing = (): StandInWindow => {
  const window = asked.windows.at(-1);
  if (window === undefined) throw new Error('there is no window');
  return window;
};
const nothingIsLeft = (): void => {
  expect(printing().isDestroyed).toBe(true);
  expect(existsSync(fileURLToPath(printing().loaded[0] ?? ''))).toBe(false);
};

it('prints a page in a hidden window that runs nothing, and saves it where the dialog said', async () => {
  dialogAnswers.saveFile = { canceled: false, filePath: join(dir, 'mine.pdf') };
  const outcome = await savePdf([page('One.html')], sender, { startTimer });
  expect(outcome).toMatchObject({ outcome: 'saved', count: 1, path: join(dir, 'mine.pdf') });
  expect(readFileSync(join(dir, 'mine.pdf'), 'utf8')).toBe('%PDF of <p>One.html</p>');
  expect(printing().options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  expect(printing().options.webPreferences).not.toHaveProperty('preload');
  expect(printing().webContents.printed).toMatchObject([{ preferCSSPageSize: true }]);
  nothingIsLeft();
});

it('prints several into the folder that was chosen, each under the name of its page', async () => {
  dialogAnswers.openFolder = { canceled: false, filePaths: [dir] };
  const outcome = await savePdf([page('One.html'), page('Two.html')], sender, { startTimer });
  expect(outcome).toMatchObject({ outcome: 'saved', count: 2, path: dir });
  const names = readdirSync(dir).filter((name) => !name.startsWith('.'));
  expect(names).toEqual(['One.pdf', 'Two.pdf']);
  expect(readFileSync(join(dir, 'Two.pdf'), 'utf8')).toBe('%PDF of <p>Two.html</p>');
  nothingIsLeft();
});

it('lets the page ask for nothing but itself, and for no permission', async () => {
  await savePdf([page('One.html')], sender, { startTimer });
  const { session } = printing().webContents;
  const own = printing().loaded[0] ?? '';
  const isCancelled = (url: string): boolean | undefined => {
    let cancel: boolean | undefined;
    session.beforeRequest?.({ url }, (answer) => (cancel = answer.cancel));
    return cancel;
  };
  expect(isCancelled(own)).toBe(false);
  for (const url of [
    'https://example.org/',
    'file:///etc/passwd',
    `${own}x`,
    'app://bundle/',
    'data:text/html,x',
  ])
    expect([url, isCancelled(url)]).toEqual([url, true]);
  expect(session.partition).toMatch(/^print-/u);
  expect(session.permissionCheck?.(null, 'media', '', {} as never)).toBe(false);
});

it('saves nothing when the user cancels, and says what could not be printed', async () => {
  expect(await savePdf([page('One.html')], sender, { startTimer })).toEqual({ outcome: 'cancelled' });
  asked.nextPrint = () => Promise.reject(new Error('Printing failed'));
  const failed = await savePdf([page('One.html')], sender, { startTimer });
  expect(failed).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('Printing failed') as string,
  });
  nothingIsLeft();
});

it('does not wait for ever', async () => {
  asked.nextPrint = () => new Promise(() => undefined);
  const begun = savePdf([page('One.html')], sender, { startTimer });
  await expect.poll(() => due.length).toBe(1);
  due[0]?.();
  expect(await begun).toMatchObject({ outcome: 'failed' });
  nothingIsLeft();
});
