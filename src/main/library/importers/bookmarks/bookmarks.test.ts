import { expect, it } from 'vitest';
import { fileOf, itemsOf, jsonFile, readAny } from '../importers.test-support.ts';
import { reasons, remarks } from '../reasons.ts';

it('reads Netscape bookmarks: folders, tags, notes, and what is missing', () => {
  const { id, rows } = readAny(
    fileOf(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><A HREF="https://example.com/top?a=1&amp;b=2" ADD_DATE="1700000000" LAST_MODIFIED="1700000001" TAGS="one, two,three" PRIVATE="1" TOREAD="1" ICON="data:image/png;base64,AAAA">Top &amp; first</A>
    <DD>A note with a <a href="https://example.com/inner">link</a><br>in two lines
    <DT><H3 ADD_DATE="1700000000" PERSONAL_TOOLBAR_FOLDER="true">News</H3>
    <DL><p>
        <DT><H3></H3>
        <DL><p>
            <DT><A HREF="https://example.com/nameless">In a nameless folder</A>
        </DL><p>
        <DT><H3>East</H3>
        <DL><p>
            <DT><A HREF="https://example.com/east" ADD_DATE="1700000002">East</A>
            <HR>
            <DT><A ADD_DATE="1700000002">No address</A>
            <DT><A HREF="javascript:alert(1)">Script</A>
            <DT><A HREF="place:sort=8">Most visited</A>
            <DT><A FEEDURL="https://example.com/feed" HREF="https://example.com/">A feed</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://example.com/last">Last</A>
</DL>`),
  );
  expect(id).toBe('bookmarks');
  expect(rows).toMatchObject([
    {
      row: 1,
      url: 'https://example.com/top?a=1&b=2',
      title: 'Top & first',
      savedAt: '2023-11-14T22:13:20.000Z',
      tags: ['one', 'two', 'three'],
      folders: [],
      note: 'A note with a link\nin two lines',
      imported: { private: '1', toread: '1', last_modified: '1700000001' },
    },
    { row: 2, url: 'https://example.com/nameless', folders: ['News'], savedAt: null, remarks: [] },
    { row: 3, url: 'https://example.com/east', folders: ['News/East'] },
    { kind: 'refused', row: 4, title: 'No address', reason: reasons.noAddress },
    { kind: 'refused', row: 5, url: 'javascript:alert(1)', reason: reasons.otherScheme('javascript') },
    { kind: 'refused', row: 6, reason: reasons.otherScheme('place') },
    { kind: 'refused', row: 7, title: 'A feed', url: 'https://example.com/feed', reason: reasons.isFeed },
    { row: 8, url: 'https://example.com/last', folders: [] },
  ]);
});

it('reads bookmarks without a list, favourites of Raindrop, and folders a hundred thousand deep', () => {
  const head = '<!DOCTYPE NETSCAPE-Bookmark-file-1>';
  expect(
    itemsOf('bookmarks', fileOf(`${head}<A HREF="https://example.com/a" DATA-IMPORTANT="true" TAGS="">A`)),
  ).toMatchObject([{ title: 'A', favourite: true, tags: [] }]);
  const deep = `${head}${'<DL><DT><H3>x</H3>'.repeat(100_000)}<DL><DT><A HREF="https://example.com/a">A</A>${'</DL>'.repeat(100_001)}<DT><A HREF="https://example.com/b">B</A>`;
  expect(itemsOf('bookmarks', fileOf(deep)).map(({ title, folders }) => [title, folders.length])).toEqual([
    ['A', 1],
    ['B', 0],
  ]);
});

const firefox = {
  guid: 'root________',
  title: '',
  index: 0,
  dateAdded: 1700000000000000,
  id: 1,
  typeCode: 2,
  type: 'text/x-moz-place-container',
  root: 'placesRoot',
  children: [
    {
      guid: 'menu________',
      title: 'menu',
      typeCode: 2,
      type: 'text/x-moz-place-container',
      root: 'bookmarksMenuFolder',
      children: [
        {
          guid: 'x',
          title: 'A',
          dateAdded: 1700000000123456,
          lastModified: 1700000001000000,
          id: 7,
          typeCode: 1,
          tags: 'one,two words',
          iconuri: 'https://example.com/i.ico',
          type: 'text/x-moz-place',
          uri: 'https://example.com/a',
          annos: [{ name: 'bookmarkProperties/description', value: 'A note' }],
        },
        { guid: 's', title: '', typeCode: 3, type: 'text/x-moz-place-separator' },
        { guid: 'q', title: 'Recent', typeCode: 1, type: 'text/x-moz-place', uri: 'place:queryType=1' },
        { guid: 'e', title: 'Empty', typeCode: 2, type: 'text/x-moz-place-container' },
        {
          guid: 'f',
          title: 'East',
          typeCode: 2,
          type: 'text/x-moz-place-container',
          children: [
            {
              guid: 'y',
              title: 'B',
              dateAdded: 1700000000000000,
              typeCode: 1,
              type: 'text/x-moz-place',
              uri: 'https://example.com/b',
            },
          ],
        },
      ],
    },
  ],
};

it('reads a backup of Firefox', () => {
  const { id, rows } = readAny(jsonFile(firefox));
  expect(id).toBe('firefox');
  expect(rows).toMatchObject([
    {
      row: 1,
      title: 'A',
      savedAt: '2023-11-14T22:13:20.123Z',
      tags: ['one', 'two words'],
      folders: ['menu'],
      note: 'A note',
      imported: { guid: 'x' },
    },
    { kind: 'refused', row: 2, title: 'Recent', reason: reasons.otherScheme('place') },
    { row: 3, title: 'B', folders: ['menu/East'] },
  ]);
});

it('reads of a tree that was cut off what is whole, and refuses folders that are too deep', () => {
  const text = JSON.stringify(firefox);
  const { rows } = readAny(fileOf(text.slice(0, text.indexOf('https://example.com/b'))));
  expect(rows.map((row) => row.kind)).toEqual(['item', 'refused', 'refused']);
  expect(rows[2]).toMatchObject({ reason: reasons.cutOff });
  const deep = `{"guid":"r","children":[${'{"title":"x","children":['.repeat(100_000)}${']}'.repeat(100_000)},{"title":"A","uri":"https://example.com/a"}]}`;
  expect(readAny(fileOf(deep)).rows).toMatchObject([
    { kind: 'refused', reason: reasons.tooDeep },
    { kind: 'item', title: 'A' },
  ]);
});

it('reads the bookmarks of Chrome, whose time begins in 1601 and whose names come last', () => {
  const { id, rows } = readAny(
    jsonFile({
      checksum: 'x',
      roots: {
        bookmark_bar: {
          children: [
            {
              date_added: '13344473600000000',
              date_last_used: '0',
              guid: 'g',
              id: '5',
              name: 'A',
              type: 'url',
              url: 'https://example.com/a',
            },
            {
              children: [{ date_added: '0', name: 'B', type: 'url', url: 'chrome://settings' }],
              name: 'East',
              type: 'folder',
            },
          ],
          date_added: '13344473600000000',
          name: 'Bookmarks bar',
          type: 'folder',
        },
        other: {
          children: [{ name: 'C', type: 'url', url: 'https://example.com/c' }],
          name: 'Other bookmarks',
          type: 'folder',
        },
        sync_transaction_version: '7',
      },
      version: 1,
    }),
  );
  expect(id).toBe('chrome');
  expect(rows).toMatchObject([
    { row: 1, title: 'A', savedAt: '2023-11-14T22:13:20.000Z', folders: ['Bookmarks bar'], remarks: [] },
    { kind: 'refused', row: 2, title: 'B', reason: reasons.otherScheme('chrome') },
    { row: 3, title: 'C', savedAt: null, folders: ['Other bookmarks'] },
  ]);
});

it('reads Pinboard', () => {
  expect(
    itemsOf(
      'pinboard',
      jsonFile([
        {
          href: 'https://example.com/a',
          description: 'A',
          extended: 'A note',
          meta: 'x',
          hash: 'y',
          time: '2024-03-10T23:30:00Z',
          shared: 'no',
          toread: 'yes',
          tags: 'one two/three',
        },
      ]),
    ),
  ).toMatchObject([
    {
      title: 'A',
      note: 'A note',
      savedAt: '2024-03-10T23:30:00.000Z',
      tags: ['one', 'two/three'],
      imported: { shared: 'no', toread: 'yes' },
    },
  ]);
});

it('reads GoodLinks', () => {
  expect(
    itemsOf(
      'goodlinks',
      jsonFile([
        {
          url: 'https://example.com/a',
          title: 'A',
          summary: 'What it says',
          tags: ['one'],
          addedAt: 1700000000.5,
          readAt: 1700000001,
          starred: true,
          highlights: [{ content: 'Words', note: 'N' }, {}],
        },
      ]),
    ),
  ).toMatchObject([
    {
      savedAt: '2023-11-14T22:13:20.500Z',
      state: 'archived',
      favourite: true,
      excerpt: 'What it says',
      passages: [{ quote: 'Words', note: 'N' }],
      remarks: [remarks.highlightUnreadable],
    },
  ]);
});

it('reads Matter', () => {
  expect(
    itemsOf(
      'matter',
      fileOf(
        'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nA,Anna,The Paper,https://example.com/a,one;two words,900,False,True,True,2,2024-03-10,f1\n',
      ),
    ),
  ).toMatchObject([
    {
      byline: 'Anna',
      siteName: 'The Paper',
      tags: ['one', 'two words'],
      state: 'archived',
      favourite: true,
      savedAt: null,
      imported: { 'last interaction date': '2024-03-10', 'file id': 'f1' },
      remarks: [remarks.highlightsElsewhere(2)],
    },
  ]);
});
