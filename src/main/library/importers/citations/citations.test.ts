import { expect, it } from 'vitest';
import { fileOf, itemsOf, jsonFile, readAny, readAs } from '../importers.test-support.ts';
import { reasons, remarks } from '../reasons.ts';
import { textOfLatex } from './latex-text.ts';

it('reads CSL-JSON, with dates in every form', () => {
  const { id, rows } = readAny(
    jsonFile([
      {
        id: 'a',
        type: 'article-newspaper',
        title: 'The <i>vote</i>',
        URL: 'https://example.com/a',
        'container-title': 'The Paper',
        author: [
          { family: 'Reporter', given: 'Anna' },
          { literal: 'The Desk' },
          { family: 'Berg', 'non-dropping-particle': 'van den', given: 'Ben' },
        ],
        issued: { 'date-parts': [[2024, 3, '10']] },
        accessed: { 'date-parts': [['2024', 3, 11]] },
        abstract: 'What it says',
        note: 'Look again',
        keyword: 'one, two',
        language: 'en-GB',
        page: '3',
      },
      { type: 'webpage', title: 'B', DOI: '10.1234/abc', issued: { raw: '2024-03-10' } },
      { type: 'interview', title: 'C', issued: { literal: 'spring' }, note: 'She said so.' },
      { type: 'book', title: 'D', author: [{ family: 'Writer' }] },
    ]),
  );
  expect(id).toBe('csl-json');
  expect(rows).toMatchObject([
    {
      url: 'https://example.com/a',
      title: 'The vote',
      siteName: 'The Paper',
      byline: 'Anna Reporter, The Desk, Ben van den Berg',
      publishedAt: '2024-03-10',
      savedAt: '2024-03-11T00:00:00.000Z',
      excerpt: 'What it says',
      note: 'Look again',
      tags: ['one', 'two'],
      language: 'en-GB',
      remarks: [],
      imported: { id: 'a', type: 'article-newspaper', page: '3' },
    },
    { url: 'https://doi.org/10.1234/abc', publishedAt: '2024-03-10' },
    { url: null, title: 'C', note: 'She said so.', remarks: [remarks.dateNotUnderstood('spring')] },
    { kind: 'refused', row: 4, title: 'D', reason: reasons.noAddress },
  ]);
  expect(
    itemsOf('csl-json', jsonFile({ type: 'webpage', title: 'A', URL: 'https://example.com/a' })).length,
  ).toBe(1);
});

it('reads RIS: names, dates with slashes, lines that go on, ends that are missing', () => {
  const { id, rows } = readAny(
    fileOf(
      '\ufeffTY  - NEWS\r\nAU  - Reporter, Anna\r\nAU  - The Desk\r\nTI  - The vote\r\nT2  - The Paper\r\nDA  - 2024/03/10/\r\nPY  - 2024\r\nY2  - 2024/03/11/10:00:00\r\nUR  - https://example.com/a\r\nUR  - https://example.com/other\r\nAB  - What it says,\r\n  in two lines\r\nKW  - one\r\nKW  - two words\r\nN1  - First note\r\nN1  - Second note\r\nLA  - en\r\nVL  - 7\r\nER  - \r\n\r\nTY  - ELEC\r\nTI  - B\r\nPY  - 2023\r\nUR  - https://example.com/b\r\nTY  - BLOG\r\nT1  - C\r\nY1  - 2022/05//\r\nDO  - https://doi.org/10.1234/abc\r\nER  -',
    ),
  );
  expect(id).toBe('ris');
  expect(rows).toMatchObject([
    {
      row: 1,
      url: 'https://example.com/a',
      title: 'The vote',
      byline: 'Anna Reporter, The Desk',
      siteName: 'The Paper',
      publishedAt: '2024-03-10',
      savedAt: '2024-03-11T00:00:00.000Z',
      excerpt: 'What it says,\nin two lines',
      tags: ['one', 'two words'],
      note: 'First note\n\nSecond note',
      language: 'en',
      imported: { type: 'NEWS', VL: '7', UR: ['https://example.com/other'] },
      remarks: [],
    },
    { row: 2, title: 'B', publishedAt: '2023', imported: { type: 'ELEC' } },
    { row: 3, title: 'C', url: 'https://doi.org/10.1234/abc', publishedAt: '2022-05' },
  ]);
  expect(readAs('ris', fileOf('no record at all'))).toMatchObject([
    { kind: 'refused', reason: reasons.noEntries },
  ]);
});

it('reads BibTeX: braces, marks, joined values, abbreviations, LaTeX in words and addresses', () => {
  const { id, rows } = readAny(
    fileOf(
      String.raw`A comment with a@b.example in it.
@string{paper = "The Paper"}
@comment{ nothing { here } }
@online{key1,
  title = {The {Vote} -- counted \& \"{u}ber all},
  author = {Reporter, Anna and {The Desk, Night} and Ren{\'e} Writer and others},
  organization = paper # " Weekly",
  date = {2024-03-10}, urldate = {2024-03-11},
  url = {https://example.com/a_b?x=1\&y=50\%25},
  annote = {The passage: ` +
        "``said so''" +
        String.raw`},
  keywords = {one, two; three},
  custom = {kept}
}
@article(key2, title = "A ""bare"" title", year = 2023, month = mar, url = {\url{https://example.com/b}})
@book{key3, title={No address}}
@misc{cut, title = {Cut off}, url = {https://exam`,
    ),
  );
  expect(id).toBe('bibtex');
  expect(rows).toMatchObject([
    {
      row: 1,
      url: 'https://example.com/a_b?x=1&y=50%25',
      title: 'The Vote – counted & über all',
      byline: 'Anna Reporter, The Desk, Night, René Writer',
      siteName: 'The Paper Weekly',
      publishedAt: '2024-03-10',
      savedAt: '2024-03-11T00:00:00.000Z',
      tags: ['one', 'two', 'three'],
      note: 'The passage: “said so”',
      imported: { type: 'online', key: 'key1', custom: 'kept' },
      remarks: [],
    },
    { row: 2, url: 'https://example.com/b', publishedAt: '2023-03' },
    { kind: 'refused', row: 3, title: 'No address', reason: reasons.noAddress },
    { kind: 'refused', row: 4, title: 'Cut off', reason: reasons.damaged },
  ]);
});

it('reads the marks of LaTeX and leaves plain words alone', () => {
  expect(
    textOfLatex(
      String.raw`\v{C}esk\'y, stra\ss{}e, \O re, na\"{\i}ve, \c{c}a, 5\% \& more, a\_b \textendash{} c~d \{x\}`,
    ),
  ).toBe('Český, straße, Øre, naïve, ça, 5% & more, a_b – c\u00a0d {x}');
  expect(textOfLatex('plain words, as they are')).toBe('plain words, as they are');
});

it('takes time in proportion to the text', () => {
  for (const text of [
    '@a{'.repeat(200_000),
    `@a{k, t = ${'{'.repeat(500_000)}`,
    `@a{k, t = "${'\\'.repeat(500_000)}`,
    `@a{${'x,'.repeat(300_000)}`,
    `@${' '.repeat(500_000)}a{`,
  ]) {
    expect(readAs('bibtex', fileOf(text)).length).toBeGreaterThan(0);
  }
});
