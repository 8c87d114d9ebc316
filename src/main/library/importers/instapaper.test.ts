import { expect, it } from 'vitest';
import { fileOf, itemsOf } from './importers.test-support.ts';
import { remarks } from './reasons.ts';

it('reads the oldest form, which has no dates', () => {
  const [item] = itemsOf(
    'instapaper',
    fileOf('URL,Title,Selection,Folder\nhttps://example.com/a,A,"He said “no”, twice.",Archive\n'),
  );
  expect(item).toMatchObject({
    state: 'archived',
    savedAt: null,
    folders: [],
    favourite: false,
    remarks: [],
  });
  expect(item?.passages.map(({ quote }) => quote)).toEqual(['He said “no”, twice.']);
});

it('reads dates and folders of the user', () => {
  const items = itemsOf(
    'instapaper',
    fileOf(
      'URL,Title,Selection,Folder,Timestamp\nhttps://example.com/a,A,,Unread,1700000000\nhttps://example.com/b,B,,Starred,1700000001\nhttps://example.com/c,C,,My cooking,1700000002\n',
    ),
  );
  expect(
    items.map(({ state, favourite, folders, savedAt, passages }) => [
      state,
      favourite,
      folders,
      savedAt,
      passages,
    ]),
  ).toEqual([
    ['inbox', false, [], '2023-11-14T22:13:20.000Z', []],
    ['inbox', true, [], '2023-11-14T22:13:21.000Z', []],
    ['inbox', false, ['My cooking'], '2023-11-14T22:13:22.000Z', []],
  ]);
});

it('reads tags, a JSON array in a cell', () => {
  const items = itemsOf(
    'instapaper',
    fileOf(
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://e.com/a,A,,Unread,1700000000,[]\nhttps://e.com/b,B,,Unread,1700000000,"[""coding"", ""a, b""]"\nhttps://e.com/c,C,,Unread,1700000000,"[""cut"\nhttps://e.com/d,D,,Unread,1700000000,"one, two"\n',
    ),
  );
  expect(items.map(({ tags }) => tags)).toEqual([[], ['coding', 'a, b'], ['["cut'], ['one', 'two']]);
  expect(items[2]?.remarks).toEqual([remarks.tagsNotUnderstood('["cut')]);
});

it('reads a file in windows-1252 and one in UTF-16', () => {
  const text = 'URL,Title,Selection,Folder\r\nhttps://example.com/a,Café à la carte – déjà vu,,Unread\r\n';
  const latin = Uint8Array.from([...text].map((sign) => (sign === '–' ? 0x96 : sign.charCodeAt(0))));
  const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  for (const bytes of [latin, wide]) {
    expect(itemsOf('instapaper', { name: 'a.csv', bytes })[0]?.title).toBe('Café à la carte – déjà vu');
  }
});
