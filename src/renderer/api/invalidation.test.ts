import { describe, expect, it } from 'vitest';
import { findStale } from './invalidation.ts';

const methodsOf = (event: Parameters<typeof findStale>[0]): string[] =>
  findStale(event).map(({ method }) => method);

describe('findStale', () => {
  it('asks one article again only when it is the one that changed', () => {
    const stale = findStale({ type: 'articles.changed', ids: ['a'] });
    expect(stale.find(({ method }) => method === 'articles.get')?.ids).toEqual(['a']);
    expect(stale.find(({ method }) => method === 'articles.list')?.ids).toBeUndefined();
  });

  it('asks for no passages again because somebody read on', () => {
    const stale = methodsOf({ type: 'articles.read', ids: ['a'] });
    expect(stale).toContain('articles.list');
    expect(stale).not.toContain('passages.list');
    expect(stale).not.toContain('library.status');
  });

  it('makes the article of a passage stale with it: it counts its passages', () => {
    const stale = findStale({ type: 'passages.changed', ids: ['p'], articleIds: ['a'] });
    expect(stale).toContainEqual({ method: 'articles.get', ids: ['a'] });
    expect(stale).toContainEqual({ method: 'passages.get', ids: ['p'] });
  });

  it('asks everything again after a restart, and nothing for a word of progress', () => {
    expect(methodsOf({ type: 'library.restarted' })).toContain('settings.get');
    expect(methodsOf({ type: 'library.restarted' }).length).toBeGreaterThan(8);
    expect(methodsOf({ type: 'call.progress', callId: 'c', step: 'read', done: 0, total: 1 })).toEqual([]);
  });
});
