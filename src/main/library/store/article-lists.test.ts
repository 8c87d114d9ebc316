import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFilter, ArticleSort } from '../../../contract/article.ts';
import { makeTempDir } from '../library.test-support.ts';
import { articleListSql, countArticles, listArticles } from './article-lists.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { openStore } from './open.ts';
import { createIdMaker } from '../ids.ts';
import { findOrMakeTag } from './tags.ts';
import { publishedSortOf, titleSortOf } from './fold.ts';
import { onTestFinished } from 'vitest';

interface Given {
  title: string;
  savedAt: string;
  publishedAt: string | null;
  state: 'inbox' | 'reading' | 'archived';
  favourite: boolean;
  siteName: string | null;
  tags: string[];
  isTrashed: boolean;
}

const newId = createIdMaker();

function openDb(): Connection {
  const store = openStore({ dir: makeTempDir(), now: Date.now, newId, log: () => undefined });
  onTestFinished(() => {
    store.close();
  });
  return connect(store.db.raw);
}

function insert(db: Connection, given: Given): string {
  const id = newId();
  db.run(
    `INSERT INTO articles (id, title, titleSort, dir, publishedAt, publishedSort, savedAt, siteName, wordCount, state,
       favourite, progress, readingOffset, note, currentCaptureId, trashedAt, changedIn)
     VALUES (?, ?, ?, 'ltr', ?, ?, ?, ?, 1, ?, ?, 0, 0, '', 'c', ?, 0)`,
    [
      id,
      given.title,
      titleSortOf(given.title),
      given.publishedAt,
      publishedSortOf(given.publishedAt, given.savedAt),
      given.savedAt,
      given.siteName,
      given.state,
      given.favourite ? 1 : 0,
      given.isTrashed ? given.savedAt : null,
    ],
  );
  const tagIds = new Set(given.tags.map((name) => findOrMakeTag(db, name, { newId, at: '2026' })));
  for (const tagId of tagIds) db.run('INSERT INTO articleTags VALUES (?, ?)', [id, tagId]);
  return id;
}

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${String(n)}T00:00:00.000Z`);
const article: fc.Arbitrary<Given> = fc.record({
  title: fc.constantFrom('A', 'a', 'Á', 'b', '“B”', '', 'Я', '🙂', 'zz'),
  savedAt: day,
  publishedAt: fc.option(
    fc.constantFrom('2026-01-03', '2026-01-03T23:00:00-05:00', '2026-01-04T01:00:00+09:00', 'soon'),
  ),
  state: fc.constantFrom('inbox', 'reading', 'archived'),
  favourite: fc.boolean(),
  siteName: fc.constantFrom(null, 'One', 'Two'),
  tags: fc.array(fc.constantFrom('a', 'a/b', 'a/b/c', 'A/d', 'ab'), { maxLength: 3 }),
  isTrashed: fc.boolean(),
});
const filter: fc.Arbitrary<ArticleFilter> = fc
  .record(
    {
      state: fc.constantFrom('inbox', 'archived'),
      favourite: fc.boolean(),
      tag: fc.constantFrom('a', 'A/B', 'ab', 'nowhere'),
      siteName: fc.constantFrom('One'),
    },
    { requiredKeys: [] },
  )
  .chain((rest) => fc.boolean().map((trashed) => ({ ...rest, trashed })));

function isShown(given: Given, { state, favourite, tag, siteName, trashed }: ArticleFilter): boolean {
  const wanted = tag?.toLowerCase();
  return (
    given.isTrashed === trashed &&
    (state === undefined || given.state === state) &&
    (favourite === undefined || given.favourite === favourite) &&
    (siteName === undefined || given.siteName === siteName) &&
    (wanted === undefined ||
      given.tags.some((name) => name.toLowerCase() === wanted || name.toLowerCase().startsWith(`${wanted}/`)))
  );
}

describe('listArticles', () => {
  it('gives every article that fits once, in order, whatever the pages', () => {
    const db = openDb();
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 25 }),
        filter,
        fc.constantFrom<ArticleSort>('saved', 'published', 'title'),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (articles, wanted, sort, descending, limit) => {
          for (const table of ['articleTags', 'articleTagLists', 'articles']) db.run(`DELETE FROM ${table}`);
          const shown = articles.filter((given) => isShown({ ...given }, wanted));
          for (const given of articles) insert(db, given);
          const listed: string[] = [];
          const keys: string[] = [];
          let after: string | null = null;
          do {
            const page = listArticles(db, { filter: wanted, sort, descending, after, limit });
            expect(page.items.length).toBeLessThanOrEqual(limit);
            for (const row of page.items) {
              listed.push(row.id);
              keys.push(
                sort === 'saved'
                  ? row.savedAt
                  : sort === 'title'
                    ? titleSortOf(row.title)
                    : publishedSortOf(row.publishedAt, row.savedAt),
              );
            }
            after = page.next;
          } while (after !== null);
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed.length).toBe(shown.length);
          expect(countArticles(db, wanted)).toBe(shown.length);
          const sorted = keys.toSorted();
          expect(keys).toEqual(descending ? sorted.reverse() : sorted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follows a tag through trash and back, and through changes of what lists are ordered by', () => {
    const db = openDb();
    const id = insert(db, {
      ...{ title: 'T', savedAt: '2026', publishedAt: null, state: 'inbox', favourite: false, siteName: null },
      ...{ tags: ['a/b'], isTrashed: false },
    });
    const count = (extra: Partial<ArticleFilter> = {}): number =>
      countArticles(db, { tag: 'a', trashed: false, ...extra });
    expect(count()).toBe(1);
    db.run("UPDATE articles SET trashedAt = '2026' WHERE id = ?", [id]);
    expect([count(), countArticles(db, { tag: 'a', trashed: true })]).toEqual([0, 1]);
    db.run('UPDATE articles SET trashedAt = NULL, state = ?, favourite = 1 WHERE id = ?', ['archived', id]);
    expect([count({ state: 'inbox' }), count({ state: 'archived', favourite: true })]).toEqual([0, 1]);
    db.run('DELETE FROM articleTags');
    expect(count()).toBe(0);
  });

  it('refuses a cursor that is not of this order', () => {
    const db = openDb();
    const query = { filter: { trashed: false }, sort: 'saved', descending: true, limit: 1 } as const;
    for (const after of [
      '',
      'x',
      'bm8',
      Buffer.from('["articles title down","a",1]').toString('base64url'),
      'W10',
    ]) {
      expect(() => listArticles(db, { ...query, after })).toThrow('cannot go on from there');
    }
  });

  const sorts: ArticleSort[] = ['saved', 'published', 'title'];
  const filters: ArticleFilter[] = [
    { trashed: false },
    { trashed: true },
    { trashed: false, state: 'inbox' },
    { trashed: false, favourite: true },
    { trashed: false, siteName: 'One' },
    { trashed: false, tag: 'a' },
    { trashed: false, tag: 'a', state: 'inbox', favourite: true },
    { trashed: false, siteName: 'One', state: 'inbox' },
  ];
  it.each(filters.flatMap((each) => sorts.map((sort) => [each, sort] as const)))(
    'reads %j by %s from an index, without sorting, on every page and both ways',
    (each, sort) => {
      const db = openDb();
      for (const after of [
        null,
        Buffer.from(JSON.stringify([`articles ${sort} down`, 'x', 5])).toString('base64url'),
      ]) {
        const { sql, values } = articleListSql({ filter: each, sort, descending: true, after, limit: 100 });
        const plan = db
          .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values)
          .map(({ detail }) => detail)
          .join('\n');
        expect(plan).not.toContain('TEMP B-TREE');
        expect(plan).not.toMatch(/SCAN (?:a|l)(?! USING)/u);
      }
    },
  );
});
