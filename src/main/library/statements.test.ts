import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { FoundStatement } from '../../contract/found-statement.ts';
import { speakerProposalsSchema, statementListSchema } from '../../contract/found-statement.ts';
import type { Id } from '../../contract/primitives.ts';
import { makeTempDir, openTestLibrary, saveStory, servePages } from './library.test-support.ts';
import { connect, openDatabase } from './store/connection.ts';
import { testEngine } from './statements.test-support.ts';

const PARAGRAPHS = [
  'spokesman Dmitry Peskov said on Friday: “We are ready to talk.”',
  'Anna Smith said: “I am not.”',
  'Peskov said: “That is all.”',
  'a senior official said: “Nobody knows.”',
];

const URL = 'https://news.example/story';
const page = (paragraphs: readonly string[]): string =>
  `<time>2025-04-30</time>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`;

async function openWithStory(own: Parameters<typeof openTestLibrary>[0] = {}) {
  const pages = { [URL]: page(PARAGRAPHS) };
  const fetchBytes = servePages(pages);
  const opened = await openTestLibrary({ statements: testEngine(), fetchBytes, ...own });
  const { articleId } = await opened.client.call('articles.save', { source: { kind: 'url', url: URL } });
  return { ...opened, articleId, pages };
}

const list = async (client: Client, articleId: Id): Promise<FoundStatement[]> =>
  (await client.call('statements.list', { articleId })).items;
const spanOf = ({ start, end }: FoundStatement) => ({ start, end });
const states = async (client: Client, articleId: Id) =>
  (await list(client, articleId)).map(({ quote, state }) => [quote, state]);

