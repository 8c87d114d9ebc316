import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../contract/errors.ts';
import type { FetchBytes, FetchOptions } from './capture/types.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

const URL = 'https://a.example/story';
const CLAIM = 'The envoy said that such a decision is not unusual at all.';
const DENIAL = '“We never agreed to anything of the kind,” the minister told reporters.';
const RETORT = 'Nobody in the delegation had seen the letter before Friday.';
const page = (...paragraphs: string[]): string =>
  `<title>Envoy</title>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`;

/** A site with one story, which a test may change. */
function serveStory(first: string) {
  const site = {
    html: first,
    etag: '"1"',
    finalUrl: URL,
    isDown: false,
    asked: [] as FetchOptions[],
  };
  const fetchBytes: FetchBytes = (_url, options) => {
    site.asked.push(options);
    if (site.isDown) return Promise.reject(new VerbatimError('fetch-failed', 'It broke the connection off.'));
    const { html, etag, finalUrl } = site;
    const known = { contentType: 'text/html', charset: 'utf-8', finalUrl, redirects: [], headers: { etag } };
    if (options.validators?.etag === etag)
      return Promise.resolve({ ...known, bytes: new Uint8Array(), isNotModified: true });
    return Promise.resolve({ ...known, bytes: Buffer.from(html) });
  };
  return { site, fetchBytes };
}

async function openWithStory(...paragraphs: string[]) {
  const { site, fetchBytes } = serveStory(page(...paragraphs));
  const opened = await openTestLibrary({ fetchBytes });
  const saved = await opened.client.call('articles.save', { source: { kind: 'url', url: URL } });
  const keep = (quote: string) =>
    opened.client.call('passages.add', { articleId: saved.articleId, quote, note: 'mine' });
  const textOf = async (captureId: string): Promise<string> => {
    const resource = await opened.library.openResource(`/resources/captures/${captureId}/text`);
    return resource !== null && 'text' in resource ? resource.text : '';
  };
  return { ...opened, site, saved, keep, textOf };
}

