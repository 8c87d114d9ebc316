import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageCard } from '../../../contract/passage.ts';
import { reviveCell } from './csv-text.ts';
import { makeArticle, makeCard } from './exporters.test-support.ts';
import { storableText } from './hostile-text.test-support.ts';
import { exporters } from './index.ts';

type Row = Record<string, string>;

function textOf(format: 'csv' | 'readwise', cards: readonly PassageCard[]): string {
  const articles = [{ article: makeArticle(), passages: cards }];
  return exporters[format]({ articles, layout: 'one', key: 'all' })[0]?.text ?? '';
}

/** As a program reads it that knows nothing of us. */
const rowsOf = (text: string): Row[] => parse(text, { bom: true, columns: true });

describe('the CSV export', () => {
  it('has a row for each passage, with its source, under names that stay', () => {
    const text = textOf('csv', [makeCard({ tags: ['talks/first', 'long reads'] })]);
    expect(text).toBe(
      [
        '\ufeffquote,speaker,role,kind,saidOn,venue,title,byline,site,published,url,link,pages,captured,textSha256,tags,note,' +
          'colour,private,status,language,prefix,suffix,start,end,kept,changed,articleId,captureId,passageId',
        'such a decision is not unusual,Dmitry Peskov,press secretary,indirect,2025-04-25,,A story,Orla Tennick,The Ledger,' +
          '2025-04-26T18:20:00+02:00,https://news.example/story?id=1,"https://news.example/story?id=1#:~:text=added%20that-,' +
          'such%20a%20decision%20is%20not%20unusual,-in%20the",,2026-11-22T10:15:00.000Z,' +
          `${'b'.repeat(64)},"talks/first; long reads",,amber,false,anchored,en,skov added that , in the circum,10,40,` +
          '2026-11-22T10:15:00.000Z,2026-11-22T10:15:00.000Z,01a202f2-4723-71e7-a6c2-5927d9402b12,' +
          '01a202f2-4723-71e7-a6c2-5927d9402b12,01a202f2-4723-71e7-a6c2-5927d9402b12',
        '',
      ].join('\r\n'),
    );
  });

  it('row 53: reads back as it was, whatever it holds, and no cell of it is a formula', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (quote, note, title) => {
        const rows = rowsOf(textOf('csv', [makeCard({ quote, note }, { title }), makeCard()]));
        expect(rows).toHaveLength(2);
        const [row = {}] = rows;
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        const revived = ['quote', 'note', 'title'].map((name) => reviveCell(row[name] ?? ''));
        expect(revived).toEqual([quote, note, title]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u00a0=1',
    "'=1",
    "''",
  ])('row 53: a cell that begins as %j begins with an apostrophe, and is itself without it', (words) => {
    const speaker = { ...makeCard().attribution, speaker: words, role: words, venue: words };
    const card = makeCard(
      { quote: words, note: words, tags: [words], attribution: speaker },
      { byline: words },
    );
    const [row = {}] = rowsOf(textOf('csv', [card]));
    for (const name of ['quote', 'note', 'tags', 'speaker', 'role', 'venue', 'byline'])
      expect([name, row[name]]).toEqual([name, `'${words}`]);
    expect(reviveCell(row['quote'] ?? '')).toBe(words);
  });

  it('row 53: marks of quotation, line ends, commas and semicolons part no cell', () => {
    for (const words of ['a,b', 'a;b', '"', '""', 'a"b', 'a\nb', 'a\r\nb', '",=1', '";=1', '"\r\n=1']) {
      const rows = rowsOf(textOf('csv', [makeCard({ quote: words, note: words })]));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ quote: words, note: words });
    }
  });

  it('puts passages in the order of time, with a dossier by who said them', () => {
    const said = (id: string, speaker: string | null, saidOn: string): PassageCard =>
      makeCard({
        quote: id,
        attribution: { ...makeCard().attribution, speaker, speakerId: speaker as never, saidOn },
      });
    const cards = [
      said('3', 'Zed', '2025'),
      said('1', 'Ann', '2026'),
      said('2', 'Zed', '2024-02'),
      said('4', null, '2020'),
    ];
    const articles = [{ article: makeArticle(), passages: cards }];
    const orderIn = (shape: 'dossier' | 'timeline'): string[] =>
      rowsOf(exporters.csv({ articles, layout: 'one', shape, key: 'all' })[0]?.text ?? '').map(
        (row) => row['quote'] ?? '',
      );
    expect(orderIn('dossier')).toEqual(['1', '2', '3', '4']);
    expect(orderIn('timeline')).toEqual(['4', '2', '3', '1']);
    const files = exporters.csv({ articles, layout: 'each', shape: 'dossier', key: 'all' });
    expect(files.map(({ name, key }) => [name, key])).toEqual([
      ['Ann.csv', 'speaker:Ann'],
      ['Zed.csv', 'speaker:Zed'],
      ['No speaker named.csv', 'speaker:none'],
    ]);
  });
});

describe('the Readwise export', () => {
  it('has the columns that Readwise knows, tags and speaker in the note', () => {
    const rows = rowsOf(
      textOf('readwise', [makeCard({ tags: ['talks/first', 'long reads'], note: 'Ask.' })]),
    );
    expect(rows).toEqual([
      {
        Highlight: 'such a decision is not unusual',
        Title: 'A story',
        Author: 'Orla Tennick',
        URL: 'https://news.example/story?id=1',
        Note: '.talks/first .long-reads\n— Dmitry Peskov, press secretary, 25 April 2025\nAsk.',
        Location: '10',
        Date: '2026-11-22 10:15:00+00:00',
      },
    ]);
  });

  it('row 53: gives the words as they are, but for a mark before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(storableText, (quote) => {
        const [row = {}] = rowsOf(textOf('readwise', [makeCard({ quote })]));
        const isRun = /^[=+\-@\t\r\n\u00a0\u3000＝＋－＠]/u.test(quote);
        expect(row['Highlight']).toBe(isRun ? `'${quote}` : quote);
      }),
      { numRuns: 200 },
    );
  });
});