describe('statements.list', () => {
  it('tells whose they are, as what, when they were said, and that nothing became of them yet', async () => {
    const { client, articleId } = await openWithStory();
    const found = statementListSchema.parse(await client.call('statements.list', { articleId }));
    expect(found.outcome).toBe('found');
    expect(found.items[0]).toMatchObject({
      quote: '“We are ready to talk.”',
      kind: 'direct',
      speaker: { name: 'Dmitry Peskov', role: 'spokesman', known: null, isNamed: true },
      saidOn: { date: '2025-04-25', words: 'on Friday' },
      state: 'open',
      keptAs: null,
      overlaps: [],
    });
    expect(found.items[3]?.speaker).toMatchObject({ name: 'a senior official', isNamed: false });
  });

  it('means speakers of the library, and names all where it is not clear', async () => {
    const { client, articleId } = await openWithStory();
    await client.call('speakers.add', { name: 'Дмитрий Песков' });
    const speakers = async () =>
      (await list(client, articleId)).map(({ speaker }) => [speaker?.known, speaker?.certainty]);
    expect(await speakers()).toEqual([
      ['Дмитрий Песков', 'same'],
      [null, null],
      ['Дмитрий Песков', 'likely'],
      [null, null],
    ]);
    await client.call('speakers.add', { name: 'Ivan Peskov' });
    const [, , short] = await list(client, articleId);
    expect(short?.speaker?.candidates.map(({ name }) => name)).toEqual(['Ivan Peskov', 'Дмитрий Песков']);
  });

  it('looks a text through once, and anew for another version or another capture', async () => {
    const dir = makeTempDir();
    const first = testEngine(1);
    const { client, articleId, library, pages } = await openWithStory({ dir, statements: first });
    await list(client, articleId);
    await list(client, articleId);
    expect(first.asked).toHaveLength(1);
    await library.close();
    const second = testEngine(2);
    const again = await openTestLibrary({ dir, statements: second, fetchBytes: servePages(pages) });
    await list(again.client, articleId);
    expect(second.asked).toHaveLength(1);
    pages[URL] = page(['Anna Smith said: “Something else.”']);
    await again.client.call('articles.refetch', { id: articleId });
    expect((await list(again.client, articleId)).map(({ quote }) => quote)).toEqual(['“Something else.”']);
    await again.client.call('history.undo', {});
    expect(await list(again.client, articleId)).toHaveLength(4);
  });

  it('says of a text that cannot be looked through that it cannot, and does not try at every start', async () => {
    let tries = 0;
    const read = () => {
      tries += 1;
      return Promise.reject(new VerbatimError('parse-failed', 'It took too long.'));
    };
    const { client, articleId } = await openWithStory({ statements: { version: 1, read } });
    const found = await client.call('statements.list', { articleId });
    expect(found).toMatchObject({ items: [], outcome: 'failed' });
    await client.call('statements.list', { articleId });
    expect(tries).toBe(1);
  });

  it('fails for a story that is not there', async () => {
    const { client } = await openTestLibrary();
    const articleId = '01a202f2-4723-71e7-a6c2-5927d9402b12' as Id;
    await expect(client.call('statements.list', { articleId })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('in the background', () => {
  it('what is saved is looked through, and what an older engine left', async () => {
    const dir = makeTempDir();
    const soon = (_ms: number, work: () => void) => {
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    };
    const { client, library, events, articleId } = await openWithStory({ dir, after: soon });
    await saveStory(client, { paragraphs: ['Anna said: “Yes.”'] });
    const told = () =>
      events.flatMap((event) => (event.type === 'statements.changed' ? event.articleIds : []));
    await expect.poll(() => new Set(told()).size).toBe(2);
    await library.close();
    const engine = testEngine(2);
    const again = await openTestLibrary({ dir, statements: engine, after: soon });
    await expect.poll(() => engine.asked.length).toBe(2);
    expect(await list(again.client, articleId)).toHaveLength(4);
    expect(engine.asked).toHaveLength(2);
  });

  it('one text that breaks the engine does not keep the others from being looked through', async () => {
    const soon = (_ms: number, work: () => void) => {
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    };
    const engine = testEngine();
    const { client, lines } = await openTestLibrary({ statements: engine, after: soon });
    await saveStory(client, { paragraphs: ['unreadable'] });
    await saveStory(client, { paragraphs: ['Anna said: “Yes.”'] });
    await expect.poll(() => engine.asked.length).toBe(1);
    expect(lines.join()).toContain('statements were not looked for');
  });
});

/** The rests of the finder, ended by hand. Of other work nothing ever comes round. */
function handClock() {
  const rests: number[] = [];
  let end: (() => void) | null = null;
  const after = (ms: number, work: () => void) => {
    if (ms > 2000) return () => undefined;
    rests.push(ms);
    end = work;
    return () => undefined;
  };
  /** Ends the rest that is under way, and waits for the next one. */
  const next = async (): Promise<number | undefined> => {
    const known = rests.length;
    end?.();
    await expect.poll(() => rests.length).toBeGreaterThan(known);
    return rests.at(-1);
  };
  return { after, rests, next };
}

describe('while somebody is at work', () => {
  async function openOlderLibrary(stories: number) {
    const dir = makeTempDir();
    const older = await openTestLibrary({ dir, resumesJobs: false });
    for (let nth = 0; nth < stories; nth += 1)
      await saveStory(older.client, { paragraphs: [`Anna said: “Yes, ${String(nth)}.”`] });
    await older.library.close();
    const clock = handClock();
    const engine = testEngine();
    const { client } = await openTestLibrary({ dir, statements: engine, after: clock.after });
    await expect.poll(() => clock.rests).toEqual([2000]);
    return { client, engine, clock };
  }

  it('the next article waits until no call came for a while', async () => {
    const { client, engine, clock } = await openOlderLibrary(3);
    expect(await clock.next()).toBe(100);
    expect(engine.asked).toHaveLength(1);
    await client.call('articles.list', {});
    expect(await clock.next()).toBe(2000);
    await client.call('articles.list', {});
    expect(await clock.next()).toBe(2000);
    expect(engine.asked).toHaveLength(1);
    expect(await clock.next()).toBe(100);
    expect(engine.asked).toHaveLength(2);
  });

  it('what a window asks because something was found keeps nothing waiting', async () => {
    const { client, engine, clock } = await openOlderLibrary(3);
    expect(await clock.next()).toBe(100);
    await client.call('speakers.found', {});
    expect(await clock.next()).toBe(100);
    expect(engine.asked).toHaveLength(2);
  });

  it('who never rests has statements found too, only slowly', async () => {
    const { client, engine, clock } = await openOlderLibrary(3);
    await clock.next();
    for (let waits = 0; waits < 10; waits += 1) {
      await client.call('articles.list', {});
      expect(await clock.next()).toBe(2000);
    }
    expect(engine.asked).toHaveLength(1);
    await client.call('articles.list', {});
    expect(await clock.next()).toBe(100);
    expect(engine.asked).toHaveLength(2);
  });
});

describe('keeping statements', () => {
  it('makes a passage with its attribution, links it, and is one act', async () => {
    const { client, articleId } = await openWithStory();
    const [first] = await list(client, articleId);
    if (first === undefined) throw new Error('nothing was found');
    const { passages } = await client.call('statements.keep', { articleId, spans: [spanOf(first)] });
    expect(passages[0]).toMatchObject({
      quote: '“We are ready to talk.”',
      attribution: { speaker: 'Dmitry Peskov', role: 'spokesman', kind: 'direct', saidOn: '2025-04-25' },
    });
    const [kept] = await list(client, articleId);
    expect(kept).toMatchObject({ state: 'kept', keptAs: passages[0]?.id, speaker: { certainty: 'exact' } });
    // Again it is the same passage.
    const again = await client.call('statements.keep', { articleId, spans: [spanOf(first)] });
    expect(again.passages[0]?.id).toBe(passages[0]?.id);
    await client.call('history.undo', {});
    expect((await client.call('speakers.list', {})).items).toEqual([]);
    expect((await list(client, articleId))[0]?.state).toBe('open');
  });

  it('keeps all of a speaker in one act, under the one who is meant', async () => {
    const { client, articleId } = await openWithStory();
    const peskov = await client.call('speakers.add', { name: 'Dmitry Peskov' });
    const own = (await list(client, articleId)).filter(({ speaker }) => speaker?.speakerId === peskov.id);
    const { passages } = await client.call('statements.keep', { articleId, spans: own.map(spanOf) });
    expect(passages.map(({ attribution }) => attribution.speakerId)).toEqual([peskov.id, peskov.id]);
    expect((await client.call('history.state', {})).undo).toBe('Keep 2 statements');
    await client.call('history.undo', {});
    expect((await client.call('passages.list', {})).total).toBe(0);
  });

  it('makes no speaker of words that name nobody, nor of a name that may mean several, but takes the one chosen', async () => {
    const { client, articleId } = await openWithStory();
    await client.call('speakers.add', { name: 'Dmitry Peskov' });
    await client.call('speakers.add', { name: 'Ivan Peskov' });
    const [, , short, nobody] = await list(client, articleId);
    if (short === undefined || nobody === undefined) throw new Error('nothing was found');
    const spans = [spanOf(short), spanOf(nobody)];
    const { passages } = await client.call('statements.keep', { articleId, spans });
    expect(passages.map(({ attribution: { speaker, role } }) => [speaker, role])).toEqual([
      [null, null],
      [null, 'a senior official'],
    ]);
    await client.call('history.undo', {});
    const chosen = await client.call('statements.keep', {
      articleId,
      spans: [spanOf(short)],
      speaker: 'Ivan Peskov',
    });
    expect(chosen.passages[0]?.attribution.speaker).toBe('Ivan Peskov');
  });

  it('says where a statement and a passage overlap, and takes one with other ends for the same', async () => {
    const { client, articleId } = await openWithStory();
    const some = await client.call('passages.add', { articleId, quote: 'ready' });
    const whole = await client.call('passages.add', { articleId, quote: 'I am not.' });
    const [first, second] = await list(client, articleId);
    expect(first).toMatchObject({ state: 'open', overlaps: [some.id] });
    expect(second).toMatchObject({ state: 'kept', keptAs: whole.id, overlaps: [] });
  });

  it('is refused for a place where no statement is', async () => {
    const { client, articleId } = await openWithStory();
    await list(client, articleId);
    const spans = [{ start: 0, end: 5 }];
    await expect(client.call('statements.keep', { articleId, spans })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('emptying the trash', () => {
  it('takes the statements of a story and the names in them along, and leaves those of others', async () => {
    const dir = makeTempDir();
    const { client, articleId, library } = await openWithStory({ dir });
    const other = await saveStory(client, { paragraphs: ['Anna Smith said: “Yes.”'] });
    await list(client, other.articleId as Id);
    const [first] = await list(client, articleId);
    if (first === undefined) throw new Error('nothing was found');
    await client.call('statements.dismiss', { articleId, spans: [spanOf(first)] });
    await client.call('articles.trash', { ids: [articleId] });
    await client.call('trash.empty', { trashedUntil: '2999-01-01T00:00:00.000Z' });
    await library.close();
    const raw = openDatabase(`${dir}/library.db`);
    const db = connect(raw);
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    expect(db.rows('SELECT name, count FROM statementNames')).toEqual([{ name: 'Anna Smith', count: 1 }]);
    expect(db.value('SELECT count(*) FROM statementNameKeys')).toBe(1);
    expect(db.value('SELECT count(*) FROM statementDismissals')).toBe(0);
    raw.close();
  });
});

describe('dismissing statements', () => {
  it('holds when they are found again, in another capture too, and can be undone and taken back', async () => {
    const dir = makeTempDir();
    const { client, articleId, library, pages } = await openWithStory({ dir });
    const [, second, third] = await list(client, articleId);
    if (second === undefined || third === undefined) throw new Error('nothing was found');
    await client.call('statements.dismiss', { articleId, spans: [spanOf(second), spanOf(third)] });
    await client.call('statements.restore', { articleId, spans: [spanOf(third)] });
    const expected = ['open', 'dismissed', 'open', 'open'];
    const now = async (of: Client) => (await states(of, articleId)).map(([, state]) => state);
    expect(await now(client)).toEqual(expected);
    await library.close();
    const again = await openTestLibrary({ dir, statements: testEngine(2), fetchBytes: servePages(pages) });
    expect(await now(again.client)).toEqual(expected);
    pages[URL] = page(['A new line.', ...PARAGRAPHS]);
    await again.client.call('articles.refetch', { id: articleId });
    expect(await now(again.client)).toEqual(expected);
    for (const _act of ['refetch', 'restore', 'dismiss']) await again.client.call('history.undo', {});
    expect(await now(again.client)).toEqual(['open', 'open', 'open', 'open']);
  });

  it('ends when one is kept after all', async () => {
    const { client, articleId } = await openWithStory();
    const [first] = await list(client, articleId);
    if (first === undefined) throw new Error('nothing was found');
    const spans = [spanOf(first)];
    await client.call('statements.dismiss', { articleId, spans });
    const { passages } = await client.call('statements.keep', { articleId, spans });
    await client.call('passages.remove', { ids: passages.map(({ id }) => id) });
    expect((await list(client, articleId))[0]?.state).toBe('open');
  });
});

describe('speakers.propose', () => {
  it('names who may have said the words, whom that means, and the sentence that says so', async () => {
    const { client, articleId } = await openWithStory();
    const peskov = await client.call('speakers.add', { name: 'Peskov', aliases: ['Dmitry Peskov'] });
    const [first] = await list(client, articleId);
    const span = { start: (first?.start ?? 0) + 1, end: (first?.end ?? 0) - 3 };
    const proposed = await client.call('speakers.propose', { articleId, ...span });
    expect(speakerProposalsSchema.parse(proposed)).toMatchObject({
      items: [
        {
          name: 'Dmitry Peskov',
          role: 'spokesman',
          known: 'Peskov',
          speakerId: peskov.id,
          reason: PARAGRAPHS[0],
        },
      ],
      saidOn: { date: '2025-04-25', words: 'on Friday' },
      kind: 'direct',
    });
  });

  it('knows no kind of words that are of no statement', async () => {
    const { client, articleId } = await openWithStory();
    await list(client, articleId);
    const proposed = await client.call('speakers.propose', { articleId, start: 0, end: 9 });
    expect(proposed).toMatchObject({ items: [], kind: null });
  });
});
