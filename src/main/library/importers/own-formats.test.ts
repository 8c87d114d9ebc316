import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeCard } from '../exporters/exporters.test-support.ts';
import { exporters } from '../exporters/index.ts';
import type { ExportContent } from '../exporters/types.ts';
import { storableText } from '../exporters/hostile-text.test-support.ts';
import { fileOf, itemsOf, jsonFile, readAny, readAs } from './importers.test-support.ts';

const second = '01a202f2-4723-71e7-a6c2-5927d9402b13';
const content: ExportContent = {
  articles: [
    {
      article: makeArticle({
        title: 'A <b>bold</b> &amp; odd title',
        note: ' My note ',
        favourite: true,
        state: 'archived',
      }),
      passages: [
        makeCard({ note: 'Strong **words**', tags: ['talks/first', 'x'], private: true }),
        makeCard({
          id: second as never,
          quote: ' two\nlines ',
          start: 50,
          end: 61,
          colour: 'iris',
          status: 'orphaned',
        }),
      ],
    },
    {
      article: makeArticle({ id: second as never, title: 'Bare', url: 'https://b.example/', tags: [] }),
      passages: [],
    },
  ],
  passages: [],
  layout: 'one',
  key: 'all',
} as unknown as ExportContent;
const cards = content.articles.flatMap(({ passages }) => passages);
const whole = { ...content, passages: cards } as ExportContent;

const expectedPassages = cards.map((card) => ({
  ...{ quote: card.quote, prefix: card.prefix, suffix: card.suffix, start: card.start, end: card.end },
  ...{ colour: card.colour, note: card.note, tags: card.tags, createdAt: card.createdAt },
  ...{ speaker: card.attribution.speaker, saidOn: card.attribution.saidOn },
  own: {
    role: card.attribution.role,
    kind: card.attribution.kind,
    venue: card.attribution.venue,
    private: card.private,
  },
}));

function exported(format: 'json' | 'jsonl' | 'csv' | 'annotations'): string {
  const [file] = exporters[format]({ ...whole, shape: 'stories' } as never);
  return file?.text ?? '';
}

describe('what we write comes back whole', () => {
  it.each([
    ['json', 'verbatim-json'],
    ['jsonl', 'verbatim-jsonl'],
  ] as const)('%s', (format, id) => {
    const [one, two] = itemsOf(id, fileOf(exported(format)));
    const { article } = content.articles[0] ?? { article: makeArticle() };
    expect(one).toMatchObject({
      ...{ title: article.title, url: article.url, byline: article.byline, siteName: article.siteName },
      ...{ language: article.language, publishedAt: article.publishedAt, savedAt: article.savedAt },
      ...{ state: 'archived', favourite: true, tags: article.tags, note: ' My note ', remarks: [] },
    });
    expect(one?.imported).toMatchObject({ id: article.id, canonicalUrl: article.canonicalUrl, dir: 'ltr' });
    expect(one?.imported['captures']).toHaveLength(1);
    expect(one?.passages).toMatchObject(expectedPassages);
    expect(one?.passages[1]?.imported).toMatchObject({ id: second, status: 'orphaned' });
    expect(two).toMatchObject({ title: 'Bare', url: 'https://b.example/', passages: [] });
  });

  it('annotations, of the stories that have passages', () => {
    const [one, ...others] = itemsOf('annotations', fileOf(exported('annotations')));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ url: content.articles[0]?.article.url, records: 2, byline: 'Orla Tennick' });
    expect(one?.passages).toMatchObject(expectedPassages);
    expect(one?.passages[0]?.imported).toMatchObject({ 'verbatim:textSha256': 'b'.repeat(64) });
  });

  it('csv, of the stories that have passages', () => {
    const [one, ...others] = itemsOf('verbatim-csv', fileOf(exported('csv')));
    expect(others).toEqual([]);
    const { article } = content.articles[0] ?? { article: makeArticle() };
    expect(one).toMatchObject({ url: article.url, language: 'en', records: 2, remarks: [] });
    expect(one?.passages).toMatchObject(expectedPassages);
    expect(one?.passages[1]?.imported).toMatchObject({ passageid: second, status: 'orphaned' });
  });

  it('row 53: what was marked so that no spreadsheet runs it comes back as the very words', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (quote, note, title) => {
        fc.pre(quote.trim() !== '');
        const passages = [makeCard({ quote, note, private: true }, { title }), makeCard({}, { title })];
        const articles = [{ article: makeArticle({ title }), passages }];
        const [file] = exporters.csv({ articles, layout: 'one', key: 'all' });
        const [one, ...others] = itemsOf('verbatim-csv', fileOf(file?.text ?? ''));
        expect(others).toEqual([]);
        expect(one).toMatchObject({ title, records: 2 });
        expect(one?.passages).toMatchObject([{ quote, note, own: { private: true } }, { note: '' }]);
      }),
      { numRuns: 300 },
    );
  });

  it('row 53: of a row that does not say it the passage is private, and a row without words is refused', () => {
    const [head = '', first = ''] = exported('csv').split('\r\n');
    const rows = readAs('verbatim-csv', fileOf(`${head}\r\n${first.replace(',true,', ',,')}\r\n,,\r\n`));
    expect(rows).toMatchObject([
      { kind: 'item', passages: [{ own: { private: true } }] },
      { kind: 'refused', row: 2 },
    ]);
  });

  it('a passage in a collection knows its place', () => {
    const collection = { id: 'c', name: 'Winter', note: '', passages: cards.toReversed() };
    const [file] = exporters.jsonl({ ...whole, shape: 'stories', collection } as never);
    const [one] = itemsOf('verbatim-jsonl', fileOf(file?.text ?? ''));
    expect(one?.passages[0]?.imported['collection']).toEqual({ name: 'Winter', note: '', place: 1 });
  });
});

