import { expect, it } from 'vitest';
import type { Stale } from './invalidation.ts';
import { createRefresher } from './refresher.ts';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

it('asks once at a time, and once more for all that became stale meanwhile', async () => {
  const asked: Stale[] = [];
  const answers: (() => void)[] = [];
  const refresh = createRefresher((stale) => {
    asked.push(stale);
    return new Promise<void>((resolve, reject) => {
      answers.push(answers.length === 1 ? () => reject(new Error('gone')) : resolve);
    });
  });
  const all: Stale = { method: 'articles.list' };
  for (let change = 0; change < 200; change += 1) refresh(all);
  refresh({ method: 'articles.get', ids: ['a'] });
  expect(asked).toEqual([all, { method: 'articles.get', ids: ['a'] }]);

  refresh({ method: 'articles.get', ids: ['b'] });
  refresh({ method: 'articles.get', ids: ['c', 'b'] });
  for (const answer of answers.splice(0)) answer();
  await settle();
  expect(asked.slice(2)).toEqual([all, { method: 'articles.get', ids: ['b', 'c'] }]);

  for (const answer of answers.splice(0)) answer();
  await settle();
  expect(asked).toHaveLength(4);
  refresh({ method: 'articles.get', ids: ['a'] });
  refresh({ method: 'articles.get', ids: ['b'] });
  refresh({ method: 'articles.get' });
  answers.pop()?.();
  await settle();
  expect(asked.at(-1)).toEqual({ method: 'articles.get' });
});
