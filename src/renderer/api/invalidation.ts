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
    'articles.at',
    'articles.related',
    'articles.search',
    'searches.list',
    'search.complete',
    'search.facets',
    'passages.list',
    'passages.statistics',
    'passages.get',
    'speakers.list',
    'speakers.resolve',
    'speakers.twins',
    'speakers.propose',
    'speakers.page',
    'speakers.dossier',
    'speakers.found',
    'statements.list',
    'tags.list',
    'tags.uses',
    'collections.list',
    'trash.weigh',
    'history.list',
    'settings.get',
    'citations.styles',
    'citations.preview',
    'exports.make',
    'exports.notes',
    'history.state',
    'jobs.list',
    'jobs.get',
    'imports.list',
    'imports.get',
    'imports.rows',
  ] as const
).map((method) => ({ method }));

const all = (...methods: MethodName[]): Stale[] => methods.map((method) => ({ method }));

/** What is found by words, and what is made of it. */
const found = all('articles.search', 'searches.list', 'search.complete', 'search.facets');
const passageLists = all('passages.list', 'passages.statistics');
/** Who said what, as far as it was found, and all that somebody said. */
const said = all('statements.list', 'speakers.page', 'speakers.dossier');
const speakerNames = all(
  'speakers.list',
  'speakers.resolve',
  'speakers.twins',
  'speakers.found',
  'speakers.propose',
);

const importLists = all('imports.list', 'imports.get', 'imports.rows');

/** The table of what depends on what. One place, so that a new query is thought about once. */
export function findStale(event: LibraryEvent): readonly Stale[] {
  switch (event.type) {
    case 'articles.changed':
      return [
        { method: 'articles.get', ids: event.ids },
        ...all('articles.list', 'articles.related', 'articles.at', 'library.status', 'exports.make'),
        ...all('collections.list', 'tags.uses', 'trash.weigh', 'speakers.page'),
        ...found,
        ...passageLists,
      ];
    case 'articles.read':
      // What shows how far one was read, and what asks for the unread.
      return [
        { method: 'articles.get', ids: event.ids },
        ...all('articles.list', 'articles.search', 'searches.list'),
      ];
    case 'imports.changed':
      return importLists;
    case 'passages.changed':
      return [
        { method: 'passages.get', ids: event.ids },
        { method: 'articles.get', ids: event.articleIds },
        ...all('articles.list', 'library.status', 'exports.make', 'collections.list', 'tags.uses'),
        ...said,
        ...found,
        ...passageLists,
      ];
    case 'statements.changed':
      return [...said, { method: 'speakers.found' }];
    case 'speakers.changed':
      return [
        ...all('searches.list', 'search.complete', 'search.facets', 'library.status'),
        ...speakerNames,
        ...said,
        ...passageLists,
      ];
    case 'tags.changed':
      return all('tags.list', 'tags.uses', 'search.complete', 'search.facets');
    case 'searches.changed':
      return all('searches.list', 'search.complete');
    case 'collections.changed':
      return all('collections.list', 'passages.list', 'exports.make');
    case 'notes.changed':
      return all('exports.notes');
    case 'settings.changed':
      return all('settings.get', 'search.complete', 'citations.styles', 'citations.preview');
    case 'history.changed':
      return all('history.state', 'history.list');
    case 'search.changed':
      return all('articles.search', 'search.facets', 'searches.list', 'library.status');
    case 'jobs.changed':
      return [{ method: 'jobs.list' }, { method: 'jobs.get', ids: event.ids }];
    case 'library.restarted':
    case 'events.missed':
      return everything;
    case 'call.progress':
      return [];
  }
}