describe('annotations of others', () => {
  it('a list, one by itself, a body as words, several bodies, a target that is an address', () => {
    const context = 'http://www.w3.org/ns/anno.jsonld';
    const quoted = {
      '@context': context,
      id: 'http://a.example/1',
      type: 'Annotation',
      created: '2015-01-31T12:03:45Z',
      body: [
        { type: 'TextualBody', value: 'see this' },
        { type: 'TextualBody', value: 'blue', purpose: 'tagging' },
      ],
      target: {
        source: 'http://a.example/page#part',
        selector: { type: 'TextQuoteSelector', exact: 'some words', prefix: 'a ', suffix: ' b' },
      },
    };
    const plain = {
      '@context': context,
      type: 'Annotation',
      bodyValue: 'of all of it',
      target: 'http://a.example/page',
    };
    const [item] = itemsOf('annotations', jsonFile([quoted, plain]));
    expect(item).toMatchObject({ url: 'http://a.example/page', note: 'of all of it', records: 2 });
    expect(item?.passages).toMatchObject([
      { quote: 'some words', note: 'see this', tags: ['blue'], start: null },
    ]);
    expect(item?.passages[0]?.createdAt).toBe('2015-01-31T12:03:45.000Z');
    expect(itemsOf('annotations', jsonFile(quoted))).toHaveLength(1);
  });
});

describe('damage', () => {
  it.each(['json', 'jsonl', 'csv', 'annotations'] as const)(
    'row 58: %s, cut, doubled, with other bytes: nothing is thrown',
    (format) => {
      const bytes = Buffer.from(exported(format));
      const id = format === 'annotations' ? format : `verbatim-${format}`;
      fc.assert(
        fc.property(
          fc.nat(bytes.length),
          fc.nat(bytes.length),
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
          (from, to, changes) => {
            const changed = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
            for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
            const file = { name: 'x', bytes: new Uint8Array(changed) };
            readAny(file);
            for (const row of readAs(id, file)) expect(['item', 'refused']).toContain(row.kind);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('a line that is none, and a passage without its story, are rows with a reason', () => {
    const lines = exported('jsonl').split('\n');
    lines.splice(
      2,
      0,
      '{"type":"passage"',
      '{"type":"passage","articleId":"no","quote":"q"}',
      '{"__proto__":{"polluted":1}}',
    );
    const rows = readAs('verbatim-jsonl', fileOf(lines.join('\n')));
    expect(rows.filter(({ kind }) => kind === 'refused').map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(rows.filter(({ kind }) => kind === 'item')).toHaveLength(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
