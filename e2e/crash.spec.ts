import { goTo, save, saveLines, searchField, stories, story } from './acts.ts';
import { waitForArticle, wordsOf } from './reading-frame.ts';
import { expect, test } from './verbatim.ts';

const BACK = /The library is back/u;

test.beforeEach(({ verbatim }) => {
  // A call that was in flight when the library died is answered with an error: the browser says so too.
  verbatim.expectErrors(/Failed to load resource/u);
});

test('killed in the middle of a save: what was acknowledged is there, what was not can be tried again', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  await save(page, site.url('/second-story.html'));
  await expect(stories(page)).toHaveCount(1);
  const release = site.hold('/statement-story.html');
  const line = await save(page, site.url('/statement-story.html'));
  await expect.poll(() => site.hits('/statement-story.html')).toBe(1);
  await verbatim.killLibrary();
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(line).toContainText(/restarted|interrupted|ended|stopped|died/iu);
  release();
  await expect(stories(page)).toHaveCount(1);
  await line.getByRole('button', { name: 'Try again' }).click();
  await expect(stories(page)).toHaveCount(2);
  await story(page, 'Castrel keeps').click();
  await waitForArticle(page, /^Castrel keeps/u);
  await expect(wordsOf(page)).toContainText('The port will stay open');
});

test('killed again and again between quick saves: every acknowledged one is there, whole', async ({
  verbatim,
  site,
}) => {
  test.setTimeout(120_000);
  const acknowledged: string[] = [];
  const paragraphs = Array.from(
    { length: 40 },
    (_, at) => `<p>Sentence ${String(at)} of the story.</p>`,
  ).join('');
  for (let round = 0; round < 3; round++) {
    const saves = Array.from({ length: 8 }, async (_, at) => {
      const name = `Round ${String(round)} story ${String(at)}`;
      site.set(
        `/${String(round)}-${String(at)}`,
        `<title>${name}</title><article><h1>${name}</h1>${paragraphs}</article>`,
      );
      try {
        await verbatim.call('articles.save', {
          source: { kind: 'url', url: site.url(`/${String(round)}-${String(at)}`) },
        });
        acknowledged.push(name);
      } catch {
        // It was under way when the library died; it was never acknowledged.
      }
    });
    await saves[0];
    await verbatim.killLibrary();
    await Promise.all(saves);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(3);
  let { page } = verbatim;
  page = await verbatim.restart();
  await expect(stories(page).first()).toBeVisible();
  const { items } = await verbatim.call('articles.list', { limit: 500 });
  const kept = items.map(({ title }) => title);
  for (const name of acknowledged) expect(kept).toContain(name);
  expect(new Set(kept).size, 'none is there twice').toBe(kept.length);
  for (const { id, title } of items) {
    const article = await verbatim.call('articles.get', { id });
    const text = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      `/resources/captures/${article.currentCaptureId}/text`,
    );
    expect(text, title).toContain('Sentence 39 of the story.');
    const found = await verbatim.call('articles.search', { text: `"${title}"` });
    expect(found.hits.map(({ article: hit }) => hit.title)).toContain(title);
  }
});

test('killed while one searches and while one reads: the window goes on by itself', async ({
  verbatim,
  site,
}) => {
  const { page } = verbatim;
  await save(page, site.url('/second-story.html'));
  await save(page, site.url('/statement-story.html'));
  await expect(stories(page)).toHaveCount(2);
  await story(page, 'Castrel keeps').click();
  await waitForArticle(page, /^Castrel keeps/u);
  const field = searchField(page);
  await field.fill('crack');
  await expect(stories(page)).toHaveCount(1);
  await verbatim.killLibrary();
  await field.fill('crack wall');
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(stories(page)).toHaveCount(1);
  await expect(story(page, 'Reservoir repair')).toBeVisible();
  await field.fill('');
  await expect(stories(page)).toHaveCount(2);
  await goTo(page, 'Inbox');
  await story(page, 'Reservoir repair').click();
  await waitForArticle(page, /^Reservoir repair/u);
  await expect(page.getByText(BACK)).toBeHidden();
  await expect(saveLines(page).getByRole('button', { name: 'Try again' })).toHaveCount(0);
});
