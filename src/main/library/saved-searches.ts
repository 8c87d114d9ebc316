import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import type { SavedSearch } from '../../contract/saved-search.ts';
import { change } from './acting.ts';
import type { LibraryParts } from './parts.ts';
import type { SearchCounts } from './search-counts.ts';
import { insertSearch, listSearches, updateSearch } from './store/searches.ts';
import type { StoredSearch } from './store/searches.ts';

/** What smart lists work with: the library, and what their articles were counted to. */
export interface SearchParts extends LibraryParts {
  searchCounts: SearchCounts;
}

/** All smart lists, with the counts that are known now; asking for them is what gets the others counted. */
export function listSavedSearches({ store, searchCounts }: SearchParts): { items: SavedSearch[] } {
  const searches = listSearches(store.db);
  searchCounts.want(searches);
  return { items: searches.map((search) => withCount(searchCounts, search)) };
}

export function saveSearch(parts: SearchParts, { name, text }: ParsedInputOf<'searches.save'>): SavedSearch {
  const { store, ports } = parts;
  const id = ports.newId();
  write(parts, 'Save a smart list', (journal) => {
    expectFreeName(parts, id, name);
    insertSearch(store.db, journal, { id, name, text, at: store.moment() });
  });
  return readSearch(parts, id);
}

export function updateSavedSearch(
  parts: SearchParts,
  { id, patch: { name, text } }: ParsedInputOf<'searches.update'>,
): SavedSearch {
  write(parts, text === undefined ? 'Rename a smart list' : 'Change a smart list', (journal) => {
    readSearch(parts, id);
    if (name !== undefined) expectFreeName(parts, id, name);
    updateSearch(journal, id, { ...(name !== undefined && { name }), ...(text !== undefined && { text }) });
  });
  return readSearch(parts, id);
}

export function removeSavedSearch(
  parts: SearchParts,
  { id }: ParsedInputOf<'searches.remove'>,
): Record<string, never> {
  write(parts, 'Remove a smart list', (journal) => {
    readSearch(parts, id);
    updateSearch(journal, id, { removedAt: parts.store.moment() });
  });
  return {};
}

export function reorderSavedSearches(
  parts: SearchParts,
  { ids }: ParsedInputOf<'searches.reorder'>,
): Record<string, never> {
  write(parts, 'Reorder the smart lists', (journal) => {
    const now = listSearches(parts.store.db).map(({ id }) => id);
    const wanted = new Set<string>(ids);
    for (const id of wanted) if (!now.includes(id)) throw noSuchSearch();
    const order = [...wanted, ...now.filter((id) => !wanted.has(id))];
    order.forEach((id, at) => updateSearch(journal, id, { position: at + 1 }));
  });
  return {};
}

/** No list of articles is different by it, so what is remembered of them holds. */
function write(parts: SearchParts, act: string, work: Parameters<typeof change<void>>[2]): void {
  change(parts, { act, isQuiet: true }, work);
}

function readSearch({ store, searchCounts }: SearchParts, id: string): SavedSearch {
  const search = listSearches(store.db).find((one) => one.id === id);
  if (search === undefined) throw noSuchSearch();
  return withCount(searchCounts, search);
}

function withCount(counts: SearchCounts, search: StoredSearch): SavedSearch {
  return { ...search, id: search.id as Id, ...counts.known(search) };
}

/** Two lists of one name could not be told apart in the sidebar. */
function expectFreeName({ store }: SearchParts, id: string, name: string): void {
  const isTaken = listSearches(store.db).some((other) => other.id !== id && other.name === name);
  if (!isTaken) return;
  throw new VerbatimError('conflict', `There is another smart list named ${name}.`, {
    hint: 'Give it another name, or change the one that has it.',
  });
}

function noSuchSearch(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such smart list in the library.');
}
