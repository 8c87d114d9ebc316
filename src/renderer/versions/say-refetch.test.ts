import { describe, expect, it } from 'vitest';
import type { PassageFate, RefetchOutcome } from '../../contract/article.ts';
import { englishMessages } from '../language/messages.test-support.ts';
import { sayRefetch } from './say-refetch.ts';

const outcome = (changed: boolean, ...statuses: PassageFate['status'][]): RefetchOutcome => ({
  captureId: 'c' as RefetchOutcome['captureId'],
  changed,
  passages: statuses.map((status, at) => ({ id: String(at) as PassageFate['id'], status, similarity: 1 })),
});

describe('what fetching again came to', () => {
  it.each([
    [outcome(false, 'unchanged'), 'The text is the same as before.', undefined],
    [outcome(true), /changed/u, undefined],
    [outcome(true, 'moved'), /changed/u, 'The passage is still there, word for word.'],
    [outcome(true, 'moved', 'unchanged'), /changed/u, 'All 2 passages are still there, word for word.'],
    [
      outcome(true, 'moved', 'altered', 'gone', 'gone'),
      /kept/u,
      /^Of 4 passages: 1 still there, 1 altered, 2 gone\./u,
    ],
    [outcome(true, 'gone'), /kept/u, /^Of 1 passage: 1 gone\./u],
  ])('%#', (given, words, hint) => {
    const said = sayRefetch(given, englishMessages().t);
    expect(said.words).toMatch(words);
    if (hint === undefined) expect(said.hint).toBeUndefined();
    else expect(said.hint).toMatch(hint);
  });
});
