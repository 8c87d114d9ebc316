import { expect, it } from 'vitest';
import { itemsOf, jsonFile } from './importers.test-support.ts';

it('joins each highlight with what is known of its place', () => {
  const [item] = itemsOf(
    'obsidian-clipper',
    jsonFile([
      {
        url: 'https://example.com/a',
        title: 'A',
        highlights: [
          { text: 'First words', timestamp: '2023-11-14T22:13:20.000Z', notes: ['Look again', 'And again'] },
          { text: 'Second words', timestamp: '2023-11-14T22:13:21.000Z' },
        ],
        data: [
          { id: '1700000001000', type: 'element', xpath: '/p[2]', content: '<p>Second words</p>' },
          {
            id: '1700000000000',
            type: 'text',
            xpath: '/p[1]',
            content: '<p>First words</p>',
            startOffset: 0,
            endOffset: 11,
            textQuote: { prefix: 'before ', suffix: ' after' },
            groupId: 'g',
          },
        ],
      },
    ]),
  );
  expect(item).toMatchObject({ url: 'https://example.com/a', title: 'A', remarks: [] });
  expect(item?.passages).toMatchObject([
    {
      quote: 'First words',
      prefix: 'before ',
      suffix: ' after',
      start: null,
      note: 'Look again\n\nAnd again',
      createdAt: '2023-11-14T22:13:20.000Z',
      imported: { xpath: '/p[1]', groupId: 'g', startOffset: 0 },
    },
    { quote: 'Second words', prefix: '', note: '', imported: { xpath: '/p[2]', type: 'element' } },
  ]);
});

it('reads older files, and ones that have places alone', () => {
  const items = itemsOf(
    'obsidian-clipper',
    jsonFile([
      { url: 'https://example.com/a', highlights: [{ text: 'Words', timestamp: 1700000000000 }] },
      {
        url: 'https://example.com/b',
        highlights: [],
        data: [{ id: 1700000000000, content: '<p>Other &amp; more</p>', notes: ['N'] }],
      },
    ]),
  );
  expect(items.map(({ passages }) => passages)).toMatchObject([
    [{ quote: 'Words', createdAt: '2023-11-14T22:13:20.000Z' }],
    [{ quote: 'Other & more', note: 'N', createdAt: '2023-11-14T22:13:20.000Z' }],
  ]);
});
