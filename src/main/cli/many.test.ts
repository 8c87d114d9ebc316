import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { holdLibrary } from '../../../test/support/hold-library.ts';
import { startLocalSite, type LocalSite } from '../../../test/support/local-site.ts';
import { interruptSave } from '../../../test/support/interrupt-save.ts';
import { runVerbatim } from '../../../test/support/run-program.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Many at once and again: lists, folders, fetching again, as a script sees them. */

let folder: string;
let site: LocalSite;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await makeTemporaryFolder((cleanUp) => cleanUps.push(cleanUp));
  site = await startLocalSite();
  cleanUps.push(() => site.close());
});
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

async function run(...args: string[]) {
  const { status, stdout, stderr } = await runVerbatim(
    [...args, '--json', '--library', join(folder, 'library')],
    { env: { VERBATIM_ALLOW_HOSTS: site.host } },
  );
  return { status, stderr, json: JSON.parse(stdout) as Record<string, never> };
}

const QUOTE = 'The ferry will not wait for anyone who comes after noon.';
const storyOf = (title: string, ...paragraphs: string[]): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${[
    ...paragraphs,
    ...Array.from(
      { length: 6 },
      (_, at) => `The council met for the ${String(at)}th time, and said little of it.`,
    ),
  ]
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></html>`;

test('refetch adds a capture when the text changed, and says what became of each passage', async () => {
  const held = await holdLibrary(join(folder, 'library'), [site.host]);
  onTestFinished(() => held.close());
  site.set('/ferry', storyOf('The ferry', QUOTE));
  const { json } = await run('save', site.url('/ferry'));
  const [{ articleId, captureId }] = json['items'] as unknown as [{ articleId: string; captureId: string }];
  const { json: kept } = await run('passage', 'add', articleId, '--quote', QUOTE);
  const { id } = kept['passage'] as unknown as { id: string };

  expect(await run('refetch', articleId)).toMatchObject({
    status: 0,
    json: { captureId, changed: false, passages: [{ id, status: 'unchanged', similarity: 1 }] },
  });

  site.set('/ferry', storyOf('The ferry', 'A correction stands here now, in a sentence of its own.', QUOTE));
  const { json: moved } = await run('refetch', articleId);
  expect(Object.keys(moved).sort()).toEqual(['captureId', 'changed', 'passages']);
  expect(moved).toMatchObject({ changed: true, passages: [{ id, status: 'moved', similarity: 1 }] });
  expect(moved['captureId']).not.toBe(captureId);

  const file = join(folder, 'later.html');
  await writeFile(file, storyOf('The ferry', QUOTE.replace('after noon', 'before noon')));
  const { json: altered } = await run('refetch', articleId, '--from', file);
  expect(altered).toMatchObject({ changed: true, passages: [{ id, status: 'altered' }] });
  const { json: shown } = await run('show', articleId);
  expect(shown).toMatchObject({ passages: [{ id, quote: QUOTE, status: 'orphaned' }] });
  expect((shown['article'] as unknown as { captures: unknown[] }).captures).toHaveLength(3);

  site.set('/ferry', '');
  expect((await run('refetch', articleId)).status).toBe(1);
  expect((await run('refetch', 'nonsense')).status).toBe(2);
});

test('a list is saved as a job, an outcome for each line, and leaves nothing to look at', async () => {
  for (const name of ['one', 'two']) site.set(`/list-${name}`, storyOf(`List ${name}`, `Words of ${name}.`));
  const list = join(folder, 'list.txt');
  const lines = [
    site.url('/list-one'),
    '',
    '# a note',
    site.url('/list-two'),
    'no address',
    site.url('/list-one'),
  ];
  await writeFile(list, `\uFEFF${lines.join('\r\n')}`);
  const { status, json } = await run('save', '--list', list, '--tag', 'listed');
  expect(status).toBe(3);
  expect(json['items']).toMatchObject([
    { input: site.url('/list-one'), outcome: 'saved', title: 'List one', error: null },
    { input: site.url('/list-two'), outcome: 'saved' },
    { input: 'no address', outcome: 'failed', articleId: null, error: { code: 'bad-input' } },
    { input: site.url('/list-one'), outcome: 'duplicate' },
  ]);
  const [{ articleId, captureId }] = json['items'] as unknown as [{ articleId: string; captureId: string }];
  const { json: shown } = await run('show', articleId);
  expect(shown['article']).toMatchObject({ currentCaptureId: captureId, tags: ['listed'] });
  expect((await run('save', '--list', join(folder, 'none.txt'))).json).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('Ctrl+C in the middle of a list cancels it and says what became of each line', async () => {
  const list = join(folder, 'slow.txt');
  await writeFile(list, [site.url('/slow'), site.url('/list-never')].join('\n'));
  const args = ['save', '--list', list, '--json', '--library', join(folder, 'library')];
  const { status, json } = await interruptSave(args, site);
  expect(status).toBe(3);
  expect(json).toMatchObject({
    items: [
      { outcome: 'failed', error: { code: 'cancelled' } },
      { outcome: 'failed', error: { code: 'cancelled' } },
    ],
  });
  expect(site.hits('/list-never')).toBe(0);
});

test('a folder is looked through for what can be saved', async () => {
  const dir = join(folder, 'pages');
  await mkdir(join(dir, 'deeper', '.hidden'), { recursive: true });
  await writeFile(join(dir, 'b.html'), storyOf('Page b', 'Words of b.'));
  await writeFile(join(dir, 'deeper', 'a.txt'), 'A plain text\n\nwith a second paragraph of words.');
  await writeFile(join(dir, 'deeper', '.hidden', 'c.html'), storyOf('Page c'));
  await writeFile(join(dir, 'picture.png'), 'no page');
  await symlink(join(dir, 'b.html'), join(dir, 'linked.html'));
  const { status, json } = await run('save', dir);
  expect(status).toBe(0);
  expect(json['items']).toMatchObject([
    { input: join(dir, 'b.html'), outcome: 'saved', title: 'Page b' },
    { input: join(dir, 'deeper', 'a.txt'), outcome: 'saved' },
  ]);
  expect(await run('save', join(dir, 'deeper', '.hidden', '..', '.hidden', 'none'))).toMatchObject({
    status: 3,
  });
});
