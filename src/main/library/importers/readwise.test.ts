import { expect, it } from 'vitest';
import { fileOf, itemsOf, readAny } from './importers.test-support.ts';
import { readPythonList } from './python-list.ts';
import { reasons, remarks } from './reasons.ts';

it('makes one story of the highlights of a page, and reads tags in notes', () => {
  const { id, rows } = readAny(
    fileOf(
      'Highlight,Title,Author,URL,Note,Location,Date\n' +
        '"First words",A,Anna,https://example.com/a,.said .by-whom look again,12,2024-03-10 23:30:00\n' +
        ',A,Anna,https://example.com/a,,13,\n' +
        'Other words,B,,https://example.com/b,,,\n' +
        '"Second words,\nin two lines",A,Anna,https://example.com/a,costs .5 percent,14,2024-03-11T00:00:00Z\n',
    ),
  );
  expect(id).toBe('readwise');
  expect(rows.map(({ kind, row, records, title }) => [kind, row, records, title])).toEqual([
    ['item', 1, 2, 'A'],
    ['refused', 2, undefined, 'A'],
    ['item', 3, 1, 'B'],
  ]);
  expect(rows[1]).toMatchObject({ reason: reasons.noHighlight });
  expect(rows[0]).toMatchObject({
    url: 'https://example.com/a',
    byline: 'Anna',
    remarks: [remarks.dateWithoutZone('2024-03-10 23:30:00')],
    passages: [
      {
        quote: 'First words',
        tags: ['said', 'by-whom'],
        note: 'look again',
        createdAt: '2024-03-10T23:30:00.000Z',
        imported: { location: '12' },
      },
      {
        quote: 'Second words,\nin two lines',
        tags: [],
        note: 'costs .5 percent',
        createdAt: '2024-03-11T00:00:00.000Z',
      },
    ],
  });
});

it('needs nothing but the highlights', () => {
  const items = itemsOf('readwise', fileOf('Highlight\nSome words\nOther words\n'));
  expect(items).toMatchObject([
    { url: null, title: '', records: 2, passages: [{ quote: 'Some words' }, { quote: 'Other words' }] },
  ]);
});

it('reads what Readwise gives out', () => {
  const [item] = itemsOf(
    'readwise',
    fileOf(
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
        'Words,A book,Anna,B00X,A note,yellow,".favorite, Deep Work",order,42,2026-07-17 14:00:25+00:00,"news, 2026"\n' +
        'More,A book,Anna,B00X,,ultraviolet,,order,43,2026-07-17,\n',
    ),
  );
  expect(item).toMatchObject({
    url: null,
    title: 'A book',
    byline: 'Anna',
    tags: ['news', '2026'],
    imported: { 'amazon book id': 'B00X' },
    remarks: [remarks.dateWithoutZone('2026-07-17'), remarks.colourNotKnown('ultraviolet')],
    passages: [
      {
        quote: 'Words',
        colour: 'amber',
        note: 'A note',
        tags: ['favorite', 'Deep Work'],
        createdAt: '2026-07-17T14:00:25.000Z',
        imported: { 'location type': 'order', location: '42' },
      },
      { quote: 'More', colour: null, imported: { color: 'ultraviolet' } },
    ],
  });
});

it('reads the list of Reader', () => {
  const { id, rows } = readAny(
    fileOf(
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n' +
        `A,https://example.com/a,01x,"[""don't"", 'favorite', 'peanut, butter']",2025-01-20 22:13:02.447000+00:00,0.5,archive,True\n` +
        'B,https://example.com/b,02x,[],2025-01-20 22:13:02+00:00,0,later,False\n' +
        'C,mailto:someone@example.com,03x,,2025-01-20 22:13:02+00:00,,new,False\n' +
        'D,https://example.com/d,04x,"[broken",2025-01-20 22:13:02+00:00,2x,feed,False\n',
    ),
  );
  expect(id).toBe('readwise-reader');
  expect(rows).toMatchObject([
    {
      state: 'archived',
      progress: 0.5,
      savedAt: '2025-01-20T22:13:02.447Z',
      tags: ["don't", 'favorite', 'peanut, butter'],
      imported: { id: '01x', location: 'archive', seen: 'True' },
      remarks: [],
    },
    { state: 'inbox', progress: 0, tags: [] },
    { kind: 'refused', row: 3, title: 'C', reason: reasons.otherScheme('mailto') },
    {
      state: 'inbox',
      progress: null,
      tags: ['[broken'],
      imported: { location: 'feed' },
      remarks: [remarks.tagsNotUnderstood('[broken'), remarks.progressNotUnderstood('2x')],
    },
  ]);
});

it('reads lists as Python writes them', () => {
  expect(
    readPythonList(String.raw`['it\'s', "a \"b\"", 'tab\t', '\xe9', '\u0434', 'back\\slash', '\q']`),
  ).toEqual(["it's", 'a "b"', 'tab\t', 'é', 'д', 'back\\slash', '\\q']);
  for (const none of ['', 'a, b', "['a", '[1, 2]', "['a' b]", '[', "['\\"])
    expect(readPythonList(none)).toBe(null);
  expect(readPythonList("['\\U00110000']")).toEqual(['\\U00110000']);
});
