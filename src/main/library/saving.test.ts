import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../contract/article.ts';
import type { ParsedPage } from '../../contract/parsing.ts';
import { parsePage } from './capture/parse-page.ts';
import { sniffImage } from './capture/sniff.ts';
import { openTestLibrary, saveStory, servePages } from './library.test-support.ts';
import { sha256Of } from './store/captures.ts';
import { chooseCanonicalUrl } from './same-story.ts';

const PAGE = '<title>Title</title><site>Site</site><time>2025-04-25</time><p>Some words here.</p>';
const samplesDir = join(import.meta.dirname, '../../../resources/samples');

describe('articles.save', () => {
  it('keeps the page as it came, as it was cleaned and as text, with their hashes', async () => {
    const { client, library, events } = await openTestLibrary({
      fetchBytes: servePages({ 'https://a.example/x': PAGE }),
    });
    const saved = await client.call('articles.save', {
      source: { kind: 'url', url: 'a.example/x' },
      tags: ['t'],
    });
    const article = articleSchema.parse(await client.call('articles.get', { id: saved.articleId }));
    expect(article).toMatchObject({
      url: 'https://a.example/x',
      canonicalUrl: 'https://a.example/x',
      title: 'Title',
      siteName: 'Site',
      publishedAt: '2025-04-25',
      state: 'inbox',
      progress: 0,
      tags: ['t'],
      passageCount: 0,
    });
    expect(article.captures).toHaveLength(1);
    expect(article.captures[0]).toMatchObject({
      how: 'url',
      rawSha256: sha256Of(PAGE),
      rawBytes: PAGE.length,
      textSha256: sha256Of('Some words here.'),
    });
    expect(await library.openResource(`/resources/captures/${saved.captureId}/html`)).toMatchObject({
      text: '<p>Some words here.</p>',
      contentType: 'text/html; charset=utf-8',
      etag: sha256Of('<p>Some words here.</p>'),
    });
    expect(await library.openResource(`/resources/captures/${saved.captureId}/text`)).toMatchObject({
      text: 'Some words here.',
      etag: sha256Of('Some words here.'),
    });
    expect(events).toContainEqual({ type: 'articles.changed', ids: [saved.articleId] });
  });

  it('knows an address again before it fetches, and only adds the tags', async () => {
    const fetchBytes = servePages({ 'https://a.example/x': PAGE });
    const { client } = await openTestLibrary({ fetchBytes });
    const first = await client.call('articles.save', { source: { kind: 'url', url: 'https://a.example/x' } });
    const again = await client.call('articles.save', {
      source: { kind: 'url', url: 'https://A.example/x/?utm_source=mail#top' },
      tags: ['new'],
    });
    expect(again).toMatchObject({
      outcome: 'duplicate',
      articleId: first.articleId,
      captureId: first.captureId,
    });
    expect(fetchBytes.asked).toEqual(['https://a.example/x']);
    expect((await client.call('articles.get', { id: first.articleId })).tags).toEqual(['new']);
  });

  it.each([
    'https://m.a.example/2026/a-night-at-the-harbour?utm_source=x',
    'http://www.a.example/2026/a-night-at-the-harbour/amp/',
    'https://www.google.com/amp/s/a.example/2026/a-night-at-the-harbour?amp=1',
    'https://a-example.cdn.ampproject.org/c/s/a.example/2026/a-night-at-the-harbour',
  ])('knows a copy of a story by its address: %s', async (copy) => {
    const address = 'https://a.example/2026/a-night-at-the-harbour';
    const { client } = await openTestLibrary({ fetchBytes: servePages({ [address]: PAGE }) });
    const first = await client.call('articles.save', { source: { kind: 'url', url: address } });
    const again = await client.call('articles.save', { source: { kind: 'url', url: copy } });
    expect(again).toMatchObject({ outcome: 'duplicate', articleId: first.articleId });
  });

  it('makes one article of two saves at once', async () => {
    const { client } = await openTestLibrary({ fetchBytes: servePages({ 'https://a.example/x': PAGE }) });
    const save = () => client.call('articles.save', { source: { kind: 'url', url: 'https://a.example/x' } });
    const outcomes = await Promise.all([save(), save(), save()]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'duplicate', 'saved']);
    expect(new Set(outcomes.map(({ articleId }) => articleId)).size).toBe(1);
    expect((await client.call('articles.list', {})).total).toBe(1);
  });

  it('knows pasted words without an address by their text', async () => {
    const { client } = await openTestLibrary();
    expect((await saveStory(client, { paragraphs: ['Same.'] })).outcome).toBe('saved');
    expect((await saveStory(client, { paragraphs: ['Same.'] })).outcome).toBe('duplicate');
    expect((await saveStory(client, { paragraphs: ['Same.'], url: 'https://a.example/1' })).outcome).toBe(
      'saved',
    );
  });

  it('takes out of the trash what is saved again', async () => {
    const { client } = await openTestLibrary();
    const story = { url: 'https://a.example/1' };
    const { articleId } = await saveStory(client, story);
    await client.call('articles.trash', { ids: [articleId] });
    expect((await saveStory(client, story)).outcome).toBe('duplicate');
    expect((await client.call('articles.get', { id: articleId })).trashedAt).toBeNull();
    await client.call('history.undo', {});
    expect((await client.call('articles.get', { id: articleId })).trashedAt).not.toBeNull();
  });

  it('tells how far it is, and stops when it is cancelled', async () => {
    const never = {
      fetchBytes: (_url: string, options: { signal?: AbortSignal | undefined }) =>
        new Promise<never>((_resolve, reject) =>
          options.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          }),
        ),
    };
    const { client, library, events } = await openTestLibrary(never);
    const saving = client.call(
      'articles.save',
      { source: { kind: 'url', url: 'https://a.example/x' } },
      { callId: 'c1' },
    );
    expect(await client.call('calls.cancel', { callId: 'other' })).toEqual({ cancelled: false });
    expect(await client.call('calls.cancel', { callId: 'c1' })).toEqual({ cancelled: true });
    await expect(saving).rejects.toMatchObject({ code: 'cancelled' });
    expect((await client.call('articles.list', {})).total).toBe(0);
    await library.call({
      method: 'articles.save',
      input: { source: { kind: 'text', text: 'Words' } },
      callId: 'c2',
    });
    expect(events).toContainEqual({ type: 'call.progress', callId: 'c2', step: 'write', done: 1, total: 1 });
  });

  it('keeps what a page says out of trouble: NUL, lone surrogates, long and empty titles', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client, {
      title: 'a\u0000b\ud800c',
      paragraphs: ['x\u0000y\udc00z'],
    });
    expect(await client.call('articles.get', { id: articleId })).toMatchObject({ title: 'ab\ufffdc' });
    const { articleId: untitled } = await saveStory(client, { title: '', paragraphs: ['q'] });
    expect((await client.call('articles.get', { id: untitled })).title).toBe('Untitled');
  });

  it('gives up nothing when the page cannot be read', async () => {
    const failing = { parsePage: (): Promise<ParsedPage> => Promise.reject(new Error('no article here')) };
    const { client, lines } = await openTestLibrary(failing);
    await expect(saveStory(client)).rejects.toMatchObject({ code: 'internal' });
    expect(lines.join()).not.toContain('no article here');
    expect((await client.call('articles.list', {})).total).toBe(0);
  });
});

