import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitations } from './citation.ts';
import { formatDate } from './dates.ts';
import { makeCard } from './exporters.test-support.ts';
import { linkToPassage } from './text-fragment.ts';

const LINK =
  'https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the';

describe('formatCitations', () => {
  it('writes plain text', () => {
    expect(formatCitations([makeCard()], 'plain')).toBe(
      [
        '“such a decision is not unusual” — Dmitry Peskov, press secretary, 25 April 2025.',
        `A story, The Ledger, 26 April 2025. ${LINK} (captured 22 November 2026, text SHA-256 bbbbbbbbbbbb)`,
      ].join('\n'),
    );
  });

  it('writes Markdown', () => {
    expect(formatCitations([makeCard()], 'markdown')).toBe(
      [
        '> such a decision is not unusual',
        '',
        `— Dmitry Peskov, press secretary, 25 April 2025. [A story](<${LINK}>), The Ledger, 26 April 2025. (captured 22 November 2026, text SHA-256 bbbbbbbbbbbb)`,
      ].join('\n'),
    );
  });

  it('writes HTML', () => {
    expect(formatCitations([makeCard()], 'html')).toBe(
      '<blockquote cite="https://news.example/story?id=1" lang="en" dir="ltr"><p>“such a decision is not unusual”</p></blockquote>' +
        `<p>— Dmitry Peskov, press secretary, 25 April 2025. <a href="${LINK}"><cite>A story</cite></a>, The Ledger, 26 April 2025. (captured 22 November 2026, <abbr title="${'b'.repeat(64)}">text SHA-256 bbbbbbbbbbbb</abbr>)</p>`,
    );
  });

  it('leaves out what is not known', () => {
    const nobody = { speakerId: null, speaker: null, role: null, kind: null, saidOn: null, venue: null };
    const card = makeCard({ attribution: nobody }, { url: null, siteName: null, publishedAt: null });
    expect(formatCitations([card], 'plain')).toBe(
      '“such a decision is not unusual”\nA story. (captured 22 November 2026, text SHA-256 bbbbbbbbbbbb)',
    );
    expect(formatCitations([card], 'html')).toContain('<p>— <cite>A story</cite>. (captured');
  });

  it('is only ever text in HTML, whatever the page said', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</blockquote>',
        '&lt;',
        "' onclick='x",
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (quote, title, speaker) => {
        const attribution = { ...makeCard().attribution, speaker };
        const html = formatCitations(
          [makeCard({ quote, attribution }, { title, language: title, url: `https://a.example/${title}` })],
          'html',
        );
        const { document } = new JSDOM(`<body>${html}</body>`).window;
        const allowed = new Set(['BLOCKQUOTE', 'P', 'A', 'CITE', 'BR', 'ABBR']);
        for (const element of document.body.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          for (const name of element.getAttributeNames())
            expect(['cite', 'lang', 'dir', 'href', 'title']).toContain(name);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^https:\/\/a\.example\//u);
        }
        expect(document.querySelector('cite')?.textContent).toBe(
          title.replace(/\r\n?/gu, '\n').replaceAll('\0', ''),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never links to anything but the web', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ms-msdt:x',
      'nonsense',
      '',
    ]) {
      for (const format of ['plain', 'markdown', 'html'] as const) {
        const text = formatCitations([makeCard({}, { url })], format);
        expect(text).not.toMatch(/javascript|data:|file:|msdt|href|cite="/u);
      }
    }
  });
});

describe('linkToPassage', () => {
  it('gives long quotations, and those of several blocks, by their first and last words', () => {
    const long = `${'one two three four five six seven '.repeat(10)}the very end of it all`;
    expect(
      linkToPassage(makeCard({ quote: long }) && { ...makeCard({ quote: long }), url: 'https://a.example/' }),
    ).toBe(
      'https://a.example/#:~:text=one%20two%20three%20four%20five%20six,the%20very%20end%20of%20it%20all',
    );
    const blocks = {
      ...makeCard({ quote: 'First block, here.\n\nThe second one.', prefix: '', suffix: '' }),
      url: 'https://a.example/',
    };
    expect(linkToPassage(blocks)).toBe(
      'https://a.example/#:~:text=First%20block%2C%20here%2E,The%20second%20one%2E',
    );
  });

  it('keeps a fragment, and writes dashes, commas and ampersands as codes', () => {
    const card = {
      ...makeCard({ quote: 'a-b, c & d', prefix: '', suffix: '' }),
      url: 'https://a.example/#part',
    };
    expect(linkToPassage(card)).toBe('https://a.example/#part:~:text=a%2Db%2C%20c%20%26%20d');
  });

  it('reads back as the words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (quote) => {
        fc.pre(!/[\n\t]/u.test(quote));
        const link = linkToPassage({ quote, prefix: '', suffix: '', url: 'https://a.example/' }) ?? '';
        const directive = link.split(':~:text=')[1] ?? '';
        expect(decodeURIComponent(directive)).toBe(quote.toWellFormed());
        expect(directive).not.toMatch(/[-,&<>"\s]/u);
      }),
    );
  });
});

describe('formatDate', () => {
  it('writes years, months, days and moments out, and leaves the rest', () => {
    const cases = [
      ['2025', '2025'],
      ['2025-04', 'April 2025'],
      ['2025-04-05', '5 April 2025'],
      ['2025-04-26T23:20:00-05:00', '26 April 2025'],
      ['2025-99', '2025'],
      ['yesterday', 'yesterday'],
    ] as const;
    for (const [date, written] of cases) expect(formatDate(date)).toBe(written);
  });
});
