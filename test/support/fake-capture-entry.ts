import { VerbatimError } from '../../src/contract/errors.ts';
import type { ExtractedArticle, ParsedPage, ParseRequest } from '../../src/contract/parsing.ts';
import { connectParent } from '../../src/main/worker/parent-link.ts';
import type { FromCapture, ToCapture } from '../../src/main/worker/protocol.ts';

/** A capture process whose pages say what it should do: loop, fill the memory, die, refuse, or answer. */

const parent = connectParent();
const post = (message: FromCapture): void => {
  parent.post(message);
};

function read(
  id: number,
  { bytes, textOnlyReason }: ParseRequest,
  answer: (page: ParsedPage) => FromCapture,
): void {
  const asked = Buffer.from(bytes).toString('utf8');
  // “loop once”: only for as long as the page is to be laid out.
  const [what = '', once] = asked.split(' ', 2);
  const words =
    once === 'once' ? (textOnlyReason === undefined ? what : `kept for ${textOnlyReason}`) : asked;
  if (words === 'loop') for (;;);
  if (words === 'die') process.exit(3);
  if (words === 'memory') {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + kept.length));
  }
  if (words === 'refuse') {
    post({ type: 'failed', id, error: new VerbatimError('empty-page', 'Nothing there.').toShape() });
    return;
  }
  post(answer(pageOf(`${words} by ${String(process.pid)}`)));
}

function pageOf(text: string): ParsedPage {
  const facts: ParsedPage['facts'] = {
    title: text,
    byline: null,
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    language: null,
    dir: 'ltr',
    excerpt: null,
    leadImage: null,
    canonicalUrl: null,
  };
  const page = { facts, charset: 'utf-8', html: '', text, wordCount: 1, images: [] };
  return {
    ...page,
    alternates: { next: null, single: null, amp: null },
    pages: [],
    isWholePage: false,
    savedFrom: null,
    log: [],
  };
}

function articleOf({ facts, html, text, wordCount }: ParsedPage): ExtractedArticle {
  const { title, byline, siteName, publishedAt, language, dir, excerpt, leadImage } = facts;
  const stated = { title, byline, siteName, publishedAt, language, dir, excerpt, leadImage };
  return { ...stated, html, text, wordCount };
}

parent.onMessage((message) => {
  const asked = message as ToCapture;
  const { id } = asked;
  if (asked.type === 'parse') read(id, asked.request, (page) => ({ type: 'parsed', id, page }));
  else if (asked.type === 'extract')
    read(id, asked.request, (page) => ({ type: 'extracted', id, article: articleOf(page) }));
  else if (asked.type === 'sanitise') post({ type: 'sanitised', id: asked.id, html: asked.html });
});
parent.onGone(() => {
  process.exit(0);
});
post({ type: 'ready' });