describe('articles.refetch', () => {
  it('adds a capture, keeps the old one, and says of each passage what became of it', async () => {
    const { client, site, saved, keep, textOf, events } = await openWithStory(
      CLAIM,
      DENIAL,
      RETORT,
      'An end.',
    );
    const [claim, denial, retort, end] = [
      await keep(CLAIM),
      await keep(DENIAL),
      await keep(RETORT),
      await keep('An end.'),
    ];
    const before = await textOf(saved.captureId);
    const altered = DENIAL.replace('anything of the kind', 'anything of that kind');
    const html = page(CLAIM, 'A correction was added here.', altered, 'Quite another sentence altogether.');
    Object.assign(site, { html, etag: '"2"' });
    events.length = 0;
    const outcome = await client.call('articles.refetch', { id: saved.articleId });
    expect(outcome.changed).toBe(true);
    expect(outcome.captureId).not.toBe(saved.captureId);
    const fates = new Map(outcome.passages.map((fate) => [fate.id, fate]));
    expect(fates.get(claim.id)).toMatchObject({ status: 'unchanged', similarity: 1 });
    expect(fates.get(denial.id)?.status).toBe('altered');
    expect(fates.get(denial.id)?.similarity).toBeGreaterThan(0.9);
    expect(fates.get(denial.id)?.similarity).toBeLessThan(1);
    expect(fates.get(retort.id)).toMatchObject({ status: 'gone', similarity: 0 });
    expect(fates.get(end.id)).toMatchObject({ status: 'gone' });

    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article.currentCaptureId).toBe(outcome.captureId);
    expect(article.captures.map(({ id }) => id)).toEqual([outcome.captureId, saved.captureId]);
    expect(article.checkedAt).toBe(article.captures[0]?.capturedAt);
    expect(await textOf(saved.captureId)).toBe(before);
    // Each passage stands, word for word, in the capture that it names.
    for (const { id } of [claim, denial, retort, end]) {
      const card = await client.call('passages.get', { id });
      expect((await textOf(card.captureId)).slice(card.start, card.end)).toBe(card.quote);
      const isMoved = card.captureId === outcome.captureId;
      expect(card.status).toBe(isMoved ? 'anchored' : 'orphaned');
      expect(card).toMatchObject({ note: 'mine', updatedAt: card.createdAt });
    }
    expect(events).toContainEqual({ type: 'articles.changed', ids: [saved.articleId] });
    expect(events.some(({ type }) => type === 'passages.changed')).toBe(true);
  });

  it('moves passages with their words, and finds the story by its new words', async () => {
    const { client, site, saved, keep } = await openWithStory(CLAIM, RETORT);
    const { id } = await keep(RETORT);
    Object.assign(site, { html: page('A zebra came first.', RETORT), etag: '"2"' });
    const { passages, captureId } = await client.call('articles.refetch', { id: saved.articleId });
    expect(passages).toEqual([{ id, status: 'moved', similarity: 1 }]);
    expect(await client.call('passages.get', { id })).toMatchObject({
      captureId,
      start: 'A zebra came first.\n\n'.length,
      prefix: 'A zebra came first.\n\n',
      status: 'anchored',
    });
    expect((await client.call('articles.search', { text: 'zebra' })).total).toBe(1);
    expect((await client.call('articles.search', { text: 'unusual' })).total).toBe(0);
  });

  it('is one act: undo shows the old capture again with its passages, and loses neither', async () => {
    const { client, site, saved, keep } = await openWithStory(CLAIM, DENIAL);
    const kept = [await keep(CLAIM), await keep(DENIAL)];
    const ids = kept.map(({ id }) => id);
    Object.assign(site, { html: page('New words.', CLAIM), etag: '"2"' });
    const { captureId } = await client.call('articles.refetch', { id: saved.articleId });
    const cards = () => Promise.all(ids.map((id) => client.call('passages.get', { id })));
    const after = await cards();
    expect((await client.call('history.undo', {})).redo).toBe('Fetch a story again');
    expect(await client.call('articles.get', { id: saved.articleId })).toMatchObject({
      currentCaptureId: saved.captureId,
      captures: [{ id: captureId }, { id: saved.captureId }],
    });
    expect(await cards()).toMatchObject(
      kept.map(({ captureId: own, start, status }) => ({ captureId: own, start, status })),
    );
    expect((await client.call('articles.search', { text: 'agreed' })).total).toBe(1);
    await client.call('history.redo', {});
    expect(await cards()).toEqual(after);
  });

  it('anchors an orphan again when its words come back', async () => {
    const { client, site, saved, keep } = await openWithStory(CLAIM, DENIAL);
    const { id } = await keep(DENIAL);
    Object.assign(site, { html: page(CLAIM), etag: '"2"' });
    await client.call('articles.refetch', { id: saved.articleId });
    expect((await client.call('articles.refetch', { id: saved.articleId })).passages).toMatchObject([
      { id, status: 'gone' },
    ]);
    Object.assign(site, { html: page(CLAIM, 'Between.', DENIAL), etag: '"3"' });
    const { captureId, passages } = await client.call('articles.refetch', { id: saved.articleId });
    expect(passages).toMatchObject([{ id, status: 'moved' }]);
    expect(await client.call('passages.get', { id })).toMatchObject({ captureId, status: 'anchored' });
  });

  it.each([
    ['the site says so', { html: page('Other.') }],
    ['its bytes are the same', { etag: '"2"' }],
    ['its text is the same', { etag: '"2"', html: `<!-- ad 7 -->${page(CLAIM)}` }],
  ])('writes nothing but when it looked if %s', async (_name, change) => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const { site, fetchBytes } = serveStory(page(CLAIM));
    const { client } = await openTestLibrary({ fetchBytes, now: () => now });
    const saved = await client.call('articles.save', { source: { kind: 'url', url: URL } });
    const { id } = await client.call('passages.add', { articleId: saved.articleId, quote: CLAIM });
    const history = await client.call('history.state', {});
    Object.assign(site, change);
    now += 60_000;
    expect(await client.call('articles.refetch', { id: saved.articleId })).toEqual({
      captureId: saved.captureId,
      changed: false,
      passages: [{ id, status: 'unchanged', similarity: 1 }],
    });
    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article.captures).toHaveLength(1);
    expect(article.checkedAt).toBe('2026-01-01T00:01:00.000Z');
    expect(await client.call('history.state', {})).toEqual(history);
    expect(site.asked.at(-1)?.validators?.etag).toBe('"1"');
  });

  it('takes a file in the place of the address', async () => {
    const { client, site, saved, keep } = await openWithStory(CLAIM, DENIAL);
    const { id } = await keep(DENIAL);
    site.isDown = true;
    const base64 = Buffer.from(page('From a file.', DENIAL)).toString('base64');
    const source = { kind: 'file', name: 'later.html', base64 } as const;
    const outcome = await client.call('articles.refetch', { id: saved.articleId, source });
    expect(outcome).toMatchObject({ changed: true, passages: [{ id, status: 'moved' }] });
    const { captures } = await client.call('articles.get', { id: saved.articleId });
    expect(captures[0]).toMatchObject({ how: 'file', url: URL });
  });

  it('changes nothing when the page cannot be had', async () => {
    const { client, site, saved } = await openWithStory(CLAIM);
    const before = await client.call('articles.get', { id: saved.articleId });
    site.isDown = true;
    await expect(client.call('articles.refetch', { id: saved.articleId })).rejects.toMatchObject({
      code: 'fetch-failed',
    });
    Object.assign(site, { isDown: false, finalUrl: 'https://a.example/', html: page('Front.'), etag: '"9"' });
    await expect(client.call('articles.refetch', { id: saved.articleId })).rejects.toThrow(/front page/u);
    expect(await client.call('articles.get', { id: saved.articleId })).toEqual(before);
    const { articleId } = await saveStory(client, { paragraphs: ['No address.'] });
    await expect(client.call('articles.refetch', { id: articleId })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('adds one capture when it is asked for twice at once', async () => {
    const { client, site, saved } = await openWithStory(CLAIM);
    Object.assign(site, { html: page(DENIAL), etag: '"2"' });
    const outcomes = await Promise.all(
      [1, 2].map(() => client.call('articles.refetch', { id: saved.articleId })),
    );
    expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(new Set(outcomes.map(({ captureId }) => captureId)).size).toBe(1);
  });

  it('keeps the name that the user gave, and the place where reading stopped', async () => {
    const { client, site, saved } = await openWithStory(CLAIM, DENIAL, RETORT);
    const id = saved.articleId;
    await client.call('articles.update', { ids: [id], patch: { title: 'My own title' } });
    const readingOffset = `${CLAIM}\n\n${DENIAL}\n\n`.length;
    await client.call('articles.recordProgress', { id, progress: 0.8, readingOffset });
    Object.assign(site, {
      html: page('First.', CLAIM, DENIAL, RETORT).replace('Envoy', 'Other'),
      etag: '"2"',
    });
    await client.call('articles.refetch', { id });
    expect(await client.call('articles.get', { id })).toMatchObject({
      title: 'My own title',
      progress: 0.8,
      readingOffset: readingOffset + 'First.\n\n'.length,
    });
  });
});