describe('library.addSamples', () => {
  it('saves the stories that come along, with their pictures, once, without the network', async () => {
    const { client, library, dir } = await openTestLibrary({
      samplesDir,
      parsePage: (request) => Promise.resolve(parsePage(request)),
    });
    const { added } = await client.call('library.addSamples', {});
    expect(added).toBeGreaterThanOrEqual(4);
    expect((await client.call('library.addSamples', {})).added).toBe(0);
    const { items } = await client.call('articles.list', {});
    const withImage = items.filter(({ leadImage }) => leadImage !== null);
    expect(withImage.length).toBeGreaterThan(0);
    for (const { leadImage } of withImage) {
      const file = join(dir, 'assets', String(leadImage).slice(0, 2), String(leadImage));
      expect(sha256Of(readFileSync(file))).toBe(leadImage);
      expect(await library.openResource(`/resources/assets/${String(leadImage)}`)).toEqual({
        contentType: sniffImage(readFileSync(file)),
        etag: leadImage,
        file,
      });
    }
    for (const { id } of items) {
      const { captures } = await client.call('articles.get', { id });
      expect(captures[0]?.missingImages).toBe(0);
    }
    expect((await client.call('history.state', {})).undo).toBe('Add the sample stories');
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
  }, 60_000);

  it('can be undone also when one was put in the trash while the others were being added', async () => {
    let pages = 0;
    const { client } = await openTestLibrary({
      samplesDir,
      parsePage: async (request) => {
        pages += 1;
        if (pages === 3) {
          const [first] = (await client.call('articles.list', {})).items;
          if (first !== undefined) await client.call('articles.trash', { ids: [first.id] });
        }
        return parsePage(request);
      },
    });
    const { added } = await client.call('library.addSamples', {});
    expect((await client.call('articles.list', {})).total).toBe(added - 1);
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(0);
    await client.call('history.undo', {});
    expect((await client.call('articles.list', {})).total).toBe(1);
  }, 60_000);

  it('says so when there are none', async () => {
    const { client } = await openTestLibrary();
    await expect(client.call('library.addSamples', {})).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('openResource', () => {
  it('gives nothing for what is not a resource, or not there', async () => {
    const { library, dir } = await openTestLibrary();
    expect(existsSync(join(dir, 'library.db'))).toBe(true);
    const nobody = '01a202f2-4723-71e7-a6c2-5927d9402b12';
    for (const path of [
      '/resources/assets/../../library.db',
      `/resources/assets/${'0'.repeat(64)}`,
      `/resources/captures/${nobody}/html`,
      `/resources/captures/${nobody}/text`,
      `/resources/captures/${nobody}/raw`,
      '',
    ]) {
      expect(await library.openResource(path)).toBeNull();
    }
  });
});

describe('chooseCanonicalUrl', () => {
  it('believes a page about itself, and only about itself', () => {
    const url = 'https://www.a.example/story/1?x=2';
    expect(chooseCanonicalUrl(url, null)).toBe(url);
    expect(chooseCanonicalUrl(url, 'https://a.example/story/1')).toBe('https://a.example/story/1');
    expect(chooseCanonicalUrl('https://amp.a.example/story/1', 'https://www.a.example/story/1')).toBe(
      'https://www.a.example/story/1',
    );
    expect(chooseCanonicalUrl(url, 'https://evil.example/story/1')).toBe(url);
    expect(chooseCanonicalUrl(url, 'https://notwww.a.example.evil.example/')).toBe(url);
    expect(chooseCanonicalUrl(url, 'https://www.a.example/')).toBe(url);
    expect(chooseCanonicalUrl(url, 'javascript:alert(1)')).toBe(url);
    expect(chooseCanonicalUrl(null, 'https://a.example/story/1')).toBeNull();
    expect(chooseCanonicalUrl('https://www.google.com/amp/s/a.example/story/1', null)).toBe(
      'https://a.example/story/1',
    );
  });
});
