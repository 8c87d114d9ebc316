import { expect, onTestFinished, test } from 'vitest';
import { createIdMaker } from '../ids.ts';
import { makeTempDir } from '../library.test-support.ts';
import { publishedSortOf } from './fold.ts';
import { openStore } from './open.ts';
import { orderArticles } from './order-articles.ts';

const COUNT = 1_700;

test('very many articles are put in the same order as a few', () => {
  const newId = createIdMaker();
  const store = openStore({ dir: makeTempDir(), now: Date.now, newId, log: () => undefined });
  onTestFinished(() => {
    store.close();
  });
  const { db } = store;
  const days = ['2024-05-01', '2025-01-02', '2025-01-03', null];
  const all = Array.from({ length: COUNT }, (_, i) => {
    const id = newId();
    const savedAt = `2026-01-0${String(1 + (i % 7))}T00:00:00.000Z`;
    const publishedAt = days[(i * 7) % days.length] ?? null;
    db.run(
      `INSERT INTO articles (id, title, titleSort, dir, publishedAt, publishedSort, savedAt, wordCount, state,
         favourite, progress, readingOffset, note, currentCaptureId, trashedAt, changedIn)
       VALUES (?, 'T', 't', 'ltr', ?, ?, ?, 1, 'inbox', 0, 0, 0, '', 'c', NULL, 0)`,
      [id, publishedAt, publishedSortOf(publishedAt, savedAt), savedAt],
    );
    return id;
  });
  // Every third is not among them, so that pages of the walk hold others as well.
  const wanted = all.filter((_id, i) => i % 3 !== 0);
  const few = wanted.slice(0, 900);
  for (const by of ['saved', 'published'] as const) {
    const order = (ids: readonly string[], limit: number): string[] => {
      const steps = orderArticles(db, new Map(ids.map((id) => [id, 0])), { by, limit });
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      return step.value;
    };
    const column = by === 'saved' ? 'savedAt' : 'publishedSort';
    const expected = db
      .rows<{ id: string }>(`SELECT id FROM articles ORDER BY ${column} DESC, seq DESC`)
      .map(({ id }) => id);
    expect(order(wanted, COUNT)).toEqual(expected.filter((id) => wanted.includes(id)));
    expect(order(wanted, 40)).toEqual(expected.filter((id) => wanted.includes(id)).slice(0, 40));
    expect(order(few, 40)).toEqual(expected.filter((id) => few.includes(id)).slice(0, 40));
  }
});
