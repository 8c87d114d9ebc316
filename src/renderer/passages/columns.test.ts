import { expect, it } from 'vitest';
import { columnsInOrder, layColumns, moveColumn, toggleColumn } from './columns.ts';

it('columns stand in the order that was chosen, and one that comes stands last', () => {
  expect(toggleColumn(['tags', 'speaker'], 'note')).toEqual(['tags', 'speaker', 'note']);
  expect(toggleColumn(['tags', 'speaker'], 'tags')).toEqual(['speaker']);
  expect(columnsInOrder(['tags', 'speaker']).map(({ column }) => column)).toEqual(['tags', 'speaker']);
});

it.each([
  ['speaker', 2, ['role', 'said', 'speaker']],
  ['said', 0, ['said', 'speaker', 'role']],
  ['speaker', -1, ['speaker', 'role', 'said']],
  ['role', 9, ['speaker', 'said', 'role']],
] as const)('%s is moved to place %i', (column, to, after) => {
  expect(moveColumn(['speaker', 'role', 'said'], column, to)).toEqual(after);
});

it('a column that was drawn to a width keeps it; the others share what is left', () => {
  const shown = columnsInOrder(['speaker', 'said']);
  expect(layColumns(shown, {}).tracks).toBe('minmax(280px, 3fr) minmax(96px, 1fr) 104px');
  expect(layColumns(shown, { words: 400, speaker: 120 })).toEqual({
    tracks: '400px 120px 104px',
    minWidth: '724px',
  });
});
