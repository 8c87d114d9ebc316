import { describe, expect, it } from 'vitest';
import { readJsonLd } from './json-ld.ts';
import { readFacts } from './metadata.ts';
import { parserDesk } from './parser-desk.ts';

function facts(body: string, lang = 'en'): ReturnType<typeof readFacts> {
  const document = parserDesk().parseHtml(`<html lang="${lang}"><body>${body}</body></html>`);
  return readFacts(document, { url: null, base: null, data: readJsonLd(document) });
}

const TEXT = '<p>The lock was opened at six and closed again when the second barge had passed the pump.</p>';

describe('dates that readers see', () => {
  it.each([
    ['<h1>Lock</h1><p>3 May 2025</p>', '2025-05-03'],
    ['<h1>Lock</h1><span class="news-date">12.12.2022</span>', '2022-12-12'],
    ['<h1>Lock</h1><p>Published: 03/31/2024</p>', '2024-03-31'],
    [
      '<ul class="related"><li><span class="date">1 May 2020</span></ul><h1>Lock</h1><p class="date">2 May 2021</p>',
      '2021-05-02',
    ],
    ['<h1>Lock</h1><p>Erstellt am: 01.11.2023</p>', '2023-11-01'],
    ['<h1>Lock</h1><p class="title">Mise en ligne</p><p>23 mai 2019</p>', '2019-05-23'],
    ['<h1>Lock</h1><p>Nothing here.</p>', null],
  ])('%s', (body, date) => {
    expect(facts(body + TEXT).publishedAt).toBe(date);
  });

  it('reads slashes as the language of the page does', () => {
    expect(facts(`<h1>Lock</h1><p class="date">04/05/2025</p>${TEXT}`, 'es').publishedAt).toBe('2025-05-04');
    expect(facts(`<h1>Lock</h1><p class="date">04/05/2025</p>${TEXT}`, 'en-US').publishedAt).toBe(
      '2025-04-05',
    );
    expect(facts(`<h1>Lock</h1><p class="date">04/05/2025</p>${TEXT}`, 'en').publishedAt).toBe(null);
  });

  it('finds it in the data of a script', () => {
    expect(
      facts(`<h1>Lock</h1>${TEXT}<script>x={"datePublished":"2024-02-03T10:00:00Z"}</script>`).publishedAt,
    ).toBe('2024-02-03T10:00:00Z');
  });
});

describe('bylines that readers see', () => {
  it.each([
    ['<h1>Lock</h1><p>By Ada Pell and Bo Ray | 3 May 2025</p>', 'Ada Pell, Bo Ray'],
    ['<h1>Lock</h1><div>Ein Artikel von <strong>Ada Pell</strong></div>', 'Ada Pell'],
    ['<h1>Lock</h1><p>Von: Ada Pell</p>', 'Ada Pell'],
    ['<h1>Lock</h1><span class="herald-author-name">Ada Pell</span>', 'Ada Pell'],
    ['<h1>Lock</h1><p>By noon the water had gone down again.</p>', null],
  ])('%s', (body, byline) => {
    expect(facts(body + TEXT).byline).toBe(byline);
  });

  it('takes a person before the site itself', () => {
    const site = '<meta property="og:site_name" content="The Gazette"><meta name="author" content="Gazette">';
    expect(facts(`${site}<h1>Lock</h1><p class="byline">By Ada Pell</p>${TEXT}`).byline).toBe('Ada Pell');
    expect(facts(`${site}<h1>Lock</h1>${TEXT}`).byline).toBe('Gazette');
  });
});
