import { expect, it } from 'vitest';
import { itemsOf, jsonFile, readAny } from './importers.test-support.ts';
import { remarks } from './reasons.ts';

const annotation = (id: string, more: object = {}): object => ({
  id,
  created: '2016-12-16T11:24:14.673557+00:00',
  updated: '2016-12-16T11:24:14.673557+00:00',
  user: 'acct:anna@hypothes.is',
  uri: 'https://example.com/a',
  text: 'A *note*',
  tags: ['one'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://example.com/a',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 100, end: 109 },
        { type: 'TextQuoteSelector', exact: 'The words', prefix: 'before ', suffix: ' after' },
      ],
    },
  ],
  document: { title: ['A title'] },
  ...more,
});
const pageNote = { target: [{ source: 'https://example.com/a' }], text: 'On the whole page' };

it('makes one story of the annotations of a page', () => {
  const { id, rows } = readAny(
    jsonFile({
      export_date: '2024-01-01T00:00:00Z',
      export_userid: 'acct:anna@hypothes.is',
      client_version: '1.0',
      annotations: [
        annotation('a'),
        annotation('b', { ...pageNote, tags: ['page'] }),
        annotation('c', { uri: 'https://example.com/b', document: { title: 'B' } }),
        annotation('d', {
          text: 'I doubt it',
          user: 'acct:ben@hypothes.is',
          references: ['a'],
          target: [{ source: 'https://example.com/a' }],
        }),
        annotation('e', { text: 'So do I', user: '', references: ['a', 'd'], target: [] }),
      ],
    }),
  );
  expect(id).toBe('hypothesis');
  expect(rows).toMatchObject([
    {
      row: 1,
      records: 4,
      url: 'https://example.com/a',
      title: 'A title',
      note: 'On the whole page',
      tags: ['page'],
      remarks: [],
      passages: [
        {
          quote: 'The words',
          prefix: 'before ',
          suffix: ' after',
          start: 100,
          end: 109,
          tags: ['one'],
          note: 'A *note*\n\nben@hypothes.is: I doubt it\n\nSo do I',
          createdAt: '2016-12-16T11:24:14.673Z',
          imported: { id: 'a', user: 'acct:anna@hypothes.is', selectors: [{ type: 'RangeSelector' }] },
        },
      ],
    },
    { row: 3, records: 1, url: 'https://example.com/b', title: 'B' },
  ]);
});

it('reads the answer of the API, offsets that are none, and an answer to what is not there', () => {
  const items = itemsOf(
    'hypothesis',
    jsonFile({
      total: 2,
      rows: [
        annotation('a', {
          target: [
            {
              selector: [
                { type: 'TextPositionSelector', start: -5, end: 1e300 },
                { type: 'TextQuoteSelector', exact: 'Words' },
              ],
            },
          ],
        }),
        annotation('b', { ...pageNote, references: ['lost'] }),
      ],
    }),
  );
  expect(items).toMatchObject([
    {
      note: 'On the whole page',
      remarks: [remarks.parentUnknown('On the whole page')],
      passages: [{ quote: 'Words', prefix: '', start: null, end: null }],
    },
  ]);
});

it('keeps what was marked in a file, without an address', () => {
  const items = itemsOf(
    'hypothesis',
    jsonFile([
      annotation('a', {
        uri: 'urn:x-pdf:abc',
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Words' }] }],
      }),
    ]),
  );
  expect(items).toMatchObject([
    {
      url: null,
      imported: { address: 'urn:x-pdf:abc' },
      remarks: [remarks.addressLeftOut('urn:x-pdf:abc')],
      passages: [{ quote: 'Words' }],
    },
  ]);
});
