import { VerbatimError } from '../../src/contract/errors.ts';
import type { ParsedPage, ParseRequest } from '../../src/contract/parsing.ts';
import { connectParent } from '../../src/main/worker/parent-link.ts';
import type { FromCapture, ToCapture } from '../../src/main/worker/protocol.ts';

/** A capture process whose pages say what it should do: loop, fill the memory, die, refuse, or answer. */

const parent = connectParent();
const post = (message: FromCapture): void => {
  parent.post(message);
};

function parse(id: number, { bytes, textOnlyReason }: ParseRequest): void {
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
  post({ type: 'parsed', id, page: pageOf(`${words} by ${String(process.pid)}`) });
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

parent.onMessage((message) => {
  const asked = message as ToCapture;
  if (asked.type === 'parse') parse(asked.id, asked.request);
  else if (asked.type === 'sanitise') post({ type: 'sanitised', id: asked.id, html: asked.html });
});
parent.onGone(() => {
  process.exit(0);
});
post({ type: 'ready' });
