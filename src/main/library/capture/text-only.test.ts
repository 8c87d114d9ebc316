import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedPage, ParseRequest } from '../../../contract/parsing.ts';
import { canonicalText } from '../../../text/canonical-text.ts';
import { parserDesk } from './parser-desk.ts';
import { sanitise } from './sanitise.ts';
import { TagStripper } from './strip-tags.ts';
import { TEXT_ONLY_LIMITS, TextBlocks } from './text-blocks.ts';
import { readAsText } from './text-only.ts';

const FIXTURES = join(import.meta.dirname, '../../../../test/fixtures/pages');
const request = (page: string | Uint8Array, own: Partial<ParseRequest> = {}): ParseRequest => ({
  bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page,
  contentType: 'text/html',
  charset: null,
  url: 'https://example.org/story',
  title: null,
  ...own,
});
const read = (page: string, own: Partial<ParseRequest> = {}): ParsedPage =>
  readAsText(request(page, own), 'elements');
const textOf = (page: string): string => read(page).text;

describe('words without a tree', () => {
  it.each([
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['<div>One<div>Two</div>three</div>', 'One\n\nTwo\n\nthree'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['<table><tr><td>a<td>b<tr><td>c<td>d</table>', 'a b\nc d'],
    ['<p>in<b>side</b> <i> a </i> word', 'inside a word'],
    ['<p title="a > b">x</p>', 'x'],
    ["<p title='a > b' data-x = \"'\">x</p>", 'x'],
    ['<p title=a"b>x</p>', 'x'],
    ['a<!-- <p>no</p> -->b<!-->c<!--->d', 'abcd'],
    ['a<!doctype html>b<?php echo ">c', 'abc'],
    ['a<script>if (1 < 2) "<p>no"</script>b<style>p{}</style>c', 'abc'],
    ['a<SCRIPT src=x>no</ScRiPt >b', 'ab'],
    ['a<svg><text>no</text><svg/></svg>b<noscript>no</noscript>c<template><p>no</template>d', 'abcd'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['a</ b>c', 'ac'],
    ['<pre>one\n  two\r\nthree</pre>four', 'one\ntwo\nthree\n\nfour'],
    [
      '&lt;p&gt; &amp; &eacute;&#233;&#xE9;&#128;&nbsp;x &amp &unknown; AT&T &copy=1',
      '<p> & ééé€\u00a0x & &unknown; AT&T &copy=1',
    ],
    ['a\u0000\u0007b\u000bc', 'abc'],
  ])('%j', (page, text) => {
    expect(textOf(page)).toBe(text);
  });

  it('says nothing of markup that never ends', () => {
    for (const open of ['<p title="', '<!-- ', '<script>', '<p ', '<', '</', '<!']) {
      expect(textOf(`words ${open}`)).toMatch(/^words/u);
    }
    expect(() => read('<script>never')).toThrow(expect.objectContaining({ code: 'empty-page' }));
  });

  it('loses no page to an element that is left out and never ends', () => {
    const text = textOf(`before <noscript>${`<p>${'word '.repeat(100)}</p>`.repeat(1_500)} after`);
    expect(text).toContain('before');
    expect(text).toContain('after');
  });

  it('is the same however the page comes in pieces', () => {
    const markup = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<br>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<title>',
        '</title>',
        '"',
        "'",
        '=',
        '>',
      ],
      ...['<', '/', 'word', ' ', '\n', '&amp;', '<td a="', '<pre>', '</pre>', '<svg>', '</svg>', 'é'],
    );
    const strip = (pieces: string[]): string => {
      const blocks = new TextBlocks((text) => text);
      const stripper = new TagStripper(blocks, { isXhtml: false });
      for (const piece of pieces) stripper.write(piece);
      stripper.end();
      return blocks.text();
    };
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (parts, size) => {
        const page = parts.join('');
        const pieces = page.match(new RegExp(`[^]{1,${String(size)}}`, 'gu')) ?? [];
        expect(strip(pieces)).toBe(strip([page]));
      }),
      { numRuns: 500 },
    );
  });

  it('is the canonical text of what is kept, before and after the sanitiser', () => {
    const markup = fc.constantFrom(
      ...[
        '<p>',
        '<br>',
        '<td>',
        '<li>',
        '<pre>',
        '</pre>',
        '&lt;',
        '&#13;',
        '&nbsp;',
        '&#0;',
        '&#xd800;',
        '&shy;',
      ],
      ...['word', ' ', '\n', '\t', '\u00a0', '\u200b', '\ud800', '"', '&', '<', '>'],
    );
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 40 }), (parts) => {
        const { html, text } = read(`x${parts.join('')}`);
        const desk = parserDesk();
        expect(canonicalText(desk.parseHtml(html).body).text).toBe(text);
        expect(canonicalText(sanitise(desk, html).body).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page that is kept as text', () => {
  it('keeps the words and the facts of an ordinary one', () => {
    const page = readFileSync(join(FIXTURES, 'statement-story.html'), 'utf8');
    const { facts, text, textOnly, isWholePage } = read(page);
    expect(facts).toMatchObject({ language: 'en', byline: 'Mila Tarn' });
    expect(facts.title).toContain('Castrel keeps its grain port open');
    expect(text).toContain('The rumour takes longer to clear.');
    expect({ textOnly, isWholePage }).toEqual({
      textOnly: { reason: 'elements', isCut: false },
      isWholePage: true,
    });
  });

  it('is decoded by what it declares, and by the beginning of it alone', () => {
    const russian = readFileSync(join(FIXTURES, 'windows-1251.html'));
    expect(readAsText(request(russian), 'bytes')).toMatchObject({ charset: 'windows-1251' });
    const long = `<title>Длинная</title>${'<p>Слова о гавани.</p>'.repeat(20_000)}`;
    const { charset, text } = read(long);
    expect(charset).toBe('utf-8');
    expect(text).not.toContain('\ufffd');
  });

  it('has its title where nothing else of its beginning is believed, and the first words without one', () => {
    const page = '<title>A &amp; B</title><meta name="author" content="Nobody"><p>Words.';
    expect(readAsText(request(page), 'time').facts).toMatchObject({ title: 'A & B', byline: null });
    expect(read('<p>First words.<p>More.').facts.title).toBe('First words.');
    expect(read('<p>Words.', { title: 'Given' }).facts.title).toBe('Given');
    const deep = `${'<div>'.repeat(3000)}<title>Deep</title>words`;
    expect(read(deep).text).toBe('words');
  });

  it('of plain text keeps lines and paragraphs, and reads nothing as markup', () => {
    const page = read('A title\r\n\r\nOne <b>&amp;\r\ntwo\n\n\nthree', { contentType: 'text/plain' });
    expect(page.text).toBe('A title\n\nOne <b>&amp;\ntwo\n\nthree');
    expect(page.facts.title).toBe('A title');
  });

  it('takes the pages of a story in pages one after the other', () => {
    const part = {
      bytes: new TextEncoder().encode('<p>Zwei ä.'),
      charset: 'utf-8',
      url: 'https://example.org/2',
    };
    expect(read('<p>One &ouml;.', { continuations: [part] }).text).toBe('One ö.\n\nZwei ä.');
  });

  it('shows so many characters and lines, and says that there is more', () => {
    const long = read(`<p>${'word '.repeat(500_000)}</p><p>${'more '.repeat(100)}</p>`);
    expect(long.text.length).toBeLessThanOrEqual(TEXT_ONLY_LIMITS.chars);
    expect(long.text.length).toBeGreaterThan(TEXT_ONLY_LIMITS.chars - 10);
    expect(long.text.endsWith('word')).toBe(true);
    expect(long.textOnly?.isCut).toBe(true);
    const many = read('<p>x'.repeat(50_000));
    expect(many.html.match(/<p>/gu)).toHaveLength(TEXT_ONLY_LIMITS.lines);
    expect(many.textOnly?.isCut).toBe(true);
  });
});
