import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { makeZip } from '../../../../../test/support/make-epub.ts';
import { makeArticle, makeCard } from '../exporters.test-support.ts';
import type { ExportedArticle } from '../types.ts';
import { documentParts } from './document.ts';
import type { DocumentPart } from './document.ts';

const stories: ExportedArticle[] = [
  {
    article: makeArticle({ title: 'The quay & the <ships>', note: 'My *note*\nof two lines' }),
    passages: [
      makeCard({ quote: ' two\nlines\twith "signs" & <tags> 𝒳 ', note: 'Strong', tags: ['a/b', 'c'] }),
      makeCard({ quote: 'such a decision' }, { url: null, pages: { first: '12', last: '13' } }),
    ],
  },
  {
    article: makeArticle({ title: 'الميناء', dir: 'rtl' }),
    passages: [makeCard({ quote: 'السفن' }, { dir: 'rtl', language: 'ar' })],
  },
];

async function write(): Promise<DocumentPart[]> {
  const parts: DocumentPart[] = [];
  const given = (async function* () {
    yield* stories;
  })();
  for await (const part of documentParts({
    title: 'Stories',
    modified: '2026-11-22T10:15:00Z',
    stories: given,
  }))
    parts.push(part);
  return parts;
}
const zipOf = (parts: readonly DocumentPart[]): Buffer =>
  Buffer.from(makeZip(parts.map(({ name, content }) => ({ name, bytes: content }))));

it('a reader of its own kind finds headings, quotations word for word, notes and footnotes with their links', async () => {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: zipOf(await write()) },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Attribution'] => p.said:fresh",
      ],
    },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  const { document } = new JSDOM(value).window;
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((one) => one.textContent);
  expect(texts('h1')).toEqual(['Stories', 'The quay & the <ships>', 'الميناء']);
  for (const sign of document.querySelectorAll('blockquote sup')) sign.remove();
  expect(texts('blockquote')).toEqual([
    ' two',
    'lines\twith "signs" & <tags> 𝒳 ',
    'such a decision',
    'السفن',
  ]);
  expect(texts('p.said')).toEqual(
    Array.from({ length: 3 }, () => '— Dmitry Peskov, press secretary, 25 April 2025 (indirect)'),
  );
  expect(texts('p')).toEqual(expect.arrayContaining(['My *note*', 'of two lines', 'Strong', '#a/b #c']));
  const notes = texts('ol > li');
  expect(notes).toHaveLength(3);
  expect(notes[0]).toContain(
    'Orla Tennick, “A story”, The Ledger, 26 April 2025. Captured 22 November 2026; SHA-256 of the text bbbb',
  );
  expect(notes[1]).toContain('p');
  const links = [...document.querySelectorAll('ol > li a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((link) => link.startsWith('https://news.example/story?id=1#:~:text='))).toHaveLength(2);
});

it('every part is well formed and named, every note and link is there, and the same makes the same bytes', async () => {
  const parts = await write();
  expect(await write()).toEqual(parts);
  const { DOMParser } = new JSDOM('').window;
  const parse = (name: string): Document => {
    const part = parts.find((one) => one.name === name);
    const document = new DOMParser().parseFromString(part?.content ?? '', 'application/xml');
    expect([name, document.getElementsByTagName('parsererror').length]).toEqual([name, 0]);
    return document;
  };
  for (const { name } of parts) parse(name);
  const listed = [...parse('[Content_Types].xml').getElementsByTagName('Override')].map((one) =>
    one.getAttribute('PartName')?.slice(1),
  );
  for (const name of listed) expect(parts.map((part) => part.name)).toContain(name);
  const ids = (name: string, tag: string): (string | null)[] =>
    [...parse(name).getElementsByTagName(tag)].map(
      (one) => one.getAttribute('w:id') ?? one.getAttribute('r:id') ?? one.getAttribute('Id'),
    );
  expect(ids('word/footnotes.xml', 'w:footnote')).toEqual([
    '-1',
    '0',
    ...ids('word/document.xml', 'w:footnoteReference'),
  ]);
  expect(ids('word/footnotes.xml', 'w:hyperlink')).toEqual(
    ids('word/_rels/footnotes.xml.rels', 'Relationship'),
  );
  const styles = new Set(
    [...parse('word/styles.xml').getElementsByTagName('w:style')].map((one) => one.getAttribute('w:styleId')),
  );
  for (const used of parse('word/document.xml').getElementsByTagName('w:pStyle'))
    expect(styles).toContain(used.getAttribute('w:val'));
});
