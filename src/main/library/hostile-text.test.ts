/** Text that is odd in itself: what must hold of titles, notes, tags, quotations and what is found (security.md 5.3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { exportAnswerSchema } from '../../contract/exporting.ts';
import { passageListSchema } from '../../contract/passage.ts';
import { searchAnswerSchema } from '../../contract/search.ts';
import { parsePage } from './capture/parse-page.ts';
import { openTestLibrary, saveStory, type TestLibrary } from './library.test-support.ts';
import { numberedWords, seedPassages } from './seed-passages.test-support.ts';

/** With the real reading of pages. */
const openWithParser = (): Promise<TestLibrary> =>
  openTestLibrary({ parsePage: (request) => Promise.resolve(parsePage(request)) });

async function savePage(client: Client, html: string): Promise<{ articleId: string; captureId: string }> {
  return client.call('articles.save', { source: { kind: 'html', html, url: null, title: 'A page' } });
}

async function found(client: Client, text: string): Promise<number> {
  return searchAnswerSchema.parse(await client.call('articles.search', { text })).total;
}

const ODD: [row: string, given: string, kept: string][] = [
  ['row 43: lone surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
  ['row 43: surrogates the wrong way round', 'a\udc00\ud800b', 'a\ufffd\ufffdb'],
  ['row 44: NUL', 'a\0b\0\0c', 'abc'],
  ['row 44: NUL between the halves of a pair', 'a\ud83d\0\udca5b', 'a\ufffd\ufffdb'],
];

describe.each(ODD)('%s', (_row, given, kept) => {
  it('in a title, a tag, a note and all that is said of a passage come back the same for good', async () => {
    const { client } = await openTestLibrary();
    const saved = await saveStory(client, {
      title: given,
      paragraphs: [`Before ${given} after.`],
      tags: [given],
    });
    const article = await client.call('articles.get', { id: saved.articleId });
    expect(article).toMatchObject({ title: kept, tags: [kept] });
    const quote = `Before ${kept} after.`;
    const passage = await client.call('passages.add', {
      articleId: saved.articleId,
      quote: `Before ${given} after.`,
      note: given,
      tags: [given],
      attribution: { speaker: given, role: given, venue: given },
    });
    expect(passage).toMatchObject({
      quote,
      note: kept,
      tags: [kept],
      status: 'anchored',
      attribution: { speaker: kept, role: kept, venue: kept },
    });
    expect(passage.end - passage.start).toBe(quote.length);
    await client.call('passages.update', { ids: [passage.id], patch: { note: kept } });
    expect(await client.call('passages.get', { id: passage.id })).toMatchObject({ quote, note: kept });
  });

  it('in a page, its address and the name of a file leave text that can be kept', async () => {
    const { client } = await openWithParser();
    const bytes = Buffer.from(`<title>${given}</title><p>Words that say ${given} here.</p>`);
    const source = { kind: 'file', name: `${given}.html`, base64: bytes.toString('base64') } as const;
    const { articleId, title } = await client.call('articles.save', { source });
    expect(title.isWellFormed()).toBe(true);
    expect(title).not.toContain('\0');
    const passage = await client.call('passages.add', { articleId, quote: 'Words that say' });
    expect(passage.status).toBe('anchored');
  });
});

describe('row 46: an accent in one character or in two', () => {
  const composed = 'Le café de Zoë à Győr';
  const apart = composed.normalize('NFD');

  it('is found in either spelling, whichever the page has', async () => {
    const { client } = await openWithParser();
    await savePage(client, `<p>One says ${composed} aloud.</p>`);
    await savePage(client, `<p>Two says ${apart} aloud.</p>`);
    for (const query of [composed, apart, `"${composed}"`, `"${apart}"`, 'café', 'cafe\u0301', 'text:győr'])
      expect([query, await found(client, query)]).toEqual([query, 2]);
  });

  it('makes one tag and one speaker, on articles and on passages', async () => {
    const { client } = await openTestLibrary();
    const one = await saveStory(client, { paragraphs: ['One.'], tags: [composed] });
    const two = await saveStory(client, { paragraphs: ['Two.'], tags: [apart] });
    for (const [{ articleId }, quote, name] of [
      [one, 'One.', apart],
      [two, 'Two.', composed],
    ] as const)
      await client.call('passages.add', { articleId, quote, tags: [name], attribution: { speaker: name } });
    const { items: tags } = await client.call('tags.list', {});
    const { items: speakers } = await client.call('speakers.list', {});
    expect(tags.map(({ name }) => name)).toEqual([composed]);
    expect(speakers.map(({ passageCount }) => passageCount)).toEqual([2]);
  });

  it('is quoted as the page has it', async () => {
    const { client } = await openWithParser();
    const { articleId } = await savePage(client, `<p>Two says ${apart} aloud.</p>`);
    const { quote, status } = await client.call('passages.add', { articleId, quote: apart });
    expect({ quote, status }).toEqual({ quote: apart, status: 'anchored' });
  });
});

describe('row 47: line ends, tabs and spaces that do not break', () => {
  const gap = fc.constantFrom(
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '  \n ',
    '&#13;',
    '&#9;',
    '<!-- -->',
    '\n\n',
  );
  const word = fc.constantFrom('one', 'two', 'three&nbsp;four', 'five\u00a0six', 'seven', 'é', '“eight”');

  it('never move a quotation: what is kept stands where it was found, unit for unit', async () => {
    const { client, library } = await openWithParser();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 12 }), async (parts) => {
        const line = parts.map(([one, between]) => one + between).join('');
        const html = `<p>Start ${line} end.</p><pre>Kept\t${line}</pre>`;
        const { articleId, captureId } = await savePage(client, html);
        const resource = await library.openResource(`/resources/captures/${captureId}/text`);
        const text = resource !== null && 'text' in resource ? resource.text : '';
        expect(text).not.toContain('\r');
        const [start, end] = [text.indexOf('Start'), text.indexOf('end.') + 4];
        const quote = text.slice(start, end);
        const passage = await client.call('passages.add', { articleId, quote, start, end });
        expect(passage).toMatchObject({ quote, start, end, status: 'anchored' });
        // The same page with other line ends has the same text.
        const other = html.replace(/\r\n?/gu, '\n');
        const again = await client.call('articles.save', { source: { kind: 'html', html: other } });
        expect(again).toMatchObject({ outcome: 'duplicate', articleId });
        await client.call('passages.remove', { ids: [passage.id] });
      }),
      { numRuns: 25 },
    );
  });
});

