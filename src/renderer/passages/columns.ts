import type { PassageCard, PassageSort } from '../../contract/passage.ts';
import type { Settings } from '../../contract/settings.ts';

export type PassageColumn = Settings['passageColumns'][number];

export interface ColumnFacts {
  column: PassageColumn;
  /** How narrow it may become, and its share of what is left; 0 keeps it as narrow. */
  minPx: number;
  share: number;
  /** The order that its head asks for. */
  sort?: Exclude<PassageSort, 'position'>;
  /** `sayDay` says a day as the language does. */
  read: (passage: PassageCard, sayDay: (date: string) => string) => string;
}

/** All columns beside the words, in the order in which they stand. */
export const passageColumnNames: readonly ColumnFacts[] = [
  {
    ...{ column: 'speaker', minPx: 96, share: 1, sort: 'speaker' },
    read: ({ attribution }) => attribution.speaker ?? '',
  },
  {
    ...{ column: 'role', minPx: 96, share: 1 },
    read: ({ attribution }) => attribution.role ?? '',
  },
  {
    ...{ column: 'said', minPx: 104, share: 0, sort: 'said' },
    read: ({ attribution }, sayDay) => (attribution.saidOn === null ? '' : sayDay(attribution.saidOn)),
  },
  {
    ...{ column: 'story', minPx: 140, share: 1.4, sort: 'story' },
    read: ({ source }) => source.title,
  },
  {
    ...{ column: 'site', minPx: 90, share: 0.7 },
    read: ({ source }) => source.siteName ?? '',
  },
  {
    ...{ column: 'tags', minPx: 96, share: 0.8, sort: 'tag' },
    read: ({ tags }) => tags.join(', '),
  },
  { ...{ column: 'note', minPx: 120, share: 1.2 }, read: ({ note }) => note },
  {
    ...{ column: 'kept', minPx: 104, share: 0, sort: 'kept' },
    read: ({ createdAt }, sayDay) => sayDay(createdAt),
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
