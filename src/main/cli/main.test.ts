import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { holdLibrary } from '../../../test/support/hold-library.ts';
import { startLocalSite, type LocalSite } from '../../../test/support/local-site.ts';
import { bookEntries, makeZip } from '../../../test/support/make-epub.ts';
import { interruptSave } from '../../../test/support/interrupt-save.ts';
import { runVerbatim, spawnVerbatim, type RunOptions } from '../../../test/support/run-program.ts';
import { serveProgram } from '../../../test/support/served-program.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** The command line as a script sees it: real processes, and the shapes that docs/cli.md promises. */

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'pages');
const STORY = join(FIXTURES, 'statement-story.html');
const RENDERER = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer', 'index.html');
const QUOTE = 'The rumour takes longer to clear.';

async function runJson(args: readonly string[], options?: RunOptions) {
  const { status, stdout, stderr } = await runVerbatim([...args, '--json'], options);
  return { status, stderr, json: JSON.parse(stdout) as Record<string, never> };
}

describe('without a library', () => {
  test('the program ends with the status of its command', async () => {
    const { status, stdout, stderr } = await runVerbatim(['restore', 'x', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-input' } });
    expect(stderr).toBe('');
  });

  test('extract answers the promised fields, and a batch a line each in order', async () => {
    const { status, json } = await runJson(['extract', STORY, '--url', 'https://site.example/a']);
    expect(status).toBe(0);
    const fields = [
      'byline',
      'dir',
      'excerpt',
      'html',
      'language',
      'leadImage',
      'publishedAt',
      'siteName',
      'text',
    ];
    expect(Object.keys(json).sort()).toEqual([...fields, 'title', 'wordCount']);
    expect(json['leadImage']).toBe('https://site.example/images/harbour.jpg');

    const folder = await makeTemporaryFolder(onTestFinished);
    const lines = [
      { id: 'a', path: STORY, url: 'https://site.example/a' },
      { id: 2, path: join(folder, 'none.html') },
      { id: 'c', path: join(FIXTURES, 'plain.txt'), url: null },
    ];
    const jobs = join(folder, 'jobs.jsonl');
    await writeFile(jobs, lines.map((line) => JSON.stringify(line)).join('\n') + '\nnonsense\n');
    const batch = await runVerbatim(['extract', '--batch', jobs]);
    expect(batch.status).toBe(3);
    const answers = batch.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ id }) => id)).toEqual(['a', 2, 'c', null]);
    expect(answers[1]).toMatchObject({ error: { code: 'not-found' } });
    expect(answers[2]).toMatchObject({ ms: expect.any(Number), text: expect.any(String) });
  });

  test('sanitise reads stdin', async () => {
    const { json } = await runJson(['sanitise', '-'], { stdin: '<p onclick="x()">hi<script>1</script></p>' });
    expect(json).toEqual({ html: '<p>hi</p>' });
  });

  test('anchor answers for each selector where it lands', async () => {
    const file = join(await makeTemporaryFolder(onTestFinished), 't.txt');
    await writeFile(file, 'Hello, he said so yesterday.');
    const stdin = JSON.stringify([
      { exact: 'he said so', prefix: null, start: null },
      { exact: 'never a word of it was there' },
    ]);
    const { json } = await runJson(['anchor', '--text', file], { stdin });
    expect(json['matches']).toMatchObject([
      { start: 7, end: 17, status: 'exact' },
      { start: null, end: null, status: 'gone' },
    ]);
    expect((await runVerbatim(['anchor', '--text', file], { stdin: '{' })).status).toBe(2);
  });
});

