import { expect, it } from 'vitest';
import { makeZip } from '../../../../test/support/make-epub.ts';
import { fileOf, itemsOf, readAny, refusedOf } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';

const HEADER = 'title,url,time_added,tags,status';

it('reads both headers of the table', () => {
  for (const [header, row] of [
    [
      HEADER,
      '"The vote, counted again",https://example.com/vote?a=1#end,1700000000,politics|long reads,archive',
    ],
    [
      'title,url,time_added,cursor,tags,status',
      '"The vote, counted again",https://example.com/vote?a=1#end,1700000000,,politics|long reads,archive',
    ],
  ]) {
    expect(itemsOf('pocket', fileOf(`${header}\n${row}\n`))).toEqual([
      {
        kind: 'item',
        row: 1,
        url: 'https://example.com/vote?a=1#end',
        title: 'The vote, counted again',
        byline: null,
        siteName: null,
        language: null,
        excerpt: null,
        publishedAt: null,
        savedAt: '2023-11-14T22:13:20.000Z',
        state: 'archived',
        favourite: false,
        progress: null,
        tags: ['politics', 'long reads'],
        folders: [],
        note: '',
        content: null,
        passages: [],
        imported: {},
        remarks: [],
      },
    ]);
  }
});

it('reads titles that are empty, the address again, or in two lines', () => {
  const items = itemsOf(
    'pocket',
    fileOf(
      `${HEADER}\n,https://example.com/1,1700000000,,unread\nhttps://example.com/2,https://example.com/2,1700000000,,unread\n"Two\nlines &amp; <b>more</b>",https://example.com/3,1700000000,,unread\n`,
    ),
  );
  expect(items.map(({ title }) => title)).toEqual(['', '', 'Two lines & more']);
  expect(items.map(({ state }) => state)).toEqual(['inbox', 'inbox', 'inbox']);
});

it('refuses what is not on the web, with its number and its address', () => {
  expect(
    refusedOf(
      'pocket',
      fileOf(
        `${HEADER}\na,https://example.com/,1700000000,,unread\nb,ftp://example.com/f,1700000000,,unread\n`,
      ),
    ),
  ).toEqual([
    { kind: 'refused', row: 2, title: 'b', url: 'ftp://example.com/f', reason: reasons.otherScheme('ftp') },
  ]);
});

it('says which state and which date it did not understand', () => {
  const [item] = itemsOf('pocket', fileOf(`${HEADER}\na,https://example.com/,soon,,lost\n`));
  expect(item?.remarks).toEqual([remarks.dateNotUnderstood('soon'), remarks.stateNotUnderstood('lost')]);
});

it('keeps columns that it does not know', () => {
  const [item] = itemsOf(
    'pocket',
    fileOf('url,mood,title,time_added,status,__proto__\nhttps://example.com/,good,a,,unread,x\n'),
  );
  expect(item?.imported).toEqual({ mood: 'good', '(__proto__)': 'x' });
});

it('reads all tables of an archive and counts on', () => {
  const bytes = makeZip([
    { name: 'part_000001.csv', bytes: `${HEADER}\nc,https://example.com/3,1700000000,,unread\n` },
    {
      name: 'part_000000.csv',
      bytes: `\ufeff${HEADER}\r\na,https://example.com/1,1700000000,,unread\r\nb,https://example.com/2,1700000000,,unread\r\n`,
    },
  ]);
  expect(itemsOf('pocket', { name: 'pocket.zip', bytes }).map(({ row, title }) => [row, title])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

it('refuses a table of an archive that is damaged and reads the others', () => {
  const bytes = makeZip([
    {
      name: 'part_000000.csv',
      bytes: `${HEADER}\nSPOILME,https://example.com/1,1700000000,,unread\n`,
      isStored: true,
    },
    { name: 'part_000001.csv', bytes: `${HEADER}\nc,https://example.com/3,1700000000,,unread\n` },
  ]);
  bytes[Buffer.from(bytes).indexOf('SPOILME')] = 0x40;
  expect(readAny({ name: 'pocket.zip', bytes }).rows.map((row) => [row.row, row.kind])).toEqual([
    [1, 'refused'],
    [2, 'item'],
  ]);
});

it('reads the page of older days, where the heading is the state', () => {
  const items = itemsOf(
    'pocket',
    fileOf(`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://example.com/a?x=1&amp;y=2" time_added="1700000000" tags="one,two words">A &amp; B</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://example.com/b" time_added="1700000001" tags="">B</a></li></ul></body></html>`),
  );
  expect(
    items.map(({ row, url, title, state, tags, savedAt }) => ({ row, url, title, state, tags, savedAt })),
  ).toEqual([
    {
      row: 1,
      url: 'https://example.com/a?x=1&y=2',
      title: 'A & B',
      state: 'inbox',
      tags: ['one', 'two words'],
      savedAt: '2023-11-14T22:13:20.000Z',
    },
    {
      row: 2,
      url: 'https://example.com/b',
      title: 'B',
      state: 'archived',
      tags: [],
      savedAt: '2023-11-14T22:13:21.000Z',
    },
  ]);
});
