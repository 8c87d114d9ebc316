/**
 * A process of its own for tests: opens the library in argv[2], says so, and does what argv[3] says. `hold` waits;
 * `save` saves stories until it is killed and prints the id of each that was acknowledged; `fill` saves until that
 * fails, prints how, opens the library again and prints how many of how many acknowledged stories are there.
 */
import { randomBytes } from 'node:crypto';
import type { ParsedPage, ParseRequest } from '../../../contract/parsing.ts';
import { createIdMaker } from '../ids.ts';
import { openLibrary } from '../library.ts';
import { startTimer } from '../timers.ts';
import type { Library } from '../library.ts';

const [, , dir = '', what = 'hold'] = process.argv;

function parsePage({ bytes, title }: ParseRequest): Promise<ParsedPage> {
  const text = new TextDecoder().decode(bytes);
  return Promise.resolve({
    facts: {
      ...{
        title: title ?? '',
        byline: null,
        siteName: null,
        publishedAt: null,
        modifiedAt: null,
        language: null,
      },
      ...{ dir: 'ltr', excerpt: null, leadImage: null, canonicalUrl: null },
    },
    charset: 'utf-8',
    html: `<p>${text}</p>`,
    text,
    wordCount: 1,
    images: [],
    isWholePage: false,
    alternates: { next: null, single: null, amp: null },
    pages: [],
    savedFrom: null,
    log: [],
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function open(): Promise<Library> {
  return openLibrary({
    dir,
    now: Date.now,
    after: startTimer,
    resumesJobs: false,
    newId: createIdMaker(),
    fetchBytes: () => Promise.reject(new Error('no network')),
    parsePage,
    cleanMarkup: () => Promise.reject(new Error('this test has nothing to clean')),
    readImport: () => Promise.reject(new Error('this test brings nothing in')),
    unpackSource: () => Promise.reject(new Error('this test has no containers')),
    statements: { version: 1, read: () => Promise.reject(new Error('this test has no statements')) },
    announce: () => undefined,
    log: () => undefined,
    samplesDir: null,
    appVersion: 'test',
  });
}

/** Saves one story after the other; answers the code of the first failure. */
async function saveUntilItFails(library: Library, onSaved: (articleId: string) => void): Promise<string> {
  for (let i = 0; ; i++) {
    const html = `story ${String(i)} ${randomBytes(6000).toString('base64')}`;
    const source = { kind: 'html', html, url: `https://a.example/${String(i)}` };
    const answer = await library.call({ method: 'articles.save', input: { source, tags: ['kept/here'] } });
    if (!answer.ok) return answer.error.code;
    onSaved((answer.value as { articleId: string }).articleId);
  }
}

const library = await open().catch((error: unknown) => {
  say(`refused ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`);
  process.exit(1);
});
say('open');
if (what === 'hold') setInterval(() => undefined, 1000);
if (what === 'save') {
  await saveUntilItFails(library, (articleId) => {
    say(`saved ${articleId}`);
  });
}
if (what === 'fill') {
  let saved = 0;
  say(`failed ${await saveUntilItFails(library, () => (saved += 1))}`);
  await library.close();
  const again = await open();
  const answer = await again.call({ method: 'articles.list', input: { limit: 1 } });
  say(
    `kept ${answer.ok ? String((answer.value as { total: number }).total) : 'nothing'} of ${String(saved)}`,
  );
  await again.close();
}
