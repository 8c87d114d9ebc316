import type { LibraryEvent } from '../../contract/events.ts';
import type { MethodName } from '../../contract/methods.ts';

/** Which answers an event makes stale: a method, or one method for certain ids only. */
export interface Stale {
  method: MethodName;
  /** Given: only the question about one of these ids (`articles.get`, `passages.get`). */
  ids?: readonly string[];
}

const everything: readonly Stale[] = (
  [
    'library.status',
    'articles.list',
    'articles.get',
    'articles.related',
    'articles.search',
    'searches.list',
    'search.complete',
    'search.facets',
    'passages.list',
    'passages.statistics',
    'passages.get',
    'speakers.list',
    'tags.list',
    'settings.get',
    'exports.make',
    'history.state',
    'jobs.list',
    'jobs.get',
  ] as const
).map((method) => ({ method }));

/** The table of what depends on what. One place, so that a new query is thought about once. */
export function findStale(event: LibraryEvent): readonly Stale[] {
  switch (event.type) {
    case 'articles.changed':
      return [
        { method: 'articles.list' },
        { method: 'articles.get', ids: event.ids },
        { method: 'articles.related' },
        { method: 'articles.search' },
        { method: 'searches.list' },
        { method: 'search.complete' },
        { method: 'search.facets' },
        { method: 'passages.list' },
        { method: 'passages.statistics' },
        { method: 'library.status' },
        { method: 'exports.make' },
      ];
    case 'passages.changed':
      return [
        { method: 'passages.list' },
        { method: 'passages.statistics' },
        { method: 'passages.get', ids: event.ids },
        { method: 'articles.get', ids: event.articleIds },
        { method: 'articles.list' },
        { method: 'articles.search' },
        { method: 'searches.list' },
        { method: 'search.complete' },
        { method: 'search.facets' },
        { method: 'library.status' },
        { method: 'exports.make' },
      ];
    case 'speakers.changed':
      return [
        { method: 'speakers.list' },
        { method: 'passages.list' },
        { method: 'passages.statistics' },
        { method: 'searches.list' },
        { method: 'search.complete' },
        { method: 'search.facets' },
        { method: 'library.status' },
      ];
    case 'tags.changed':
      return [{ method: 'tags.list' }, { method: 'search.complete' }, { method: 'search.facets' }];
    case 'searches.changed':
      return [{ method: 'searches.list' }, { method: 'search.complete' }];
    case 'settings.changed':
      return [{ method: 'settings.get' }, { method: 'search.complete' }];
    case 'history.changed':
      return [{ method: 'history.state' }];
    case 'search.changed':
      return [
        { method: 'articles.search' },
        { method: 'search.facets' },
        { method: 'searches.list' },
        { method: 'library.status' },
      ];
    case 'jobs.changed':
      return [{ method: 'jobs.list' }, { method: 'jobs.get', ids: event.ids }];
    case 'library.restarted':
      return everything;
    case 'call.progress':
      return [];
  }
}
