import { describe, expect, it } from 'vitest';
import { builtInStyles } from '../../contract/citation.ts';
import type { Client } from '../../contract/client.ts';
import type { Id } from '../../contract/primitives.ts';
import { parsePage } from './capture/parse-page.ts';
import { openTestLibrary, servePages } from './library.test-support.ts';

const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House style</title><id>urn:house</id></info>
<citation><layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names></layout></citation>
<bibliography><layout suffix="."><text variable="title" font-style="italic"/></layout></bibliography></style>`;

const PAGE = `<html lang="en"><head><title>The ferry stops</title>
<meta property="og:site_name" content="The Quay Dispatch"><meta name="author" content="Orla Tennick">
<meta property="article:published_time" content="2026-05-04T08:00:00Z"></head><body><article>
<h1>The ferry stops</h1><p>Nobody was told before the evening, and the last boat had left.</p>
<p>The harbour master said that the engine would be mended within a week, or two at most.</p></article></body></html>`;

async function openCited(): Promise<{ client: Client; id: Id }> {
  const url = 'https://quay.example/ferry';
  const { client } = await openTestLibrary({
    now: () => Date.parse('2026-06-01T10:00:00.000Z'),
    parsePage: (request) => Promise.resolve(parsePage(request)),
    fetchBytes: servePages({ [url]: PAGE }),
  });
  const { articleId } = await client.call('articles.save', { source: { kind: 'url', url } });
  const { id } = await client.call('passages.add', {
    ...{ articleId, quote: 'the engine would be mended within a week', note: 'a note of mine' },
    attribution: { speaker: 'Ilse Brandt', role: 'harbour master', saidOn: '2026-05-03' },
  });
  return { client, id };
}

const LINK = 'https://quay.example/ferry#:~:text=the%20engine%20would%20be%20mended%20within%20a%20week';

describe('passages.cite', () => {
  it('gives words, speaker, source, place, link, day and hash, in the style that is asked for', async () => {
    const { client, id } = await openCited();
    const { source } = await client.call('passages.get', { id });
    const hash = `text SHA-256 ${source.textSha256.slice(0, 12)}`;
    const cite = async (style: string, format: 'plain' | 'markdown' | 'html' = 'plain') =>
      (await client.call('passages.cite', { ids: [id], format, style })).text;
    const said = '“the engine would be mended within a week” — Ilse Brandt, harbour master, 3 May 2026';
    expect(await cite('source-line')).toBe(
      `${said}.\nThe ferry stops, The Quay Dispatch, 4 May 2026, para. 2. ${LINK} (captured 1 June 2026, ${hash})`,
    );
    expect(await cite('apa')).toBe(
      `${said} (Tennick, 2026, para. 2).\nTennick, O. (2026, May 4). The ferry stops. The Quay Dispatch. ${LINK} [captured 1 June 2026, ${hash}]`,
    );
    expect(await cite('chicago-notes')).toBe(
      `${said}.\nOrla Tennick, “The ferry stops,” The Quay Dispatch, May 4, 2026, para. 2, ${LINK}. [captured 1 June 2026, ${hash}]`,
    );
    expect(await cite('mla', 'markdown')).toBe(
      [
        '> the engine would be mended within a week',
        '',
        '— Ilse Brandt, harbour master, 3 May 2026 (Tennick, par. 2).',
        '',
        `Tennick, Orla. “The ferry stops.” *The Quay Dispatch*, 4 May 2026, [https://quay.example/ferry](<${LINK}>). \\[captured 1 June 2026, ${hash}\\]`,
      ].join('\n'),
    );
    expect(await cite('apa', 'html')).toContain(
      `<i>The Quay Dispatch</i>. <a href="${LINK}">https://quay.example/ferry</a> [captured 1 June 2026, <abbr title="${source.textSha256}">${hash}</abbr>]</p>`,
    );
  });

  it('follows the settings, and falls back when their style is gone', async () => {
    const { client, id } = await openCited();
    const plain = async () => (await client.call('passages.cite', { ids: [id], format: 'plain' })).text;
    await client.call('settings.update', { citationStyle: 'apa', citationLanguage: 'uk' });
    expect(await plain()).toContain('(Tennick, 2026, абз. 2).\nTennick, O. (2026, 4 травня).');
    expect(await plain()).toContain('збережено 1 червня 2026, SHA-256 тексту');
    await client.call('settings.update', { citationStyle: 'gone', citationLanguage: 'en' });
    expect(await plain()).toContain('The ferry stops, The Quay Dispatch, 4 May 2026, para. 2.');
    await expect(
      client.call('passages.cite', { ids: [id], format: 'plain', style: 'gone' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never carries a note, and says the link where the style has no address', async () => {
    const { client, id } = await openCited();
    const { id: style } = await client.call('citations.addStyle', { text: STYLE });
    for (const format of ['plain', 'markdown', 'html'] as const)
      for (const one of [...builtInStyles, style]) {
        const { text } = await client.call('passages.cite', { ids: [id], format, style: one });
        expect(text).not.toContain('note of mine');
        expect(text).toContain(LINK);
        expect(text).toMatch(/par(?:a|s)?\. ?2/u);
      }
  });
});

describe('citation styles', () => {
  it('are added, used, renewed, taken away and brought back', async () => {
    const { client, id } = await openCited();
    const added = await client.call('citations.addStyle', { text: STYLE });
    expect(added).toMatchObject({ title: 'House style', kind: 'in-text' });
    const cite = async () =>
      (await client.call('passages.cite', { ids: [id], format: 'plain', style: added.id })).text;
    expect(await cite()).toMatch(
      /3 May 2026 \(Tennick\)\.\nThe ferry stops\. \[https:.+, para\. 2, captured/u,
    );
    const renewed = await client.call('citations.addStyle', { text: STYLE.replace('House', 'New house') });
    expect(renewed.id).toBe(added.id);
    expect((await client.call('citations.styles', {})).items.map(({ title }) => title)).toEqual([
      'New house style',
    ]);
    await client.call('citations.removeStyle', { id: added.id });
    await expect(cite()).rejects.toMatchObject({ code: 'not-found' });
    await client.call('history.undo', {});
    expect(await cite()).toContain('(Tennick)');
  });

  it('are refused with the reason, and nothing is kept', async () => {
    const { client } = await openTestLibrary();
    const add = (text: string) => client.call('citations.addStyle', { text });
    await expect(add('no style')).rejects.toMatchObject({
      code: 'parse-failed',
      message: 'The file is not plain, well-formed XML.',
    });
    await expect(add(STYLE.replace('title"', 'DOI"').replace('author"', 'editor"'))).rejects.toMatchObject({
      message: 'The style writes nothing for a story on the web.',
    });
    await expect(add(`${STYLE}${' '.repeat(2_000_000)}`)).rejects.toMatchObject({
      message: 'The style is larger than 1 MB; no style is.',
    });
    expect((await client.call('citations.styles', {})).items).toEqual([]);
  });
});

describe('citations.preview', () => {
  it('sets a passage, or the example where there is none', async () => {
    const { client, id } = await openCited();
    const own = await client.call('citations.preview', { passageId: id, style: 'harvard' });
    expect(own.quote).toBe('the engine would be mended within a week');
    expect(own.source).toContainEqual({ text: 'The Quay Dispatch', italic: true });
    expect(own.source).toContainEqual({ text: 'https://quay.example/ferry', isLink: true });
    const example = await client.call('citations.preview', { style: 'apa' });
    expect(example.beside.map(({ text }) => text).join('')).toContain('(Tennick & Ray, 2026, para. 3).');
    const line = await client.call('citations.preview', {});
    expect(line.source[0]?.text).toBe(
      'Ferry to run all winter, The Quay Dispatch, 21 November 2026, para. 3.',
    );
  });
});
