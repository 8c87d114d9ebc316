import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startLocalSite, type LocalSite } from '../../../test/support/local-site.ts';
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
