import type { ListStart } from '../library/use-list-scroll.ts';
import type { View } from '../library/views.ts';
import type { Place } from './use-navigation.ts';

/** What a window showed: the next one begins there. */
export interface LastWindow {
  place: Place;
  /** The row that the keys were on. */
  cursor: string | null;
  /** The row at the top of the list. */
  top: ListStart | null;
}

export const spellLastWindow = (last: LastWindow): string => JSON.stringify(last);

/** What was kept of the last window; null where nothing was, or something that this program cannot read. */
export function readLastWindow(text: string): LastWindow | null {
  const kept = parse(text);
  if (!isRecord(kept) || !isRecord(kept['place'])) return null;
  const { place, cursor, top } = kept;
  const view = readView(place['view']);
  if (view === null) return null;
  return {
    place: {
      view,
      articleId: readText(place['articleId']),
      passageId: null,
      passageFilter: isRecord(place['passageFilter']) ? place['passageFilter'] : null,
      foundBy: null,
    },
    cursor: readText(cursor),
    top: readTop(top),
  };
}

const plain = ['inbox', 'reading', 'archived', 'favourites', 'all', 'passages', 'trash'] as const;

function readView(value: unknown): View | null {
  if (!isRecord(value)) return null;
  const kind = plain.find((one) => one === value['kind']);
  if (kind !== undefined) return { kind };
  const name = (field: string): string => readText(value[field]) ?? '';
  if (value['kind'] === 'tag') return { kind: 'tag', tag: name('tag') };
  if (value['kind'] === 'site') return { kind: 'site', siteName: name('siteName') };
  if (value['kind'] === 'collection') return { kind: 'collection', collectionId: name('collectionId') };
  return value['kind'] === 'smart' ? { kind: 'smart', searchId: name('searchId') } : null;
}

function readTop(value: unknown): ListStart | null {
  if (!isRecord(value)) return null;
  const { id, index } = value;
  return typeof id === 'string' && Number.isSafeInteger(index) ? { id, index: index as number } : null;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing was kept yet, or something else wrote there: the window begins at the inbox.
    return null;
  }
}
