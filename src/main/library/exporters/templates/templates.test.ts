import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { templatePresets } from '../../../../contract/template-presets.ts';
import { makeArticle, makeCard } from '../exporters.test-support.ts';
import { storableText } from '../hostile-text.test-support.ts';
import type { ExportContent } from '../types.ts';
import { fillTemplate } from './fill-template.ts';
import { parseTemplate } from './parse-template.ts';
import { TemplateError } from './template-error.ts';
import type { TemplateValue } from './template-values.ts';
import { exportByTemplate } from './templated-notes.ts';

const facts: Record<string, TemplateValue> = {
  ...{ title: 'A *story*', none: null, number: 3, list: ['b', 'a', 'b'], yes: true, day: '2025-04' },
  inner: { name: 'x', list: [] },
};
const fill = (source: string, own = facts): string =>
  fillTemplate({ source, nodes: parseTemplate(source) }, own);

describe('a template', () => {
  it('prints values as text, and goes through filters, conditions and lists', () => {
    expect(fill('{{ title }}|{{ none }}|{{ number }}|{{ inner.name }}')).toBe('A \\*story\\*||3|x');
    expect(fill('{{ title | upper }}{{ none | default: "-" }}{{ list | unique | sort | join: "+" }}')).toBe(
      'A \\*STORY\\*-a+b',
    );
    expect(fill('{{ day | date }} {{ day | date: "YYYY/MM" }} {{ title | truncate: 3 }}')).toBe(
      'April 2025 2025/04 A…',
    );
    expect(fill('{% if yes and not none %}1{% elsif yes %}2{% else %}3{% end %}')).toBe('1');
    expect(
      fill('{% if number > 5 or list contains "c" %}1{% elsif title == "x" %}2{% else %}3{% endif %}'),
    ).toBe('3');
    expect(
      fill('{% for x in list %}{{ loop.index }}{{ x }}{% if not loop.last %},{% end %}{% endfor %}'),
    ).toBe('1b,2a,3b');
    expect(fill('a\n{# a remark #}\n  {% if yes %}\nb\n  {% end %}\nc')).toBe('a\nb\nc');
    expect(
      fill(
        '{{ title | wikilink }} {{ "a b" | tag }} {{ "x" | link: "https://a.example/" }} {{ "x" | link: "javascript:1" }}',
      ),
    ).toBe('[[A *story*]] #a-b [x](<https://a.example/>) x');
  });

  it('says in which line and column it is wrong', () => {
    const wrong: [string, number, number, RegExp][] = [
      ['a\n {{ title', 2, 2, /not closed/u],
      ['{% if yes %}', 1, 1, /no end/u],
      ['{{ }}', 1, 4, /missing/u],
      ['{{ title | shout }}', 1, 12, /no filter “shout”/u],
      ['a\n{{ inner.nothing }}', 2, 4, /nothing named “inner.nothing”/u],
      ['{{ constructor }}', 1, 4, /nothing named/u],
      ['{{ title | constructor }}', 1, 12, /no filter/u],
      ['{% end %}', 1, 1, /nothing to end|not expected/u],
      ['{% while yes %}{% end %}', 1, 1, /“while”/u],
      ['{{ title ; }}', 1, 10, /“;” was not understood/u],
      ['{% for x of list %}{% end %}', 1, 10, /“in” was expected/u],
      ['{% for x in title %}{% end %}', 1, 1, /only a list/u],
      [`${'{% if yes %}'.repeat(50)}`, 1, 241, /too deeply/u],
      [`{{ ${'('.repeat(100)}yes`, 1, 1, /not closed/u],
      [`{{ ${'('.repeat(100)}yes${')'.repeat(100)} }}`, 1, 34, /too deeply/u],
    ];
    for (const [source, line, column, message] of wrong) {
      let failed: unknown = null;
      try {
        fill(source);
      } catch (error) {
        failed = error;
      }
      expect(failed, source).toBeInstanceOf(TemplateError);
      expect([(failed as TemplateError).line, (failed as TemplateError).column], source).toEqual([
        line,
        column,
      ]);
      expect((failed as TemplateError).message).toMatch(message);
    }
  });

  it('always ends: with a text, or with an error that has a place', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{%',
        '%}',
        '{#',
        '#}',
        ' title ',
        ' list ',
        ' for x in list ',
        ' if ',
        ' end ',
        ' else ',
        ' elsif ',
      ],
      ...[
        '|',
        ':',
        ',',
        '"',
        "'",
        '(',
        ')',
        '==',
        ' not ',
        ' and ',
        ' upper ',
        ' join ',
        ' replace ',
        '\n',
        '\\',
        '.',
        '1',
        'x',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          expect(typeof fill(pieces.join(''))).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is stopped where it would make too much or take too long', () => {
    const many = { list: Array.from({ length: 2_000 }, () => 'x'), title: 'x'.repeat(10_000) };
    const inner = '{% for a in list %}{% for b in list %}{{ b }}{% end %}{% end %}';
    expect(() => fill(inner, many)).toThrow(/too many steps/u);
    expect(() => fill('{% for a in list %}{{ title }}{% end %}', many)).toThrow(/too long/u);
    const blown = `{{ title${' | replace: "x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'.repeat(30)} }}`;
    expect(fill(blown, many).length).toBeLessThan(5_000_000);
  });
});

