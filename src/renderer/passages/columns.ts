import type { PassageCard, PassageSort } from '../../contract/passage.ts';
import type { Settings } from '../../contract/settings.ts';
import { sayDate } from '../ui/say-time.ts';

export type PassageColumn = Settings['passageColumns'][number];

export interface ColumnFacts {
  column: PassageColumn;
  words: string;
  /** How narrow it may become, and its share of what is left; 0 keeps it as narrow. */
  minPx: number;
  share: number;
  /** The order that its head asks for. */
  sort?: Exclude<PassageSort, 'position' | 'collection'>;
  read: (passage: PassageCard) => string;
}

const day = (date: string | null): string => (date === null ? '' : sayDate(date));

/** All columns beside the words, in the order in which they stand. */
export const passageColumnNames: readonly ColumnFacts[] = [
  {
    ...{ column: 'speaker', words: 'Speaker', minPx: 96, share: 1, sort: 'speaker' },
    read: ({ attribution }) => attribution.speaker ?? '',
  },
  {
    ...{ column: 'role', words: 'Role', minPx: 96, share: 1 },
    read: ({ attribution }) => attribution.role ?? '',
  },
  {
    ...{ column: 'said', words: 'Said on', minPx: 104, share: 0, sort: 'said' },
    read: ({ attribution }) => day(attribution.saidOn),
  },
  {
    ...{ column: 'story', words: 'Story', minPx: 140, share: 1.4, sort: 'story' },
    read: ({ source }) => source.title,
  },
  {
    ...{ column: 'site', words: 'Site', minPx: 90, share: 0.7 },
    read: ({ source }) => source.siteName ?? '',
  },
  {
    ...{ column: 'tags', words: 'Tags', minPx: 96, share: 0.8, sort: 'tag' },
    read: ({ tags }) => tags.join(', '),
  },
  { ...{ column: 'note', words: 'Note', minPx: 120, share: 1.2 }, read: ({ note }) => note },
  {
    ...{ column: 'kept', words: 'Kept', minPx: 104, share: 0, sort: 'kept' },
    read: ({ createdAt }) => day(createdAt),
  },
];

const WORDS = { minPx: 280, share: 3 };
const GAP_PX = 16;
const MARGINS_PX = 68;

/** The columns of a grid with the words first, and how narrow all of them together may be. */
export function layColumns(shown: readonly ColumnFacts[]): { tracks: string; minWidth: string } {
  const all = [WORDS, ...shown];
  const tracks = all.map(({ minPx, share }) =>
    share === 0 ? `${String(minPx)}px` : `minmax(${String(minPx)}px, ${String(share)}fr)`,
  );
  const minPx = all.reduce((sum, each) => sum + each.minPx + GAP_PX, MARGINS_PX - GAP_PX);
  return { tracks: tracks.join(' '), minWidth: `${String(minPx)}px` };
}
