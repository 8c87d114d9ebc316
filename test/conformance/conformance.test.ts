import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SaveOutcome } from '../../src/contract/article.ts';
import type { Job } from '../../src/contract/job.ts';
import { methods, type MethodName } from '../../src/contract/methods.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { assetPath, captureHtmlPath, captureTextPath } from '../../src/contract/resources.ts';
import { makeArchive } from '../../src/main/library/archive.test-support.ts';
import { openTestLibrary } from '../../src/main/library/library.test-support.ts';
import { readFixture, startLocalSite, type LocalSite } from '../support/local-site.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { makeAsker, type Asker } from './asker.ts';
import { bringInAndTakeBack, pauseAndGoOn } from './import-steps.ts';
import { storyHtml } from './story-html.ts';
import { transports, type Line } from './transports.ts';

// Each test starts processes of its own, and the machine may have better things to do.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/**
 * The contract as behaviour, over every way that a call can travel. The cases of one transport share a
 * library and stand in the order of a day with the program: save, read, find, mark, undo, carry out.
 */

const QUOTE = 'The rumour takes longer to clear.';
const NOBODY = '01890000-0000-7000-8000-000000000000' as Id;

describe.each(transports)('the contract $name', ({ open }) => {
  const cleanUps: (() => Promise<void>)[] = [];
  const whenOver = (cleanUp: () => Promise<void>): void => {
    cleanUps.unshift(cleanUp);
  };
  let site: LocalSite;
  let line: Line;
  let ask: Asker;
  let saved: SaveOutcome;
  const seen = new Set<MethodName>();

  beforeAll(async () => {
    site = await startLocalSite();
    whenOver(() => site.close());
    const dir = await makeTemporaryFolder(whenOver);
    line = await open({ dir, allowHost: site.host, whenOver });
    ask = makeAsker(line);
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  test('a new library says how it stands', async () => {
    const status = await ask.call('library.status', {});
    expect(status.counts.articles).toBe(0);
    expect(await ask.call('articles.list', {})).toMatchObject({ items: [], next: null, total: 0 });
    expect(await ask.call('history.state', {})).toEqual({ undo: null, redo: null });
  });

  test('a page is fetched, cleaned and kept with its images, and progress and change are told', async () => {
    const callId = 'save-1';
    const source = { kind: 'url', url: site.url('/statement-story.html') } as const;
    saved = await ask.call('articles.save', { source, tags: ['grain / port'] }, { callId });
    expect(saved.outcome).toBe('saved');
    expect(saved.title).toContain('Castrel keeps its grain port open');
    await ask.untilEvent((event) => event.type === 'call.progress' && event.callId === callId);
    await ask.untilEvent((event) => event.type === 'articles.changed' && event.ids.includes(saved.articleId));
    const article = await ask.call('articles.get', { id: saved.articleId });
    expect(article).toMatchObject({ byline: 'Mila Tarn', tags: ['grain/port'], state: 'inbox' });
    expect(article.captures).toHaveLength(1);
  });

  test('the same page again is a duplicate, and nothing is doubled', async () => {
    const again = await ask.call('articles.save', {
      source: { kind: 'url', url: site.url('/statement-story.html') },
      tags: ['second/time'],
    });
    expect(again).toMatchObject({ outcome: 'duplicate', articleId: saved.articleId });
    expect((await ask.call('library.status', {})).counts.articles).toBe(1);
    const { tags } = await ask.call('articles.get', { id: saved.articleId });
    expect(tags).toEqual(['grain/port', 'second/time']);
  });

  test('text, cleaned HTML and images are read by address, byte for byte', async () => {
    const article = await ask.call('articles.get', { id: saved.articleId });
    const text = await line.read(captureTextPath(saved.captureId));
    const html = await line.read(captureHtmlPath(saved.captureId));
    expect(text?.text).toContain(QUOTE);
    expect(html?.text).not.toMatch(/<script|onerror|cookie-notice/u);
    expect(html?.contentType).toContain('text/html');
    const [, image] = /asset:([0-9a-f]{64})/u.exec(html?.text ?? '') ?? [];
    expect(image).toBeDefined();
    expect((await line.read(assetPath(image ?? '')))?.contentType).toMatch(/^image\//u);
    expect(article.leadImage).not.toBeNull();
    expect(await line.read(captureTextPath(NOBODY))).toBeNull();
    expect(await line.read('/resources/assets/../../library.db')).toBeNull();
  });

  test('pasted HTML, pasted text and files come in by the same door', async () => {
    const html = storyHtml('Pasted story', 'A pasted zebra was seen.');
    const pasted = await ask.call('articles.save', { source: { kind: 'html', html } });
    expect(pasted.title).toBe('Pasted story');
    const text =
      'Typed headline\n\nThe ferry leaves at noon, said the captain, and it will not wait for anyone.';
    const typed = await ask.call('articles.save', { source: { kind: 'text', text } });
    const base64 = Buffer.from(storyHtml('Filed story', 'A filed quokka was seen.')).toString('base64');
    const filed = await ask.call('articles.save', { source: { kind: 'file', name: 'f.html', base64 } });
    for (const outcome of [pasted, typed, filed]) expect(outcome.outcome).toBe('saved');
    expect((await line.read(captureTextPath(typed.captureId)))?.text).toContain('the captain');
  });

  test('lists come in pages that join without gap or doubling', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask.call<'articles.list'>>> = await ask.call('articles.list', {
        after,
        limit: 3,
      });
      expect(page.total).toBe(4);
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toHaveLength(4);
  });

  test('words are found as they are typed, with their place in the text', async () => {
    const found = await ask.call('articles.search', { text: 'quokk' });
    expect(found.hits.map(({ article }) => article.title)).toEqual(['Filed story']);
    const marked = found.hits[0]?.snippets.flatMap(({ text, marks }) =>
      marks.map(([start, end]) => text.slice(start, end).toLowerCase()),
    );
    expect(marked).toContain('quokka');
    const hostile = ['"', '-', '(((', 'title:', 'x'.repeat(100_000), '\u0000', '🦓'.repeat(300)];
    for (const text of hostile) await ask.call('articles.search', { text });
  });

  test('a passage is kept with who said it, and its words are the words of the text', async () => {
    const passage = await ask.call('passages.add', {
      articleId: saved.articleId,
      quote: QUOTE,
      note: 'A **note**',
      tags: ['rumour'],
      attribution: { speaker: 'Tomas Vitkov', role: 'envoy', kind: 'direct', saidOn: '2025-03-14' },
    });
    expect(passage).toMatchObject({ quote: QUOTE, status: 'anchored', colour: 'amber' });
    const text = (await line.read(captureTextPath(saved.captureId)))?.text ?? '';
    expect(text.slice(passage.start, passage.end)).toBe(QUOTE);
    await ask.untilEvent((event) => event.type === 'passages.changed' && event.ids.includes(passage.id));

    const card = await ask.call('passages.get', { id: passage.id });
    expect(card.source.title).toBe(saved.title);
    const listed = await ask.call('passages.list', { filter: { text: 'RUMOUR' } });
    expect(listed.items.map(({ id }) => id)).toEqual([passage.id]);

    await ask.call('passages.update', { ids: [passage.id], patch: { colour: 'rose', note: 'changed' } });
    expect(await ask.call('passages.get', { id: passage.id })).toMatchObject({
      colour: 'rose',
      note: 'changed',
    });
    const short = 'The rumour takes';
    const shorter = { quote: short, start: passage.start, end: passage.start + short.length };
    expect((await ask.call('passages.move', { id: passage.id, ...shorter })).quote).toBe(short);
    await ask.call('history.undo', {});
    const { first, second } = await ask.call('passages.split', { id: passage.id, at: shorter.end });
    expect([first.quote, second.quote]).toEqual([short, QUOTE.slice(short.length).trim()]);
    const merged = await ask.call('passages.merge', { ids: [second.id, first.id] });
    expect(merged).toMatchObject({
      passage: { id: passage.id, quote: QUOTE, note: 'changed' },
      differing: [],
    });

    const { speakers } = await ask.call('passages.statistics', {});
    expect(speakers).toMatchObject([{ value: 'Tomas Vitkov', count: 1 }]);
    const cited = await ask.call('passages.cite', { ids: [passage.id], format: 'plain' });
    expect(cited.text).toContain(QUOTE);
    expect(cited.text).toContain('Tomas Vitkov');

    const csl =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Titles</title></info>' +
      '<citation><layout><text variable="title"/></layout></citation></style>';
    const style = await ask.call('citations.addStyle', { text: csl });
    expect((await ask.call('citations.styles', {})).items).toEqual([style]);
    const preview = await ask.call('citations.preview', { passageId: passage.id, style: style.id });
    expect(preview).toMatchObject({ quote: `“${QUOTE}”`, source: [{ text: saved.title }] });
    await ask.call('citations.removeStyle', { id: style.id });
  });

  test('speakers and tags count what they stand on', async () => {
    const { items } = await ask.call('speakers.list', {});
    expect(items).toMatchObject([{ name: 'Tomas Vitkov', passageCount: 1 }]);
    const id = items[0]?.id ?? NOBODY;
    const changed = await ask.call('speakers.update', { id, patch: { aliases: ['Witkov'] } });
    expect(changed.aliases).toEqual(['Witkov']);
    const tags = (await ask.call('tags.list', {})).items.map(({ name }) => name);
    expect(tags).toEqual(expect.arrayContaining(['grain/port', 'rumour']));
  });

  test('speakers are added, told apart, merged, split and taken away, and each can be taken back', async () => {
    const undo = () => ask.call('history.undo', {});
    const anna = await ask.call('speakers.add', { name: 'Anna Vitkov' });
    const short = await ask.call('speakers.add', { name: 'A. Vitkov' });
    expect(await ask.call('speakers.resolve', { name: 'Анна Витков' })).toMatchObject({ speakerId: anna.id });
    expect((await ask.call('speakers.twins', {})).items).toMatchObject([{ certainty: 'likely' }]);
    await ask.call('speakers.tellApart', { id: anna.id, otherId: short.id });
    expect((await ask.call('speakers.twins', {})).items).toEqual([]);
    const merged = await ask.call('speakers.merge', { id: anna.id, others: [short.id] });
    expect(merged.aliases).toEqual(['A. Vitkov']);
    const split = await ask.call('speakers.split', { id: anna.id, name: 'A. Vitkov' });
    await ask.call('speakers.remove', { ids: [split.id] });
    for (const _act of ['remove', 'split', 'merge', 'tell apart', 'add', 'add']) await undo();
    expect((await ask.call('speakers.list', {})).items).toHaveLength(1);
  });

  test('statements are found in a text, proposed, kept, dismissed and wanted again', async () => {
    const quote = '“The quay is safe,”';
    const html = storyHtml('Said at the quay', `${quote} Maria Keller told reporters on Friday.`);
    const { articleId } = await ask.call('articles.save', { source: { kind: 'html', html } });
    const list = async () => (await ask.call('statements.list', { articleId })).items;
    const [found] = await list();
    expect(found).toMatchObject({ quote, kind: 'direct', speaker: { name: 'Maria Keller' }, state: 'open' });
    const span = { start: found?.start ?? 0, end: found?.end ?? 0 };
    const proposed = await ask.call('speakers.propose', { articleId, ...span });
    expect(proposed.items).toMatchObject([{ name: 'Maria Keller' }]);
    await ask.call('statements.dismiss', { articleId, spans: [span] });
    expect(await list()).toMatchObject([{ state: 'dismissed' }]);
    await ask.call('statements.restore', { articleId, spans: [span] });
    const { passages } = await ask.call('statements.keep', { articleId, spans: [span] });
    expect(passages).toMatchObject([{ quote, attribution: { speaker: 'Maria Keller', kind: 'direct' } }]);
    expect(await list()).toMatchObject([{ state: 'kept', keptAs: passages[0]?.id }]);
    await ask.untilEvent((event) => event.type === 'statements.changed');
    const { items } = await ask.call('speakers.list', {});
    const id = items.find(({ name }) => name === 'Maria Keller')?.id ?? '';
    const page = await ask.call('speakers.page', { id, withSuggestions: true });
    expect(page).toMatchObject({ total: 1, items: [{ first: { type: 'passage', passage: { quote } } }] });
    const dossier = await ask.call('speakers.dossier', { id, format: 'markdown' });
    expect(dossier.files).toMatchObject([{ text: expect.stringContaining('The quay is safe') as string }]);
    expect((await ask.call('speakers.found', {})).items.map(({ name }) => name)).not.toContain(
      'Maria Keller',
    );
    for (const _act of ['keep', 'restore', 'dismiss']) await ask.call('history.undo', {});
  });

  test('articles are changed, tagged, read, put away and brought back', async () => {
    const ids = [saved.articleId];
    await ask.call('articles.update', { ids, patch: { state: 'reading', favourite: true, note: 'n' } });
    await ask.call('articles.tag', { ids, add: ['new tag'], remove: ['second/time'] });
    await ask.call('articles.recordProgress', { id: saved.articleId, progress: 0.5, readingOffset: 120 });
    expect(await ask.call('articles.get', { id: saved.articleId })).toMatchObject({
      state: 'reading',
      favourite: true,
      note: 'n',
      progress: 0.5,
      readingOffset: 120,
      tags: ['grain/port', 'new tag'],
    });
    await ask.call('articles.trash', { ids });
    expect((await ask.call('articles.list', { filter: { trashed: true } })).items).toHaveLength(1);
    expect((await ask.call('articles.search', { text: 'grain port' })).hits).toHaveLength(0);
    await ask.call('articles.restore', { ids });
    expect((await ask.call('articles.search', { text: 'grain port' })).hits).toHaveLength(1);
  });

  test('smart lists are saved, ordered, counted, changed and taken away', async () => {
    const grain = await ask.call('searches.save', { name: 'Grain', text: 'grain port' });
    const other = await ask.call('searches.save', { name: 'Other', text: 'odd:query' });
    await ask.call('searches.reorder', { ids: [other.id, grain.id] });
    const read = async () => (await ask.call('searches.list', {})).items;
    await vi.waitFor(async () => expect((await read()).map(({ count }) => count)).toEqual([0, 1]), {
      timeout: 60_000,
    });
    expect((await read()).map(({ problem }) => problem === null)).toEqual([false, true]);
    const { items } = await ask.call('search.complete', { text: 'tag:gra', caret: 7 });
    expect(items).toMatchObject([{ insert: 'grain/port ', count: 1 }, { label: 'grain' }]);
    const facets = await ask.call('search.facets', { text: 'tag:grain ' });
    expect(facets).toMatchObject({ total: 1, isExact: true });
    expect(facets.tag.map(({ value }) => value)).toEqual(expect.arrayContaining(['grain', 'grain/port']));
    await ask.call('searches.update', { id: other.id, patch: { name: 'Renamed' } });
    await ask.call('searches.remove', { id: grain.id });
    expect((await read()).map(({ name }) => name)).toEqual(['Renamed']);
  });

  test('the same words at another address are said, and made one story by the user alone', async () => {
    const words = 'The gauge at the grain quay stood at four metres when the pilots went home. '.repeat(20);
    const save = (url: string, title: string) =>
      ask.call('articles.save', { source: { kind: 'html', html: storyHtml(title, words), url } });
    const first = await save('https://one.example/gauge', 'Gauge');
    const second = await save('https://two.example/gauge', 'Gauge');
    expect(second).toMatchObject({
      outcome: 'saved',
      sameStoryAs: [{ articleId: first.articleId, relation: 'same-text', isLinked: false }],
    });
    await ask.call('articles.link', { ids: [first.articleId, second.articleId] });
    const related = async () => (await ask.call('articles.related', { id: first.articleId })).items;
    expect(await related()).toMatchObject([{ articleId: second.articleId, isLinked: true, similarity: 1 }]);
    await ask.call('articles.unlink', { id: second.articleId });
    expect(await related()).toMatchObject([{ isLinked: false }]);
    await ask.call('articles.trash', { ids: [first.articleId, second.articleId] });
  });

  test('every act can be taken back and done again', async () => {
    const { items } = await ask.call('passages.list', {});
    const ids = items.map(({ id }) => id);
    await ask.call('passages.remove', { ids });
    expect((await ask.call('passages.list', {})).total).toBe(0);
    const state = await ask.call('history.undo', {});
    expect(state.redo).not.toBeNull();
    expect((await ask.call('passages.list', {})).items.map(({ id }) => id)).toEqual(ids);
    await ask.call('history.redo', {});
    expect((await ask.call('passages.list', {})).total).toBe(0);
    await ask.call('history.undo', {});
  });

  test('settings hold what was set and refuse what does not fit', async () => {
    const before = await ask.call('settings.get', {});
    const after = await ask.call('settings.update', { theme: 'sepia', fontSizePx: 22 });
    expect(after).toEqual({ ...before, theme: 'sepia', fontSizePx: 22 });
    await expect(ask.call('settings.update', { fontSizePx: 1000 })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(await ask.call('settings.get', {})).toEqual(after);
  });

  test('what is carried out holds the words', async () => {
    const scope = { kind: 'articles' as const, ids: [saved.articleId] };
    const markdown = await ask.call('exports.make', { format: 'markdown', scope });
    expect(markdown.files).toHaveLength(1);
    expect(markdown.files[0]?.text).toContain(QUOTE);
    const json = await ask.call('exports.make', {
      format: 'json',
      scope: { kind: 'library' },
      layout: 'one',
    });
    expect(JSON.stringify(JSON.parse(json.files[0]?.text ?? ''))).toContain(QUOTE);
    expect(json.counts.passages).toBe(1);
    expect(await ask.call('exports.notes', {})).toMatchObject({ state: 'off', written: 0 });
    const { files } = await ask.call('exports.build', { format: 'epub', scope });
    expect((await line.read(files[0]?.address ?? ''))?.text).toContain('mimetypeapplication/epub+zip');
    const archive = await makeArchive(await openTestLibrary());
    expect((await ask.call('archives.bringIn', { file: archive })).remarks).toEqual([]);
    const bytes = await readFile(archive);
    const { id } = await ask.call('archives.begin', { bytes: bytes.length });
    const base64 = bytes.toString('base64');
    expect(await ask.call('archives.give', { id, at: 0, base64 })).toEqual({ received: bytes.length });
    expect(await ask.call('archives.look', { id })).toMatchObject({ isIntact: true, problems: [] });
    await ask.call('archives.forget', { id });
    await expect(ask.call('archives.bringIn', { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('each thing that goes wrong has its code, a message and a hint', async () => {
    const story = { kind: 'url', url: site.url('/status/404') } as const;
    const wrong: [() => Promise<unknown>, string][] = [
      [() => ask.call('articles.get', { id: NOBODY }), 'not-found'],
      [() => ask.call('articles.get', { id: 'x' }), 'bad-input'],
      [() => ask.call('articles.list', { limit: 1, more: true } as never), 'bad-input'],
      [() => ask.call('no.such' as never, {} as never), 'bad-input'],
      [() => ask.call('constructor' as never, {} as never), 'bad-input'],
      [
        () => ask.call('passages.add', { articleId: saved.articleId, quote: 'never said by anyone' }),
        'quote-not-found',
      ],
      [() => ask.call('articles.save', { source: story }), 'fetch-status'],
      [
        () => ask.call('articles.save', { source: { kind: 'url', url: 'http://127.0.0.1:1/' } }),
        'address-refused',
      ],
      [
        () => ask.call('articles.save', { source: { kind: 'url', url: 'file:///etc/passwd' } }),
        'address-refused',
      ],
      [() => ask.call('articles.save', { source: { kind: 'html', html: '<p> </p>' } }), 'empty-page'],
      [
        () => ask.call('articles.save', { source: { kind: 'file', name: 'x.pdf', base64: 'JVBERi0xLjcK' } }),
        'parse-failed',
      ],
      [
        () => ask.call('articles.save', { source: { kind: 'html', html: 'x'.repeat(50_000_001) } }),
        'bad-input',
      ],
    ];
    for (const [begin, code] of wrong) {
      const error: unknown = await begin().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({
        code,
        message: expect.stringMatching(/\S/u),
        hint: expect.stringMatching(/\S/u),
      });
    }
  });

  test('a running call is stopped by its name, and nothing is kept of it', async () => {
    const before = (await ask.call('library.status', {})).counts.articles;
    const callId = 'slow-1';
    const underWay = ask.call(
      'articles.save',
      { source: { kind: 'url', url: site.url('/slow') } },
      { callId },
    );
    const outcome = underWay.then(
      () => null,
      (reason: unknown) => reason,
    );
    while (site.hits('/slow') === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await ask.call('calls.cancel', { callId })).toEqual({ cancelled: true });
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(await ask.call('calls.cancel', { callId })).toEqual({ cancelled: false });
    expect((await ask.call('library.status', {})).counts.articles).toBe(before);
  });

  test('a drawing is kept without what it could do, and served as one', async () => {
    site.set(
      '/chart.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><rect width="9" height="9"/></svg>',
    );
    site.set(
      '/drawn',
      storyHtml('Drawn story', 'A chart was drawn.</p><p><img src="/chart.svg" alt="Chart">'),
    );
    const drawn = await ask.call('articles.save', { source: { kind: 'url', url: site.url('/drawn') } });
    expect(drawn.missingImages).toBe(0);
    const html = (await line.read(captureHtmlPath(drawn.captureId)))?.text ?? '';
    const [, sha256 = ''] = /asset:([0-9a-f]{64})/u.exec(html) ?? [];
    const image = await line.read(assetPath(sha256));
    expect(image?.contentType).toBe('image/svg+xml');
    await ask.call('articles.trash', { ids: [drawn.articleId] });
  });

  test('row 32: a page that cannot be laid out is kept as text, with all that came', async () => {
    const html = `<title>A deep page</title>${'<div>'.repeat(50_000)}So deep that nobody looked.`;
    const deep = await ask.call('articles.save', { source: { kind: 'html', html } });
    expect(deep).toMatchObject({ outcome: 'saved', title: 'A deep page', layout: 'text-only' });
    expect((await line.read(captureTextPath(deep.captureId)))?.text).toBe('So deep that nobody looked.');
    const { captures } = await ask.call('articles.get', { id: deep.articleId });
    expect(captures).toMatchObject([
      { layout: 'text-only', textOnlyReason: 'depth', isTextCut: false, rawBytes: html.length },
    ]);
  });

  test('saving one page many times at once makes one article', async () => {
    site.set('/burst', storyHtml('Burst story', 'All at once.'));
    const source = { kind: 'url', url: site.url('/burst') } as const;
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => ask.call('articles.save', { source })),
    );
    expect(new Set(outcomes.map(({ articleId }) => articleId)).size).toBe(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
  });

  test('many addresses are a job: paused, resumed, cancelled, tried again, dismissed', async () => {
    for (const name of ['a', 'b']) site.set(`/job-${name}`, storyHtml(`Job ${name}`, 'By a job.'));
    const release = site.hold('/job-a');
    const items = ['/job-a', '/job-b', '/status/404'].map((path) => ({ url: site.url(path) }));
    const started = await ask.call('jobs.start', { kind: 'save', items, tags: ['by/job'] });
    await ask.untilEvent((event) => event.type === 'jobs.changed' && event.ids.includes(started.id));
    expect((await ask.call('jobs.list', {})).items.map(({ id }) => id)).toEqual([started.id]);
    await untilJob(started.id, ({ counts }) => counts.running === 1);
    await ask.call('jobs.pause', { id: started.id });
    release();
    await untilJob(started.id, ({ counts }) => counts.saved === 1);
    await ask.call('jobs.resume', { id: started.id });
    const done = await untilJob(started.id, ({ state }) => state === 'done');
    expect(done.counts).toMatchObject({ total: 3, saved: 2, failed: 1 });
    const { items: outcomes } = await ask.call('jobs.get', { id: started.id, limit: 500 });
    expect(outcomes.map(({ title }) => title)).toEqual(['Job a', 'Job b', null]);
    expect(outcomes[2]).toMatchObject({ state: 'failed', error: { code: 'fetch-status' } });
    expect((await ask.call('history.state', {})).undo).toBe('Save 2 stories');

    site.set('/status/404', storyHtml('Job c', 'It is there after all.'));
    await ask.call('jobs.retryFailed', { id: started.id });
    await untilJob(started.id, ({ state, counts }) => state === 'done' && counts.saved === 3);
    await ask.call('jobs.dismiss', { id: started.id });

    const never = await ask.call('jobs.start', { kind: 'save', items: [{ url: site.url('/slow?job') }] });
    await untilJob(never.id, ({ counts }) => counts.running === 1);
    await ask.call('jobs.cancel', { id: never.id });
    await untilJob(never.id, ({ counts }) => counts.cancelled === 1);
    await ask.call('jobs.dismiss', { id: never.id });
    expect(await ask.call('jobs.list', {})).toEqual({ items: [] });
  });

  test('a story is fetched again: a new capture, and what became of each passage', async () => {
    const words = 'The harbour master counted nine ships and no more than that.';
    site.set('/again', storyHtml('Again', words));
    const first = await ask.call('articles.save', { source: { kind: 'url', url: site.url('/again') } });
    const passage = await ask.call('passages.add', { articleId: first.articleId, quote: words });
    site.set('/again', storyHtml('Again', 'He counted again.').replace('<p>He', `<p>${words}</p><p>He`));
    const outcome = await ask.call('articles.refetch', { id: first.articleId });
    expect(outcome.changed).toBe(true);
    expect(outcome.passages).toMatchObject([{ id: passage.id, similarity: 1 }]);
    const text = (await line.read(captureTextPath(outcome.captureId)))?.text ?? '';
    const { start, end, captureId } = await ask.call('passages.get', { id: passage.id });
    expect(captureId).toBe(outcome.captureId);
    expect(text.slice(start, end)).toBe(words);
    expect((await line.read(captureTextPath(first.captureId)))?.text).not.toContain('He counted again.');
  });

  async function untilJob(id: Id, isIt: (job: Job) => boolean): Promise<Job> {
    for (;;) {
      const { job } = await ask.call('jobs.get', { id, limit: 1 });
      if (isIt(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  test('tags are kept in order, passages put together, acts gone back along, and the trash emptied', async () => {
    const saved = await ask.call('articles.save', {
      source: { kind: 'text', text: 'Two rivers meet below the old bridge.', title: 'Order' },
      tags: ['order/old', 'order/other'],
    });
    const { id } = await ask.call('passages.add', { articleId: saved.articleId, quote: 'Two rivers' });
    await ask.call('passages.tag', { ids: [id], add: ['order/old'] });
    const tagId = async (name: string): Promise<Id> =>
      (await ask.call('tags.list', {})).items.find((tag) => tag.name === name)?.id ?? id;
    const old = await tagId('order/old');
    expect(await ask.call('tags.uses', { id: old })).toMatchObject({ articles: 1, passages: 1 });
    await ask.call('tags.recolour', { id: old, colour: 'leaf' });
    expect(await ask.call('tags.rename', { id: old, name: 'order/new' })).toMatchObject({
      name: 'order/new',
    });
    await ask.call('tags.merge', { id: await tagId('order/other'), intoId: await tagId('order/new') });
    expect((await ask.call('articles.get', { id: saved.articleId })).tags).toEqual(['order/new']);
    await ask.call('tags.remove', { id: await tagId('order') });
    expect((await ask.call('passages.get', { id })).tags).toEqual([]);

    const { items: acts } = await ask.call('history.list', { limit: 2 });
    expect(acts.map(({ label }) => label)).toEqual(['Remove a tag and those under it', 'Merge two tags']);
    await ask.call('history.moveTo', { seq: acts[1]?.seq ?? null });
    expect((await ask.call('passages.get', { id })).tags).toEqual(['order/new']);

    const made = await ask.call('collections.create', { name: 'Rivers', passageIds: [id] });
    const other = await ask.call('passages.add', { articleId: saved.articleId, quote: 'old bridge' });
    await ask.call('collections.add', { id: made.id, passageIds: [other.id] });
    await ask.call('collections.move', { id: made.id, passageIds: [other.id], before: id });
    const inOrder = { filter: { collectionId: made.id }, sort: 'collection' } as const;
    expect((await ask.call('passages.list', inOrder)).items.map(({ quote }) => quote)).toEqual([
      'old bridge',
      'Two rivers',
    ]);
    await ask.call('collections.take', { id: made.id, passageIds: [id] });
    await ask.call('collections.update', { id: made.id, patch: { name: 'Bridges' } });
    expect((await ask.call('collections.list', {})).items).toMatchObject([
      { name: 'Bridges', passageCount: 1 },
    ]);
    await ask.call('collections.remove', { id: made.id });

    expect((await ask.call('articles.ids', {})).ids).toContain(saved.articleId);
    expect((await ask.call('articles.foundIds', { text: '' })).ids).toContain(saved.articleId);
    expect(await ask.call('articles.at', { url: 'https://nowhere.example/' })).toEqual({ article: null });
    await ask.call('articles.trash', { ids: [saved.articleId] });
    const weight = await ask.call('trash.weigh', {});
    expect(weight.articles).toBeGreaterThan(0);
    expect(await ask.call('trash.empty', { trashedUntil: '2999-01-01T00:00:00.000Z' })).toEqual(weight);
    await expect(ask.call('articles.get', { id: saved.articleId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('the file of another program is looked at, brought in, fetched and taken back', () =>
    bringInAndTakeBack(ask, site));

  test('an import of many rows is paused and gone on with', () => pauseAndGoOn(ask));

  test('the sample stories come in once', async () => {
    const { added } = await ask.call('library.addSamples', {});
    expect(added).toBeGreaterThanOrEqual(4);
    expect(await ask.call('library.addSamples', {})).toEqual({ added: 0 });
  });

  test('no hostile page asks for anything but its pictures, and none of it is left', async () => {
    site.resetHits();
    // The page as it stands nests too deep and is refused whole; here its other tricks are to be seen.
    site.set('/hostile', (await readFixture('hostile-story.html')).replace(/(?:<div>){100,}/u, '<div>'));
    const source = { kind: 'url', url: site.url('/hostile') } as const;
    const hostile = await ask.call('articles.save', { source });
    const html = (await line.read(captureHtmlPath(hostile.captureId)))?.text ?? '';
    const tags = (html.match(/<[^>]*>/gu) ?? []).join('\n');
    expect(tags).not.toMatch(/<(?:script|iframe|object|embed|form|style|link|meta|base|svg|math)\b/iu);
    expect(tags).not.toMatch(/\son\w+=|javascript:|srcset|style=/iu);
    expect(hostile.title).not.toMatch(/window\.__ran.*<\/script/u);
    const others =
      /script|style|css|link-|frame|object|embed|form|meta|prefetch|ping|video|audio|font|title/u;
    expect(site.asked().filter((path) => others.test(path))).toEqual([]);
  });

  test('every method of the contract was answered at least once', () => {
    for (const name of ask.answered) seen.add(name);
    expect([...seen].sort()).toEqual(Object.keys(methods).sort());
  });
});
