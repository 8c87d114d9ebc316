import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { createIdMaker } from '../ids.ts';
import { makeTempDir } from '../library.test-support.ts';
import { findArticles, keepArticles } from './conditions.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { publishedSortOf } from './fold.ts';
import { openStore } from './open.ts';
import { conditionOf } from './query-conditions.ts';

const newId = createIdMaker();
/** One at night on the first of April in Kyiv. */
const CLOCK = { now: Date.parse('2025-03-31T22:00:00Z'), timeZone: 'Europe/Kyiv' };

interface Given {
  savedAt: string;
  publishedAt?: string | null;
  words?: number;
  state?: string;
  progress?: number;
  isFavourite?: boolean;
  isTrashed?: boolean;
  said?: readonly (string | null)[];
}

function openDb(): Connection {
  const store = openStore({ dir: makeTempDir(), now: Date.now, newId, log: () => undefined });
  onTestFinished(() => {
    store.close();
  });
  return connect(store.db.raw);
}

function insert(db: Connection, title: string, given: Given): void {
  const id = newId();
  const captureId = newId();
  const { savedAt, publishedAt = null, words = 100, state = 'inbox', progress = 0 } = given;
  db.run(
    `INSERT INTO articles (id, title, titleSort, dir, publishedAt, publishedSort, savedAt, wordCount, state, favourite,
       progress, readingOffset, note, currentCaptureId, trashedAt, changedIn)
     VALUES (?, ?, '', 'ltr', ?, ?, ?, ?, ?, ?, ?, 0, '', ?, ?, 0)`,
    [
      ...[id, title, publishedAt, publishedSortOf(publishedAt, savedAt), savedAt, words, state],
      ...[given.isFavourite ? 1 : 0, progress, captureId, given.isTrashed ? savedAt : null],
    ],
  );
  db.run(
    `INSERT INTO captures VALUES (?, ?, ?, 'paste', NULL, NULL, '[]', '{}', '', NULL, '', 0, '', 1, 1, 1, 0, 0)`,
    [captureId, id, savedAt],
  );
  for (const saidOn of given.said ?? [])
    db.run(
      `INSERT INTO passages (id, articleId, captureId, quote, prefix, suffix, start, "end", status, colour, note, private,
         saidOn, folded, createdAt, updatedAt)
       VALUES (?, ?, ?, 'q', '', '', 0, 1, 'anchored', 'amber', '', 0, ?, 'q', '2025', '2025')`,
      [newId(), id, captureId, saidOn],
    );
}

function titlesOf(db: Connection, query: string, limit = 100): string[] {
  const { tree, problems } = parseQuery(query);
  expect([query, problems]).toEqual([query, []]);
  const condition = conditionOf(tree, { siteNames: [], clock: CLOCK });
  const { ids, total } = findArticles(db, condition, limit);
  if (ids.length < limit) expect([query, total]).toEqual([query, ids.length]);
  const all = db.rows<{ id: string }>('SELECT id FROM articles').map(({ id }) => id);
  if (ids.length < limit) expect(keepArticles(db, condition, all)).toEqual(new Set(ids));
  return ids.map((id) => String(db.value('SELECT title FROM articles WHERE id = ?', [id])));
}