describe('row 34: ten thousand passages in one article', () => {
  it('are listed page by page and carried out, each once and in order', async () => {
    const words = numberedWords(10_000);
    const count = words.length;
    const first = await openTestLibrary();
    const { articleId } = await saveStory(first.client, {
      title: 'Marked all over',
      paragraphs: [words.join(' ')],
    });
    await first.client.call('passages.add', { articleId, quote: 'w00000' });
    await first.library.close();
    seedPassages(first.dir, words);
    const { client } = await openTestLibrary({ dir: first.dir });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = passageListSchema.parse(
        await client.call('passages.list', { filter: { articleId }, sort: 'position', limit: 500, after }),
      );
      expect(page.total).toBe(count);
      seen.push(...page.items.map(({ quote }) => quote));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(words);
    for (const format of ['markdown', 'json'] as const) {
      const { files, counts } = exportAnswerSchema.parse(
        await client.call('exports.make', { format, scope: { kind: 'articles', ids: [articleId] } }),
      );
      expect(counts).toMatchObject({ articles: 1, passages: count });
      const carried = [...(files[0]?.text ?? '').matchAll(/(?:^> |"quote": ?")(w\d{5})/gmu)].map(
        ([, one]) => one,
      );
      expect(carried).toEqual(words);
    }
  }, 60_000);
});
