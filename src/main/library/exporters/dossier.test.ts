import { describe, expect, it } from 'vitest';
import type { PassageCard } from '../../../contract/passage.ts';
import type { Speaker } from '../../../contract/speaker.ts';
import type { ToldSaying } from '../../../contract/speaker-page.ts';
import { exportDossier } from './dossier.ts';
import type { DossierFormat } from './dossier.ts';
import { makeCard } from './exporters.test-support.ts';

const speaker: Speaker = {
  id: '01a202f2-4723-71e7-a6c2-5927d9402b12' as Speaker['id'],
  name: 'Dmitry Peskov',
  kind: 'person',
  aliases: ['Песков'],
  roles: [
    { role: 'Press secretary', from: '2012-05', until: null },
    { role: 'Diplomat', from: null, until: '2000' },
  ],
  note: 'Speaks *daily*.',
  link: 'https://kremlin.example/peskov',
  passageCount: 1,
};

const told = (
  day: string,
  card: Partial<PassageCard> = {},
  source: Partial<PassageCard['source']> = {},
): ToldSaying => ({
  day,
  first: { type: 'passage', passage: makeCard(card, source) },
  others: [],
});

const write = (format: DossierFormat, ...sayings: ToldSaying[]): string =>
  exportDossier({ speaker, told: sayings }, format).text;

const suggestion: ToldSaying['others'][number] = {
  likeness: 'alike',
  saying: {
    type: 'suggestion',
    suggestion: {
      ...{
        start: 0,
        end: 5,
        quote: 'такое решение',
        kind: 'indirect',
        cue: 'заявил',
        confidence: 0.8,
        rule: 'r',
      },
      ...{ speaker: null, saidOn: null, state: 'open', keptAs: null, overlaps: [], articleId: speaker.id },
      source: {
        ...{
          title: 'Заголовок',
          siteName: 'Сайт',
          url: 'https://site.example/1',
          language: 'ru',
          dir: 'ltr',
        },
        publishedAt: '2025-04-26',
      },
    },
  },
};

describe('a dossier in Markdown', () => {
  it('tells who it is, and each thing once under its year, with day, source and where else it was told', () => {
    const text = write('markdown', told('2024-12-01'), { ...told('2025-04-25'), others: [suggestion] });
    expect(text).toContain('title: "Dmitry Peskov: dossier"');
    expect(text).toContain('- Press secretary (from May 2012)\n- Diplomat (until 2000)');
    expect(text.indexOf('## 2024')).toBeLessThan(text.indexOf('## 2025'));
    expect(text).toContain(
      '**25 April 2025**\n\n> such a decision is not unusual\n\n— press secretary · indirect',
    );
    expect(text).toMatch(/captured \d+ \w+ \d{4}/u);
    expect(text).toContain('(in another language, perhaps the same): такое решение');
    expect(write('markdown', told('2025-04-25'))).toBe(write('markdown', told('2025-04-25')));
  });

  it('lets nothing become markup', () => {
    const text = write(
      'markdown',
      told(
        '2025',
        { quote: '# <img src=x onerror=1>\n- [a](javascript:1)', tags: ['<b>'] },
        { title: '](x) <i>', siteName: '`s`' },
      ),
    );
    expect(text).not.toMatch(/<(?:img|b|i)\b/u);
    expect(text).not.toMatch(/^> #/mu);
    expect(text).not.toMatch(/[^\\]\]\(javascript/u);
  });
});

describe('a dossier as a page', () => {
  it('row 55: loads and runs nothing, whatever it holds', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=1>';
    const text = write(
      'html',
      told(
        '2025-04-25',
        { quote: hostile, note: hostile, tags: [hostile] },
        { title: hostile, siteName: hostile },
      ),
    );
    expect(text).not.toMatch(/<script|<img/u);
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(text).toContain('<meta name="referrer" content="no-referrer">');
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('<time datetime="2025-04-25">25 April 2025</time>');
  });
});

describe('a dossier as a table', () => {
  const rows = (text: string): string[] =>
    text
      .replace(/^\ufeff/u, '')
      .trimEnd()
      .split('\r\n');

  it('has a row for each telling, and says which are one', () => {
    const [head, first, again] = rows(write('csv', { ...told('2025-04-25'), others: [suggestion] }));
    expect(head).toMatch(/^day,speaker,role,kind,quote/u);
    expect(first).toContain(
      '2025-04-25,Dmitry Peskov,press secretary,indirect,such a decision is not unusual',
    );
    expect(first).toContain(',kept,,first,1,');
    expect(again).toContain(',suggestion,0.8,alike,1,');
  });

  it('keeps quotation marks, commas and lines, and is no formula', () => {
    const text = write('csv', told('2025', { quote: 'a "b", c\nd', note: '=HYPERLINK("x")' }));
    expect(text).toContain('"a ""b"", c\nd"');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
