/** The payloads of others as stories: packed several to one, by every kind of source that is read. */
import { escapeHtml } from '../src/main/library/capture/plain-text.ts';
import type { InputOf } from '../src/contract/methods.ts';
import { bookEntries, makeZip } from '../test/support/make-epub.ts';
import { pageOf } from '../e2e/hostile-pages.ts';
import type { LocalSite } from '../test/support/local-site.ts';

export type Payload = readonly [name: string, html: string];
type Source = InputOf<'articles.save'>['source'];

/** The words of every story: it is found by its number, marked by its quote, and akin to all the others. */
export const QUOTE =
  'She noted that bicycles must be wheeled across the bridge until the lamps are lit again.';
const WORDS = `${QUOTE} The council had met twice about it, and nobody who lived on the east bank was asked before the gate was shut.`;

/** What the contract takes of each. */
const MOST = { title: 2000, tag: 190, name: 290 };

/** Hosts of others become the site that counts: nobody else hears of it, whatever a payload does. */
export function aimAt(host: string, html: string): string {
  return html.replace(/(?<=\/\/)(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?/giu, host);
}

/** A pack as what each door takes; `number` is a word that no other story has. */
export const DOORS: Readonly<Record<string, (pack: readonly Payload[], asked: Asked) => Source>> = {
  page: (pack, { site, number }) => {
    const said = escapeHtml(pack.map(([, html]) => html).join(' '));
    const meta = ['author', 'og:site_name', 'description'].map(
      (name) => `<meta name="${name}" property="${name}" content="${said.slice(0, MOST.title)}">`,
    );
    const body = pageOf(pack, site).replace('<h1>', `<p>${number}. ${WORDS}</p><h1>`);
    const html = `<html><head>${meta.join('')}</head><body>${body}</body></html>`;
    return { kind: 'html', html, url: `https://a.example/${number}`, title: titleOf(pack) };
  },
  selection: (pack, { site, number }) => {
    const html = `<html><head><title>Selected</title></head><body>${pageOf(pack, site)}</body></html>`;
    const selection = `<p>${number}. ${WORDS}</p>${pageOf(pack, site)}`;
    return { kind: 'html', html, selection, how: 'clipper', url: null, title: titleOf(pack) };
  },
  clipboard: (pack, { site, number }) => {
    const html = `<html><body><!--StartFragment--><p style="mso-x:y">${number}. ${WORDS}</p>${pageOf(pack, site)}<!--EndFragment-->`;
    return { kind: 'html', html, url: null, title: titleOf(pack) };
  },
  text: (pack, { number }) => {
    const text = [`${number}. ${WORDS}`, ...pack.map(([, html]) => html)].join('\n\n');
    return { kind: 'text', text, url: null, title: titleOf(pack) };
  },
  markdown: (pack, { site, number }) => {
    const links = pack.map(([, html]) => `[a](${html}) ![b](${html}) \`${html}\``);
    const text = `${number}. ${WORDS}\n\n# ${pack[0]?.[1] ?? ''}\n\n${links.join('\n\n')}\n\n${pageOf(pack, site)}\n`;
    return fileOf('note.md', Buffer.from(text));
  },
  mhtml: (pack, { site, number }) => {
    const body = pageOf(pack, site).replace('<h1>', `<p>${number}. ${WORDS}</p><h1>`);
    const page = `<title>${escapeHtml(titleOf(pack))}</title>${body}`;
    const head = `MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/${number}\r\nContent-Type: multipart/related; boundary=b\r\n\r\n`;
    const part = `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`;
    return fileOf('page.mhtml', Buffer.from(head + part));
  },
  epub: (pack, { number }) => {
    const chapters = pack.map(([, html], at) => [
      `c${String(at)}.xhtml`,
      `<p>${number}. ${WORDS}</p>${html}`,
    ]);
    return fileOf(
      'book.epub',
      makeZip(bookEntries({ chapters: Object.fromEntries(chapters) as Record<string, string> })),
    );
  },
};

export interface Asked {
  site: LocalSite;
  number: string;
}

function fileOf(name: string, bytes: Uint8Array): Source {
  return { kind: 'file', name, base64: Buffer.from(bytes).toString('base64'), url: null };
}

function titleOf(pack: readonly Payload[]): string {
  return pack
    .map(([, html]) => html)
    .join(' ')
    .toWellFormed()
    .slice(0, MOST.title)
    .toWellFormed();
}

/** A passage that calls everything by a payload. */
export function passageOf(html: string, articleId: string): InputOf<'passages.add'> {
  const cut = (most: number): string => html.toWellFormed().slice(0, most).toWellFormed();
  const name = cut(MOST.name);
  return {
    articleId,
    quote: QUOTE,
    note: html.toWellFormed(),
    tags: [`t ${cut(MOST.tag)}`],
    attribution: { speaker: name, role: name, venue: name, kind: 'indirect' },
  };
}