describe('the main job', () => {
  let folder: string;
  let site: LocalSite;
  const cleanUps: (() => Promise<void>)[] = [];
  const inLibrary = (...args: string[]) => [...args, '--library', join(folder, 'library')];

  beforeAll(async () => {
    folder = await makeTemporaryFolder((cleanUp) => cleanUps.push(cleanUp));
    site = await startLocalSite();
    cleanUps.push(() => site.close());
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  test('files of every kind are saved and extracted', async () => {
    const book = makeZip(
      bookEntries({ chapters: { 'a.xhtml': '<h1>A</h1><p>One.</p>', 'b.xhtml': '<h1>B</h1><p>Two.</p>' } }),
    );
    const mhtml =
      'MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/m\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<title>M</title><p>Words.</p></html>\r\n--x--';
    const files = { 'book.epub': book, 'page.mhtml': mhtml, 'note.md': '# N\n\nWords of a note.' };
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const library = ['--library', join(folder, 'files')];
    const saved = await runJson(['save', ...paths, '--chapters', ...library]);
    expect(saved.status).toBe(0);
    expect(saved.json['items']).toMatchObject([
      { input: paths[0], outcome: 'saved', title: 'A' },
      { input: paths[0], outcome: 'saved', title: 'B' },
      { input: paths[1], outcome: 'saved', title: 'M' },
      { input: paths[2], outcome: 'saved', title: 'N' },
    ]);
    const stdin = paths.map((path, id) => JSON.stringify({ id, path })).join('\n');
    const extracted = await runVerbatim(['extract', '--batch', '-'], { stdin });
    const articles = extracted.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(articles.map(({ title, text }) => [title, text])).toEqual([
      ['The Harbour', 'A\n\nOne.\n\nB\n\nTwo.'],
      ['M', 'Words.'],
      ['N', 'Words of a note.'],
    ]);
  });

  test('save, find, mark, show, carry out', async () => {
    const options = { env: { VERBATIM_ALLOW_HOSTS: site.host } };
    const story = site.url('/statement-story.html');
    const saved = await runJson(
      inLibrary('save', story, join(folder, 'none.html'), story, '--tag', 'grain'),
      options,
    );
    expect(saved.status).toBe(3);
    expect(saved.stderr).toContain('Development');
    expect(saved.json['items']).toMatchObject([
      { input: story, outcome: 'saved', error: null },
      { outcome: 'failed', articleId: null, error: { code: 'not-found' } },
      { input: story, outcome: 'duplicate' },
    ]);
    const [{ articleId }] = saved.json['items'] as unknown as [{ articleId: string }];

    // That each command opens the library by itself was seen; what they answer is the same through another program.
    const held = await holdLibrary(join(folder, 'library'));
    onTestFinished(() => held.close());
    const found = await runJson(inLibrary('search', 'rumour', '--limit', '5'));
    expect(found.json).toMatchObject({
      total: 1,
      hits: [{ articleId, score: expect.any(Number) }],
      problems: [],
    });
    expect(found.json['ms']).toEqual(expect.any(Number));

    const kept = await runJson(
      inLibrary(
        'passage',
        'add',
        articleId,
        '--quote',
        QUOTE,
        '--speaker',
        'Tomas Vitkov',
        '--said-on',
        '2025-03-14',
        '--tag',
        't',
      ),
    );
    expect(kept.json['passage']).toMatchObject({ articleId, quote: QUOTE, status: 'anchored', tags: ['t'] });
    const missed = await runJson(inLibrary('passage', 'add', articleId, '--quote', 'never said by anyone'));
    expect(missed).toMatchObject({
      status: 1,
      json: { error: { code: 'quote-not-found', hint: expect.any(String) } },
    });
    expect(
      (await runJson(inLibrary('passage', 'add', articleId, '--quote', QUOTE, '--colour', 'x'))).json,
    ).toMatchObject({
      error: { code: 'bad-input' },
    });

    const shown = await runJson(inLibrary('show', articleId));
    expect(shown.json).toMatchObject({ article: { id: articleId }, passages: [{ quote: QUOTE }] });
    const text = await runVerbatim(inLibrary('show', articleId, '--text'));
    expect(text.stdout).toContain(QUOTE);
    expect((await runVerbatim(inLibrary('list', 'rumour'))).stdout).toContain('Castrel');
    // The query language is the same here, its newer fields among it.
    for (const query of ['saved:1d words:>20', 'said:2025-03', 'is:unread has:passage -said:2024'])
      expect((await runJson(inLibrary('search', query))).json).toMatchObject({ total: 1, problems: [] });
    expect((await runJson(inLibrary('search', 'said:2024..2025-02'))).json).toMatchObject({ total: 0 });
    const odd = await runVerbatim(inLibrary('list', 'saved:soon rumour'));
    expect(odd).toMatchObject({ status: 0, stdout: expect.stringContaining('Castrel') });
    expect(odd.stderr).toContain('“saved:” takes a date');
    expect((await runJson(inLibrary('list'))).json).toMatchObject({
      total: 1,
      articles: [{ id: articleId }],
    });

    const out = join(folder, 'out');
    const exported = await runJson(inLibrary('export', '--format', 'markdown', '--out', out));
    expect(exported.json).toMatchObject({
      counts: { articles: 1, passages: 1 },
      files: [{ bytes: expect.any(Number) }],
    });
    expect((await runJson(inLibrary('export', '--format', 'markdown', '--out', out))).json).toMatchObject({
      ...{ unchanged: 1, gone: [], keptAside: [] },
    });
    const names = (await readdir(out)).filter((name) => !name.startsWith('.'));
    expect(names).toHaveLength(1);
    expect(await readFile(join(out, names[0] ?? ''), 'utf8')).toContain(QUOTE);
    const json = join(folder, 'out.json');
    await runJson(inLibrary('export', '--format', 'json', '--out', json));
    expect(JSON.stringify(JSON.parse(await readFile(json, 'utf8')))).toContain(QUOTE);

    for (const format of ['html', 'csv', 'jsonl', 'annotations', 'hypothesis', 'readwise']) {
      const place = join(folder, 'all');
      const { json: made } = await runJson(
        inLibrary(
          'export',
          '--format',
          format,
          '--article',
          articleId,
          '--shape',
          'timeline',
          '--out',
          place,
        ),
      );
      expect(made).toMatchObject({ counts: { articles: 1, passages: 1 } });
      const [{ path }] = made['files'] as unknown as [{ path: string }];
      expect(await readFile(path, 'utf8')).toContain(QUOTE);
    }
    // Each a file of its own, also where two formats share an extension.
    expect((await readdir(join(folder, 'all'))).filter((name) => !name.startsWith('.'))).toHaveLength(6);
    const notes = inLibrary('export', '--format', 'markdown', '--out', join(folder, 'notes'));
    const template = join(folder, 'mine.txt');
    await writeFile(template, '{% for passage in passages %}\nSaid: {{ passage.quote }}\n{% end %}\n');
    const { json: byTemplate } = await runJson([...notes, '--template', template, '--unit', 'speaker']);
    const [{ path: note }] = byTemplate['files'] as unknown as [{ path: string }];
    expect(await readFile(note, 'utf8')).toContain(`Said: ${QUOTE}`);
    await writeFile(template, '{{ title');
    expect(await runJson([...notes, '--template', template])).toMatchObject({
      ...{
        status: 1,
        json: { error: { code: 'bad-input', message: expect.stringContaining('line 1, column 1') } },
      },
    });
    const nobody = inLibrary('export', '--format', 'csv', '--speaker', 'Nobody');
    expect(await runJson(nobody)).toMatchObject({ status: 1, json: { error: { code: 'not-found' } } });

    const missing = await runJson(inLibrary('export', '--format', 'markdown', '--collection', 'Nowhere'));
    expect(missing).toMatchObject({ status: 1, json: { error: { code: 'not-found' } } });

    const listed = await runJson(inLibrary('passage', 'list'));
    const cited = await runJson(inLibrary('passage', 'list', '--cite', 'apa'));
    expect(cited.json['cited']).toMatch(/, para\. \d+\)\.\n.+text SHA-256 [0-9a-f]{12}\]$/u);
    const [{ id }] = listed.json['passages'] as unknown as [{ id: string }];
    expect((await runJson(inLibrary('passage', 'rm', id))).json).toEqual({ removed: [id] });
    expect((await runJson(inLibrary('passage', 'list'))).json).toEqual({ total: 0, passages: [] });
  });

  test('a library that cannot be opened is exit status 1 with the coded error, and stays as it is', async () => {
    const dir = join(folder, 'damaged');
    await mkdir(dir);
    await writeFile(join(dir, 'library.db'), 'this is no database at all');
    const { status, json } = await runJson(['list', '--library', dir]);
    expect(status).toBe(1);
    expect(json).toMatchObject({ error: { code: 'library-damaged', message: expect.any(String) } });
    expect(await readFile(join(dir, 'library.db'), 'utf8')).toBe('this is no database at all');
  });

  test('Ctrl+C in the middle of a save says what became of each, and ends in order', async () => {
    const args = inLibrary('save', site.url('/slow'), site.url('/second-story.html'), '--json');
    const { status, json } = await interruptSave(args, site);
    expect(status).toBe(3);
    expect(json).toMatchObject({
      items: [
        { outcome: 'failed', error: { code: 'cancelled' } },
        { outcome: 'failed', error: { code: 'cancelled' } },
      ],
    });
    expect(site.hits('/second-story.html')).toBe(0);
  });

  test('a second program on the same library goes through the first', async () => {
    const first = spawnVerbatim(inLibrary('save', site.url('/slow')), {
      env: { VERBATIM_ALLOW_HOSTS: site.host },
    });
    const before = site.hits('/slow');
    const ended = new Promise((resolve) => first.on('close', resolve));
    while (site.hits('/slow') === before) await new Promise((resolve) => setTimeout(resolve, 10));
    const second = await runJson(inLibrary('save', join(FIXTURES, 'long-story.html')));
    expect(second.json['items']).toMatchObject([{ outcome: 'saved' }]);
    first.kill('SIGINT');
    await ended;
    expect((await runJson(inLibrary('list', 'Marrow'))).json['total']).toBe(1);
  });

  test.runIf(existsSync(RENDERER))(
    'serve prints an address that opens a session, and ends in order',
    async () => {
      const served = await serveProgram(join(folder, 'library'));
      onTestFinished(() => served.kill());
      const openWith = (address: string) =>
        fetch(new URL('/session', address), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ key: new URL(address).hash.slice('#k='.length) }),
        });
      expect((await openWith(served.url)).status).toBe(204);
      expect((await openWith(served.url)).status).toBe(401);
      const page = await fetch(served.origin);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
      const [script] = /(?<=src=")[^"]+\.js/u.exec(await page.text()) ?? [];
      expect((await fetch(new URL(script ?? '', served.origin))).status).toBe(200);
      expect((await openWith(await served.freshUrl())).status).toBe(204);
      expect(await served.stop()).toBe(0);
    },
    60_000,
  );
});
