/**
 * `node bench/xss.ts payloads.json`: corpora of others (DOMPurify's, html5sec's), which are not ours to keep here, as
 * `[[name, html], ...]`. Each payload goes through the sanitiser alone and in every kind of source that is read; what comes
 * out is shown by a Chromium without any other wall. Everything that is counted must be nought.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { VerbatimError } from '../src/contract/errors.ts';
import type { ContainerKind, ParseRequest } from '../src/contract/parsing.ts';
import { parsePage } from '../src/main/library/capture/parse-page.ts';
import { sanitiseHtml } from '../src/main/library/capture/sanitise.ts';
import { unpackSource } from '../src/main/library/capture/unpack.ts';
import { bookEntries, makeZip } from '../test/support/make-epub.ts';

type Payload = [name: string, html: string];
const PAGE_OF = 60;

const INPUTS: Readonly<Record<string, (html: string) => string | Promise<string>>> = {
  sanitiser: sanitiseHtml,
  page: (html) => read({ source: story(html) }),
  text: (html) => read({ source: html, contentType: 'text/plain' }),
  selection: (html) => read({ source: story(''), selection: html }),
  markdown: (html) =>
    unpack('markdown', `# A note\n\nWords before it.\n\n${html}\n\nWords [after](${html}) it.\n`),
  clipboard: (html) =>
    unpack('clipboard', `<html><body><!--StartFragment--><p>Words.</p>${html}<!--EndFragment-->`),
  mhtml: (html) =>
    unpack(
      'mhtml',
      `MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://a.example/\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(story(html)).toString('base64')}\r\n--b--\r\n`,
    ),
  epub: (html) => unpack('epub', makeZip(bookEntries({ chapters: { 'one.xhtml': `<p>Words.</p>${html}` } }))),
};

function story(html: string): string {
  return `<article><p>Words before it.</p>${html}<p>Words after it.</p></article>`;
}

function read(asked: { source: string; contentType?: string; selection?: string }): string {
  const { source, contentType = 'text/html', selection = null } = asked;
  const bytes = new TextEncoder().encode(source);
  const url = 'https://a.example/';
  return cleanedBy({ bytes, contentType, charset: 'utf-8', url, title: null, selection });
}

async function unpack(kind: ContainerKind, source: string | Uint8Array): Promise<string> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const request = {
    kind,
    bytes,
    contentType: 'text/html',
    charset: 'utf-8',
    url: null,
    title: null,
    name: null,
  };
  const { documents } = await unpackSource({ ...request, book: 'one' });
  return documents.map((document) => cleanedBy(document)).join('\n');
}

function cleanedBy(request: ParseRequest): string {
  return parsePage(request).html.replace(/src="asset:[0-9a-f]+-\d+"/gu, 'src="asset:missing"');
}

/** What the payloads become, by every input; those that are refused are counted. */
async function cleanAll(
  payloads: readonly Payload[],
): Promise<{ cleaned: string[]; refused: number; unstable: number }> {
  const cleaned: string[] = [];
  let [refused, unstable] = [0, 0];
  for (const [name, html] of payloads) {
    for (const [input, clean] of Object.entries(INPUTS)) {
      try {
        const once = await clean(html);
        if (sanitiseHtml(once) !== once)
          console.log(`not stable: ${name} by ${input} (${String((unstable += 1))})`);
        cleaned.push(once);
      } catch (error) {
        if (!(error instanceof VerbatimError)) throw error;
        refused += 1;
      }
    }
  }
  return { cleaned, refused, unstable };
}

/** Pokes at everything, and says how often something ran and how many fragments the two parsers read differently. */
async function look(page: Page, fragments: readonly string[]): Promise<{ ran: number; differing: number }> {
  const again = await page.evaluate((all) => {
    for (const element of document.querySelectorAll('body *'))
      for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
    return all.map((html) => new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.innerHTML);
  }, fragments);
  const ran = await page.evaluate(() => (window as { __ran?: number }).__ran ?? 0);
  return { ran, differing: again.filter((html, at) => html !== fragments[at]).length };
}

const payloads = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Payload[];
const { cleaned, refused, unstable } = await cleanAll(payloads);
const seen = { ran: 0, asked: 0, led: 0, dialogs: 0, popups: 0, differing: 0 };
let body = '';
const server = createServer((request, response) => {
  if (request.url !== '/') seen.asked += 1;
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(request.url === '/' ? body : '');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const home = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
const executablePath = findChromium()?.executablePath;
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const context = await browser.newContext();
context.on('page', () => (seen.popups += 1));
context.on('dialog', (dialog) => {
  seen.dialogs += 1;
  void dialog.dismiss();
});
context.on('request', (request) => {
  if (/^http/u.test(request.url()) && !request.url().startsWith(home)) seen.asked += 1;
});
await context.addInitScript(() => {
  const count = (): void => {
    const own = window as { __ran?: number };
    own.__ran = (own.__ran ?? 0) + 1;
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.assign(window, { [name]: count });
});
const page = await context.newPage();
seen.popups = 0;
for (let at = 0; at < cleaned.length; at += PAGE_OF) {
  const some = cleaned.slice(at, at + PAGE_OF);
  body = `<!doctype html><meta charset=utf-8><link rel=icon href="data:,"><body>${some.map((html) => `<div>${html}</div>`).join('\n')}`;
  await page.goto(home);
  const { ran, differing } = await look(page, some);
  seen.ran += ran;
  seen.differing += differing;
  if (page.url() !== home) seen.led += 1;
}
await browser.close();
server.close();
console.log({ payloads: payloads.length, outputs: cleaned.length, refused, unstable, ...seen });
process.exitCode = unstable + Object.values(seen).reduce((sum, count) => sum + count, 0) === 0 ? 0 : 1;