describe('notes by a template', () => {
  const content = (own: Partial<ExportContent> = {}): ExportContent => ({
    articles: [
      {
        article: makeArticle({ note: 'Mine' }),
        passages: [
          makeCard({ note: 'Ask.', tags: ['talks/first'] }),
          makeCard({ attribution: { ...makeCard().attribution, speaker: null, speakerId: null } }),
        ],
      },
    ],
    ...{ layout: 'each', key: 'all' },
    ...own,
  });

  it('are one for each story, speaker or passage, each under its own key, with markers', () => {
    const of = (name: keyof typeof templatePresets) => exportByTemplate(content(), templatePresets[name]);
    expect(of('obsidian-article')[0]?.text).toBe(`---
title: "A story"
url: "https://news.example/story?id=1"
site: "The Ledger"
published: "2025-04-26"
speakers: ["Dmitry Peskov"]
tags: ["talks/first"]
verbatimId: "${makeArticle().id}"
---
%% verbatim:begin: what stands down to the end is written anew %%

# A story

Mine

> such a decision is not unusual

— Dmitry Peskov, press secretary, 25 April 2025 · [in its place](<https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the>)

Ask.

#talks/first

> such a decision is not unusual

— press secretary, 25 April 2025 · [in its place](<https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the>)

%% verbatim:end %%
`);
    expect(of('obsidian-speaker').map(({ name, key }) => [name, key])).toEqual([
      ['Dmitry Peskov.md', `speaker:${makeArticle().id}`],
      ['No speaker named.md', 'speaker:none'],
    ]);
    expect(of('obsidian-passage').map(({ name }) => name)).toEqual([
      'Dmitry Peskov - such a decision is not unusual.md',
      'A story - such a decision is not unusual.md',
    ]);
    expect(of('plain')[0]?.text).toContain('> such a decision is not unusual\n\n— Dmitry Peskov');
  });

  it('row 54: have properties that read back as they were, in YAML 1.1 and 1.2, and no others', () => {
    fc.assert(
      fc.property(storableText, storableText, storableText, (title, tag, siteName) => {
        const article = makeArticle({ title, tags: [tag], siteName });
        const [file] = exportByTemplate(
          content({ articles: [{ article, passages: [] }] }),
          templatePresets['obsidian-article'],
        );
        const text = file?.text ?? '';
        const yaml = text.slice(4, text.indexOf('\n---\n', 3));
        for (const version of ['1.1', '1.2'] as const) {
          const read = parse(yaml, { version }) as Record<string, unknown>;
          expect(read).toMatchObject({ title, site: siteName, tags: [tag] });
          expect(Object.keys(read)).toEqual([
            'title',
            'url',
            'site',
            'published',
            'speakers',
            'tags',
            'verbatimId',
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that are wrong are a coded error', () => {
    expect(() => exportByTemplate(content(), { unit: 'article', text: '\n{{ x }}' })).toThrow(
      'The template is wrong in line 2, column 4: there is nothing named “x” here.',
    );
  });
});