describe('ranges', () => {
  it.each([
    // 21:01 in UTC is the next day in Kyiv.
    ['saved:today ', ['today']],
    ['saved:2025-03-31 ', ['yesterday']],
    ['saved:yesterday ', ['yesterday']],
    ['saved:7d ', ['today', 'yesterday']],
    ['saved:2024 ', ['stated', 'zone']],
    ['saved:<2024 ', ['old']],
    ['-saved:2024 ', ['today', 'yesterday', 'old']],
    // The day that the page gives, whatever it is in Kyiv or in UTC.
    ['published:2024-02-29 ', ['stated', 'zone']],
    ['published:2024-03-01 ', []],
    ['published:2024 ', ['stated', 'zone']],
    ['published:2019 ', ['old']],
    ['published:>=2019-05 ', ['today', 'stated', 'zone']],
    ['-published:>0001 ', ['yesterday']],
    // Without a date of its own, the day it was saved.
    ['after:2025-03-30 ', ['today', 'yesterday']],
    ['after:2024-02-29 ', ['today', 'yesterday']],
    ['before:2024-02-29 ', ['old']],
    ['before:2024-03 after:2019 ', ['stated', 'zone']],
    ['words:>1000 ', ['today']],
    ['words:500..1500 ', ['today', 'yesterday']],
    ['words:1500..500 ', ['today', 'yesterday']],
    ['words:100 ', ['stated', 'zone', 'old']],
    ['said:2025-03 ', ['today', 'yesterday']],
    ['said:2025-03-02 ', ['today']],
    ['said:2025 ', ['today', 'yesterday', 'old']],
    ['said:<2025-03 ', ['old']],
    ['is:unread ', ['today', 'zone']],
    ['-is:unread ', ['yesterday', 'stated', 'old']],
    ['is:unread saved:2024 ', ['zone']],
    ['is:favourite words:<200 ', ['old']],
    ['is:archived published:2019 ', ['old']],
    ['is:unread or saved:<2024 ', ['today', 'zone', 'old']],
    ['(said:2025-03 or words:100) before:today ', ['yesterday', 'stated', 'zone', 'old']],
  ])('%s', (query, expected) => {
    const db = openDb();
    insert(db, 'old', {
      ...{ savedAt: '2023-06-01T10:00:00.000Z', publishedAt: '2019', state: 'archived', isFavourite: true },
      said: ['2025'],
    });
    insert(db, 'zone', { savedAt: '2024-03-02T10:00:00.000Z', publishedAt: '2024-02-29T23:30:00-05:00' });
    insert(db, 'stated', { savedAt: '2024-03-03T10:00:00.000Z', publishedAt: '2024-02-29', progress: 0.4 });
    insert(db, 'yesterday', {
      ...{ savedAt: '2025-03-31T20:59:00.000Z', words: 600, progress: 1 },
      said: [null, '2025-03'],
    });
    insert(db, 'today', {
      ...{ savedAt: '2025-03-31T21:01:00.000Z', publishedAt: '2025-04-01', words: 1500 },
      said: ['2025-03-02', '2025-03-09'],
    });
    insert(db, 'trashed', {
      savedAt: '2024-03-03T10:00:00.000Z',
      publishedAt: '2024-02-29',
      isTrashed: true,
    });
    expect(titlesOf(db, query)).toEqual(expected);
  });

  it('finds what a plain look at each finds, newest first, however many there are', () => {
    const db = openDb();
    const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString();
    db.run('BEGIN');
    for (let n = 0; n < 3000; n++)
      insert(db, String(n), {
        savedAt: day(n % 400),
        publishedAt: day((n * 7) % 900).slice(0, 10),
        words: n,
      });
    db.run('COMMIT');
    const bound = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 60 }), (a, b, limit) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const expected = Array.from({ length: 3000 }, (_, n) => n)
          .filter((n) => n >= first && n <= last)
          .sort((x, y) => (y % 400) - (x % 400) || y - x);
        const { tree } = parseQuery(`words:${String(a)}..${String(b)} published:>=2024 `);
        const found = findArticles(db, conditionOf(tree, { siteNames: [], clock: CLOCK }), limit);
        expect(found.total).toBe(expected.length);
        expect(
          found.ids.map((id) => Number(db.value('SELECT title FROM articles WHERE id = ?', [id]))),
        ).toEqual(expected.slice(0, limit));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['saved:2024 ', 'articlesBySaved (savedAt>? AND savedAt<?)'],
    ['published:2024 ', 'articlesByDay (<expr>>? AND <expr><?)'],
    ['before:2024 ', 'articlesByDay (<expr><?)'],
    ['after:2024 is:inbox ', 'articlesByDay (<expr>>?)'],
    ['words:>1000 ', 'articlesByWords (wordCount>?)'],
    ['said:2024 ', 'passagesBySaid (saidOn>? AND saidOn<?)'],
    ['is:unread ', 'unreadBySaved'],
    ['is:favourite words:>5 ', 'favouritesBySaved'],
  ])('%s is answered by its index', (query, index) => {
    const db = openDb();
    const condition = conditionOf(parseQuery(query).tree, { siteNames: [], clock: CLOCK });
    const from = `articles AS a INDEXED BY ${condition.index ?? 'articlesBySaved'}`;
    const plan = db.rows<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT count(*) FROM ${from} WHERE a.trashedAt IS NULL AND ${condition.sql}`,
      condition.values,
    );
    expect(plan.map(({ detail }) => detail).join('\n')).toContain(index);
  });
});
