import { expect, it } from 'vitest';
import { fileOf, itemsOf, jsonFile, readAny } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';

const entry = (more: object = {}): object => ({
  id: 7,
  uid: null,
  title: 'A <em>title</em> &amp; more',
  url: 'https://example.com/a',
  origin_url: null,
  given_url: 'https://example.com/a?utm_source=x',
  is_archived: 0,
  archived_at: null,
  is_starred: 1,
  content: '<p>The words.</p>',
  created_at: '2016-09-08T11:55:58+0200',
  updated_at: '2016-09-09T11:55:58+0200',
  published_at: '2016-09-07T00:00:00+0200',
  published_by: ['Anna Reporter', 'Ben Reporter'],
  annotations: [
    {
      text: 'My note',
      quote: 'The words.',
      ranges: [{ start: '/p[1]', startOffset: '0', end: '/p[1]', endOffset: '10' }],
    },
  ],
  mimetype: 'text/html',
  language: 'fr_FR',
  reading_time: 3,
  domain_name: 'example.com',
  preview_picture: null,
  http_status: '200',
  tags: ['one', 'two'],
  is_public: false,
  ...more,
});

it('reads the second generation', () => {
  const [item] = itemsOf('wallabag', jsonFile([entry()]));
  expect(item).toMatchObject({
    url: 'https://example.com/a',
    title: 'A title & more',
    byline: 'Anna Reporter, Ben Reporter',
    siteName: 'example.com',
    language: 'fr-FR',
    publishedAt: '2016-09-06T22:00:00.000Z',
    savedAt: '2016-09-08T09:55:58.000Z',
    state: 'inbox',
    favourite: true,
    tags: ['one', 'two'],
    content: { kind: 'html', html: '<p>The words.</p>' },
    remarks: [],
  });
  expect(item?.passages).toEqual([
    expect.objectContaining({
      quote: 'The words.',
      note: 'My note',
      start: null,
      imported: { ranges: [{ start: '/p[1]', startOffset: '0', end: '/p[1]', endOffset: '10' }] },
    }),
  ]);
  expect(item?.imported).toEqual({
    id: 7,
    given_url: 'https://example.com/a?utm_source=x',
    updated_at: '2016-09-09T11:55:58+0200',
    mimetype: 'text/html',
    reading_time: 3,
    http_status: '200',
    is_public: false,
  });
});

it('reads states that are booleans, ids that are strings, and entries with little in them', () => {
  const items = itemsOf(
    'wallabag',
    jsonFile([
      entry({ id: 'seven', is_archived: true, is_starred: false }),
      { url: 'https://example.com/b', is_archived: false },
    ]),
  );
  expect(items.map(({ state, favourite, title }) => [state, favourite, title])).toEqual([
    ['archived', false, 'A title & more'],
    ['inbox', false, ''],
  ]);
});

it('does not take for the article what says that there is none', () => {
  const [item] = itemsOf(
    'wallabag',
    jsonFile([
      entry({
        content:
          "wallabag can't retrieve contents for this article. Please <a href=x>troubleshoot this issue</a>.",
      }),
    ]),
  );
  expect(item).toMatchObject({ content: null, remarks: [remarks.pageWasNotFetched] });
});

it('reads the first generation, which has every value twice', () => {
  const [item] = itemsOf(
    'wallabag',
    jsonFile([
      {
        0: '1',
        id: '1',
        1: 'A',
        title: 'A',
        2: 'https://example.com/a',
        url: 'https://example.com/a',
        3: '1',
        is_read: '1',
        4: '0',
        is_fav: '0',
        5: '<p>Words</p>',
        content: '<p>Words</p>',
        6: '3',
        user_id: '3',
        7: 'one,two',
        tags: 'one,two',
      },
    ]),
  );
  expect(item).toMatchObject({
    state: 'archived',
    favourite: false,
    tags: ['one', 'two'],
    imported: { id: '1', user_id: '3' },
  });
});

it('reads the table, and is sure of the day alone', () => {
  const [item] = itemsOf(
    'wallabag',
    fileOf(
      'Title;URL;Content;Tags;MIME Type;Language;Creation date\n"A; B";https://example.com/a;"<p>Words ""here""</p>";"one, two";text/html;en;"08/09/2016 11:55:58"\n',
    ),
  );
  expect(item).toMatchObject({
    title: 'A; B',
    content: { html: '<p>Words "here"</p>' },
    tags: ['one', 'two'],
    savedAt: '2016-09-08T00:00:00.000Z',
    imported: { 'mime type': 'text/html' },
    remarks: [remarks.hourUncertain('08/09/2016 11:55:58')],
  });
});

it('reads the whole entries of a file that was cut off, one with a damaged entry, and one of entries without a list', () => {
  const whole = JSON.stringify([entry(), entry({ url: 'https://example.com/b' })]);
  expect(
    readAny(fileOf(whole.slice(0, -40))).rows.map((row) => [row.kind, 'reason' in row ? row.reason : '']),
  ).toEqual([
    ['item', ''],
    ['refused', reasons.cutOff],
  ]);
  const damaged = `[${JSON.stringify(entry())},{"url":"https://example.com/c" "is_archived":1},${JSON.stringify(entry())}]`;
  expect(readAny(fileOf(damaged)).rows.map((row) => row.kind)).toEqual(['item', 'refused', 'item']);
  expect(readAny(fileOf(`${JSON.stringify(entry())}\n${JSON.stringify(entry())}\n`)).rows.length).toBe(2);
});
