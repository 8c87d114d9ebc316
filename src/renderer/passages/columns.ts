import type { PassageCard, PassageSort } from '../../contract/passage.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Messages } from '../language/make-messages.ts';

export type PassageColumn = Settings['passageColumns'][number];
export type ColumnWidths = Settings['passageColumnWidths'];

export interface ColumnFacts {
  column: PassageColumn;
  /** How narrow it may become, and its share of what is left; 0 keeps it as narrow. */
  minPx: number;
  share: number;
  /** The order that its head asks for. */
  sort?: Exclude<PassageSort, 'position' | 'collection'>;
  read: (passage: PassageCard, sayDate: Messages['sayDate']) => string;
}

/** All columns beside the words, in the order in which they are offered. */
export const passageColumnFacts: readonly ColumnFacts[] = [
  {
    ...{ column: 'speaker', minPx: 96, share: 1, sort: 'speaker' },
    read: ({ attribution }) => attribution.speaker ?? '',
  },
  { ...{ column: 'role', minPx: 96, share: 1 }, read: ({ attribution }) => attribution.role ?? '' },
  {
    ...{ column: 'said', minPx: 104, share: 0, sort: 'said' },
    read: ({ attribution }, sayDate) => (attribution.saidOn === null ? '' : sayDate(attribution.saidOn)),
  },
  { ...{ column: 'story', minPx: 140, share: 1.4, sort: 'story' }, read: ({ source }) => source.title },
  { ...{ column: 'site', minPx: 90, share: 0.7 }, read: ({ source }) => source.siteName ?? '' },
  { ...{ column: 'tags', minPx: 96, share: 0.8, sort: 'tag' }, read: ({ tags }) => tags.join(', ') },
  { ...{ column: 'note', minPx: 120, share: 1.2 }, read: ({ note }) => note },
  {
    ...{ column: 'kept', minPx: 104, share: 0, sort: 'kept' },
    read: ({ createdAt }, sayDate) => sayDate(createdAt),
  },
];

/** The columns that are shown, in the order that was chosen. */
export function columnsInOrder(chosen: readonly PassageColumn[]): ColumnFacts[] {
  return chosen.flatMap((column) => passageColumnFacts.find((facts) => facts.column === column) ?? []);
}

/** Shown or not any more; a column that comes stands last. */
export function toggleColumn(chosen: readonly PassageColumn[], column: PassageColumn): PassageColumn[] {
  return chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column];
}

/** A column in another's place; the others make room. */
export function moveColumn(
  chosen: readonly PassageColumn[],
  column: PassageColumn,
  to: number,
): PassageColumn[] {
  const others = chosen.filter((each) => each !== column);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), column, ...others.slice(at)];
}

const WORDS = { column: 'words' as const, minPx: 280, share: 3 };
const GAP_PX = 16;
const MARGINS_PX = 68;

/** The columns of a grid with the words first, and how narrow all of them together may be. */
export function layColumns(
  shown: readonly ColumnFacts[],
  widths: ColumnWidths,
): { tracks: string; minWidth: string } {
  const all = [WORDS, ...shown].map(({ column, minPx, share }) => {
    const px = widths[column];
    return px === undefined ? { minPx, share } : { minPx: px, share: 0 };
  });
  const tracks = all.map(({ minPx, share }) =>
    share === 0 ? `${String(minPx)}px` : `minmax(${String(minPx)}px, ${String(share)}fr)`,
  );
  const minPx = all.reduce((sum, each) => sum + each.minPx + GAP_PX, MARGINS_PX - GAP_PX);
  return { tracks: tracks.join(' '), minWidth: `${String(minPx)}px` };
}
