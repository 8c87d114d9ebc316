import { expect, it } from 'vitest';
import { fileOf, itemsOf, jsonFile, readAny } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';

const link = (url: string, more: object = {}): object => ({
  createdAt: 1700000000,
  title: 'A',
  tags: ['one'],
  content: { type: 'link', url },
  note: null,
  archived: false,
  ...more,
});

it('reads links, texts, and what is neither', () => {
  const { id, rows } = readAny(
    jsonFile({
      bookmarks: [
        link('https://example.com/a', { note: 'Look again', archived: true, lists: ['l2', 'lost'] }),
        link('', { title: null, content: { type: 'text', text: 'Only words.' } }),
        link('', { content: null }),
      ],
      lists: [
        { id: 'l1', name: 'News', description: null, icon: '🗞', type: 'manual', query: null, parentId: null },
        { id: 'l2', name: 'East', description: 'Eastern affairs', icon: 'x', type: 'manual', parentId: 'l1' },
        { id: 'l3', name: 'Unread', icon: 'x', type: 'smart', query: 'is:fav', parentId: null },
      ],
    }),
  );
  expect(id).toBe('karakeep');
  expect(rows).toMatchObject([
    {
      kind: 'item',
      url: 'https://example.com/a',
      savedAt: '2023-11-14T22:13:20.000Z',
      state: 'archived',
      tags: ['one'],
      folders: ['News/East'],
      note: 'Look again',
      remarks: [remarks.listUnknown('lost')],
      imported: { listDescriptions: [{ path: 'News/East', description: 'Eastern affairs' }] },
    },
    { kind: 'item', url: null, title: '', content: { kind: 'text', text: 'Only words.' } },
    { kind: 'refused', row: 3, title: 'A', reason: reasons.noAddress },
    { kind: 'refused', row: 4, title: 'Unread: is:fav', reason: reasons.isSavedSearch },
  ]);
});

it('reads older files, which have no lists, and lists that lie in each other', () => {
  expect(itemsOf('karakeep', jsonFile({ bookmarks: [link('https://example.com/a')] })).length).toBe(1);
  const [item] = itemsOf(
    'karakeep',
    jsonFile({
      bookmarks: [link('https://example.com/a', { lists: ['a'] })],
      lists: [
        { id: 'a', name: 'A', parentId: 'b' },
        { id: 'b', name: 'B', parentId: 'a' },
      ],
    }),
  );
  expect(item?.folders).toEqual(['B/A']);
});

it('says so where the file has no bookmarks at all', () => {
  for (const file of [fileOf('{"bookmarks": 3'), jsonFile({ bookmarks: [] })]) {
    expect(readAny(file).rows).toMatchObject([{ kind: 'refused', row: 1, reason: reasons.noEntries }]);
  }
});
