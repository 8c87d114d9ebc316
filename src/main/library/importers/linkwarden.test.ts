import { expect, it } from 'vitest';
import { fileOf, itemsOf, jsonFile, readAny } from './importers.test-support.ts';
import { reasons } from './reasons.ts';

const link = (id: number, more: object = {}): object => ({
  id,
  name: `Story ${id}`,
  type: 'url',
  description: '',
  collectionId: 1,
  url: `https://example.com/${id}`,
  createdAt: '2024-03-10T23:30:00.000Z',
  updatedAt: '2024-03-10T23:30:00.000Z',
  importDate: null,
  tags: [
    { id: 1, name: 'one' },
    { id: 2, name: 'two words' },
  ],
  ...more,
});
const user = {
  id: 1,
  name: 'Anna',
  username: 'anna',
  collections: [
    {
      id: 1,
      name: 'News',
      description: 'All of it',
      color: '#fff',
      parentId: null,
      links: [
        link(1),
        link(2, { description: 'A note', importDate: '2023-01-01T00:00:00.000Z', textContent: 'The words.' }),
      ],
    },
    {
      id: 2,
      name: 'East',
      description: '',
      color: '#fff',
      parentId: 1,
      links: [link(3), link(4, { url: null })],
    },
  ],
  pinnedLinks: [link(3), link(9)],
};

it('reads collections in each other, what was pinned, and texts of older files', () => {
  const { id, rows } = readAny(jsonFile(user));
  expect(id).toBe('linkwarden');
  expect(rows).toMatchObject([
    {
      row: 1,
      title: 'Story 1',
      folders: ['News'],
      tags: ['one', 'two words'],
      favourite: false,
      savedAt: '2024-03-10T23:30:00.000Z',
      imported: { type: 'url', collectionDescription: 'All of it' },
    },
    {
      row: 2,
      note: 'A note',
      savedAt: '2023-01-01T00:00:00.000Z',
      content: { kind: 'text', text: 'The words.' },
    },
    { row: 3, folders: ['News/East'], favourite: true },
    { kind: 'refused', row: 4, title: 'Story 4', reason: reasons.noAddress },
    { row: 5, title: 'Story 9', folders: [], favourite: true },
  ]);
});

it('reads the links that are whole in a file that was cut off', () => {
  const text = JSON.stringify(user);
  const { rows } = readAny(fileOf(text.slice(0, text.indexOf('Story 3') + 5)));
  expect(rows.map((row) => row.kind)).toEqual(['item', 'item', 'refused']);
  expect(rows[2]).toMatchObject({ reason: reasons.cutOff });
});

it('is known before its links are', () => {
  expect(itemsOf('linkwarden', jsonFile({ ...user, pinnedLinks: [] })).length).toBe(3);
});
