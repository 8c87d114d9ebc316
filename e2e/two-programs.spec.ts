import { join } from 'node:path';
import { runVerbatim } from '../test/support/run-program.ts';
import { stories, story } from './acts.ts';
import { expectPainted, waitForArticle } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const PAGES = join(import.meta.dirname, '..', 'test', 'fixtures', 'pages');
const QUOTE = 'It is a small crack with a large file,';

test('the command line goes through the program that has the library open, which shows it at once', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  const run = async (...args: string[]): Promise<unknown> => {
    const options = { env: { VERBATIM_ALLOW_HOSTS: site.host } };
    const result = await runVerbatim([...args, '--library', verbatim.libraryDir, '--json'], options);
    expect(result.status, result.stderr).toBe(0);
    return JSON.parse(result.stdout);
  };

  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible();
  const saved = (await run('save', site.url('/second-story.html'), '--tag', 'from/outside')) as {
    items: { outcome: string; articleId: string }[];
  };
  expect(saved.items[0]?.outcome).toBe('saved');
  await expect(story(page, 'Reservoir repair')).toBeVisible();
  await expect(story(page, 'Reservoir repair')).toContainText('from/outside');

  await run('save', join(PAGES, 'plain.txt'));
  await expect(stories(page)).toHaveCount(2);

  await story(page, 'Reservoir repair').click();
  await waitForArticle(page, /^Reservoir repair/u);
  const id = saved.items[0]?.articleId ?? '';
  await run('passage', 'add', id, '--quote', QUOTE, '--colour', 'rose', '--speaker', 'Agnes Thorold');
  await expectPainted(page, 'mark-rose', [QUOTE]);

  const listed = JSON.stringify(await run('list'));
  expect(listed).toContain('Reservoir repair');
  expect(listed).toContain('The bell at Orrin Point');
});
