import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../../../contract/article.ts';
import type { ExportFormat } from '../../../../contract/exporting.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import { makeArticle, makeCard } from '../exporters.test-support.ts';
import { storableText } from '../hostile-text.test-support.ts';
import { exporters } from '../index.ts';
import { cslItemSchema } from './csl-schema.test-support.ts';
import { tidyFact } from './tidy-fact.ts';

function write(format: ExportFormat, own: Partial<Article>, cards: readonly PassageCard[]): string {
  const articles = [{ article: makeArticle(own), passages: cards }];
  return exporters[format]({ articles, layout: 'one', key: 'all' })[0]?.text ?? '';
}

const card = makeCard({ note: 'Ask him.', tags: ['talks/first'] });
const LINK =
  'https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the';

describe('BibTeX', () => {
  const itemsSchema = z.array(z.looseObject({ title: z.string(), annote: z.string().optional() }));
  const read = (text: string): z.infer<typeof itemsSchema> => itemsSchema.parse(plugins.input.chain(text));

  it('has an entry for each article, under a key that stays', () => {
    expect(write('bibtex', { excerpt: 'A 5% cut' }, [card])).toBe(
      `@article{tennick2025-402b12,
  author = {Tennick, Orla},
  title = {{A story}},
  journal = {The Ledger},
  year = {2025},
  date = {2025-04-26},
  url = {https://news.example/story?id=1},
  urldate = {2026-11-22},
  language = {en},
  abstract = {A 5\\% cut},
  keywords = {talks/first},
  note = {Captured 22 November 2026, text SHA-256 ${'b'.repeat(64)}},
  annote = {“such a decision is not unusual” — Dmitry Peskov, press secretary, 25 April 2025. ${LINK.replaceAll('%', '\\%').replaceAll('#', '\\#').replace('~', '\\textasciitilde{}').replace('-,', '-{},').replace(',-', ',{}-')} Ask him.},
}
`,
    );
  });

  it('is read as it was by another program, whatever it holds', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (title, quote, byline) => {
        const text = write('bibtex', { title, byline, note: '' }, [makeCard({ quote })]);
        const items = read(text);
        expect(items).toHaveLength(1);
        const plain = (words: string): string => words.replace(/[\s\u200b]+/gu, ' ').trim();
        expect(plain(items[0]?.title ?? '')).toBe(plain(tidyFact(title)));
        expect(plain(items[0]?.annote ?? '')).toContain(plain(tidyFact(`“${quote}” — Dmitry Peskov`)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('RIS', () => {
  /** The grammar of the format: a tag, two spaces, a dash, a space, and a value to the end of the line. */
  function readRis(text: string): [tag: string, value: string][][] {
    const records: [string, string][][] = [];
    for (const line of text.split('\r\n')) {
      if (line === '') continue;
      const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
      expect(tag, line).not.toBe('');
      if (tag === 'TY') records.push([]);
      records.at(-1)?.push([tag, value]);
    }
    return records;
  }

  it('has a record for each article, with a note for each passage', () => {
    expect(readRis(write('ris', { excerpt: 'Short.' }, [card]))).toEqual([
      [
        ['TY', 'NEWS'],
        ['AU', 'Tennick, Orla'],
        ['TI', 'A story'],
        ['T2', 'The Ledger'],
        ['PY', '2025'],
        ['DA', '2025/04/26/'],
        ['Y2', '2026/11/22/'],
        ['UR', 'https://news.example/story?id=1'],
        ['AB', 'Short.'],
        ['LA', 'en'],
        ['KW', 'talks/first'],
        [
          'N1',
          `“such a decision is not unusual” — Dmitry Peskov, press secretary, 25 April 2025. ${LINK} Ask him.`,
        ],
        ['N1', `Captured 22 November 2026, text SHA-256 ${'b'.repeat(64)}`],
        ['ID', '01a202f2-4723-71e7-a6c2-5927d9402b12'],
        ['ER', ''],
      ],
    ]);
  });

  it('no words make a field or a record of their own', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (title, quote, tag) => {
        const records = readRis(write('ris', { title, tags: [tag] }, [makeCard({ quote })]));
        expect(records).toHaveLength(1);
        const [record = []] = records;
        const of = (name: string): string[] =>
          record.flatMap(([key, value]) => (key === name ? [value] : []));
        expect(of('TI').join('')).toBe(tidyFact(title));
        expect(of('KW').join('')).toBe(tidyFact(tag));
        expect(of('N1')[0]).toContain(tidyFact(`“${quote}” —`));
        expect(of('ER')).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('CSL-JSON', () => {
  /** These too are fields of the published schema, of free text. */
  const ofNotes = {
    abstract: z.string().optional(),
    keyword: z.string().optional(),
    annote: z.string().optional(),
  };
  const itemSchema = cslItemSchema.extend(ofNotes);

  it('is what the published rules say, with the passages in words and in facts', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (title, quote, excerpt) => {
        const text = write('csl', { title, excerpt }, [makeCard({ quote }), card]);
        const [item] = z.array(itemSchema).parse(JSON.parse(text));
        expect(item).toMatchObject({ title: tidyFact(title), abstract: excerpt, keyword: 'talks/first' });
        expect(item).toMatchObject({
          annote: expect.stringContaining(`“${quote}” — Dmitry Peskov`) as string,
        });
        expect(item).toMatchObject({ custom: { passages: [{ quote }, { quote: card.quote, link: LINK }] } });
      }),
      { numRuns: 100 },
    );
  });
});
