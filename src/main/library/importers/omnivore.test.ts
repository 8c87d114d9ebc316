import { expect, it } from 'vitest';
import { makeZip } from '../../../../test/support/make-epub.ts';
import { itemsOf, readAny } from './importers.test-support.ts';
import { readOmnivoreHighlights } from './omnivore-highlights.ts';
import { reasons, remarks } from './reasons.ts';
import type { ImportFile } from './types.ts';

const story = (id: number, more: object = {}): object => ({
  id: `id-${id}`,
  slug: `story-${id}`,
  title: `Story ${id}`,
  description: 'What it is about.',
  author: 'Anna Reporter',
  url: `https://example.com/${id}`,
  state: 'Active',
  readingProgress: 42,
  thumbnail: null,
  labels: ['politics', 'To read'],
  savedAt: '2024-03-10T23:30:00.500Z',
  updatedAt: '2024-03-11T23:30:00.500Z',
  publishedAt: '2024-03-09T00:00:00.000Z',
  ...more,
});

function archiveOf(files: Record<string, string | Uint8Array | object>): ImportFile {
  const entries = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  }));
  return { name: 'omnivore.zip', bytes: makeZip(entries) };
}

it('reads a story with its text and its highlights', () => {
  const [item] = itemsOf(
    'omnivore',
    archiveOf({
      'metadata_0_to_20.json': [story(1)],
      'content/story-1.html': '<p>The words of the story.</p>',
      'highlights/story-1.md': '> The words\n\n#said #by whom\n\nCheck this.',
    }),
  );
  expect(item).toEqual({
    kind: 'item',
    row: 1,
    url: 'https://example.com/1',
    title: 'Story 1',
    byline: 'Anna Reporter',
    siteName: null,
    language: null,
    excerpt: 'What it is about.',
    publishedAt: '2024-03-09T00:00:00.000Z',
    savedAt: '2024-03-10T23:30:00.500Z',
    state: 'inbox',
    favourite: false,
    progress: 0.42,
    tags: ['politics', 'To read'],
    folders: [],
    note: '',
    content: { kind: 'html', html: '<p>The words of the story.</p>' },
    passages: [
      expect.objectContaining({ quote: 'The words', tags: ['said', 'by whom'], note: 'Check this.' }),
    ],
    imported: { id: 'id-1', slug: 'story-1', updatedAt: '2024-03-11T23:30:00.500Z' },
    remarks: [],
  });
});

it('reads the batches in their order, facts that are missing, and every state', () => {
  const items = itemsOf(
    'omnivore',
    archiveOf({
      'metadata_20_to_40.json': [story(3, { state: 'Unknown' })],
      'metadata_100_to_120.json': [story(4, { state: 'Lost' })],
      'metadata_0_to_20.json': [
        story(1, { author: null, description: null, publishedAt: null, thumbnail: null }),
        story(2, { state: 'Archived' }),
      ],
    }),
  );
  expect(items.map(({ row, title, state }) => [row, title, state])).toEqual([
    [1, 'Story 1', 'inbox'],
    [2, 'Story 2', 'archived'],
    [3, 'Story 3', 'inbox'],
    [4, 'Story 4', 'inbox'],
  ]);
  expect(items[0]).toMatchObject({ byline: null, excerpt: null, publishedAt: null, remarks: [] });
  expect(items[3]?.remarks).toEqual([remarks.stateNotUnderstood('lost')]);
});

it('reads a list alone, a PDF, and an entry that comes twice', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 words');
  const bytes = makeZip([
    { name: 'metadata.json', bytes: JSON.stringify([story(1)]) },
    { name: 'content/story-1.pdf', bytes: pdf },
    { name: 'content/story-1.pdf', bytes: pdf },
  ]);
  const [item] = itemsOf('omnivore', { name: 'a.zip', bytes });
  expect(item?.content).toEqual({ kind: 'file', name: 'story-1.pdf', bytes: pdf });
});

it('keeps texts and highlights that no list names', () => {
  const items = itemsOf(
    'omnivore',
    archiveOf({
      'metadata_0_to_20.json': [story(1)],
      'content/lost.html': '<p>Words</p>',
      'highlights/lost.md': '> Words',
    }),
  );
  expect(items[1]).toMatchObject({ row: 2, url: null, title: 'lost', content: { html: '<p>Words</p>' } });
  expect(items[1]?.passages.map(({ quote }) => quote)).toEqual(['Words']);
});

it('names a list that is damaged and a text that is, and reads the rest', () => {
  const bytes = makeZip([
    { name: 'metadata_0_to_20.json', bytes: '[{"title": "SPOILONE"}]', isStored: true },
    { name: 'metadata_20_to_40.json', bytes: JSON.stringify([story(2)]) },
    { name: 'content/story-2.html', bytes: '<p>SPOILTWO</p>', isStored: true },
  ]);
  for (const word of ['SPOILONE', 'SPOILTWO']) bytes[Buffer.from(bytes).indexOf(word)] = 0x40;
  const { rows } = readAny({ name: 'a.zip', bytes });
  expect(rows[0]).toMatchObject({ kind: 'refused', reason: reasons.inArchive('metadata_0_to_20.json') });
  expect(rows[1]).toMatchObject({ kind: 'item', content: null, remarks: [remarks.contentUnreadable] });
});

it('reads quotes of several paragraphs, and highlights without labels or notes', () => {
  const read = readOmnivoreHighlights(
    '> One paragraph,\nin two lines.\n> \nAnd a second.\n\n#label1 #label2\n\nA note.\n\nIn two parts.\n\n> Alone\n\n> With a note\n\n#1 reason to read it\nagain\n\n> Last\r\n\r\n#only',
  );
  expect(read.map(({ quote, tags, note }) => ({ quote, tags, note }))).toEqual([
    {
      quote: 'One paragraph,\nin two lines.\n\nAnd a second.',
      tags: ['label1', 'label2'],
      note: 'A note.\n\nIn two parts.',
    },
    { quote: 'Alone', tags: [], note: '' },
    { quote: 'With a note', tags: [], note: '#1 reason to read it\nagain' },
    { quote: 'Last', tags: ['only'], note: '' },
  ]);
});
