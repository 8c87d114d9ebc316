import { describe, expect, it } from 'vitest';
import { wordsOf } from './blocks.ts';
import { layOut } from './lay-out.ts';
import type { PdfBlock, PdfPage, PdfText } from './types.ts';

const CHAR = 0.5;

/** A line as pdf.js would give it: every letter half as wide as it is high. */
function text(words: string, at: { x: number; y: number; size?: number }): PdfText {
  const { x, y, size = 10 } = at;
  const width = words.length * size * CHAR;
  return { text: words, x, baseline: y, width, size, font: 'f', isSpacedBefore: false, isSpacedAfter: false };
}

function column(
  lines: readonly string[],
  at: { x: number; y: number; size?: number; pitch?: number },
): PdfText[] {
  return lines.map((words, line) => text(words, { ...at, y: at.y + line * (at.pitch ?? 12) }));
}

function page(texts: PdfText[], label = '1'): PdfPage {
  return { label, width: 600, height: 800, texts, aslant: [] };
}

function read(...pages: PdfPage[]): string[] {
  return layOut(pages).blocks.map((block) => wordsOf(block));
}

const kinds = (blocks: readonly PdfBlock[]): string[] =>
  blocks.map(({ kind, level }) => (level > 0 ? `${kind} ${String(level)}` : kind));

const FULL = 'this line of text is as long as the others in its column';

describe('lines and paragraphs', () => {
  it('joins the lines of a paragraph, and parts paragraphs at a gap', () => {
    const texts = [
      ...column([`One ${FULL}`, `and ${FULL}`, 'ends here.'], { x: 72, y: 100 }),
      ...column([`Two ${FULL}`, 'ends too.'], { x: 72, y: 154 }),
    ];
    expect(read(page(texts))).toEqual([`One ${FULL} and ${FULL} ends here.`, `Two ${FULL} ends too.`]);
  });

  it('parts paragraphs at an indent, and where a line ends early after a sentence', () => {
    const texts = [
      ...column([`One ${FULL}`, `and ${FULL}`, `so ${FULL} it is.`], { x: 72, y: 100 }),
      text(`Two ${FULL}`, { x: 87, y: 136 }),
      ...column([`and ${FULL}`, 'ends.', `Three ${FULL}`, `and ${FULL}`], { x: 72, y: 148 }),
    ];
    expect(read(page(texts))).toEqual([
      `One ${FULL} and ${FULL} so ${FULL} it is.`,
      `Two ${FULL} and ${FULL} ends.`,
      `Three ${FULL} and ${FULL}`,
    ]);
  });

  it('puts pieces of one line together by their places, without a space too many or too few', () => {
    const texts = [
      text('Ferr', { x: 72, y: 100 }),
      text('ier', { x: 92, y: 100 }),
      { ...text('Steps', { x: 112, y: 100 }), isSpacedBefore: true },
      text('at', { x: 140, y: 100 }),
      text('Ferr', { x: 72.5, y: 100 }),
    ];
    // The last piece lies on the first: it was drawn twice to look bold, which place-texts.ts has undone before.
    expect(read(page(texts.slice(0, 4)))).toEqual(['Ferrier Steps at']);
  });

  it('keeps the reference of a note apart from its word', () => {
    const texts = [
      text(`The river said${FULL}`, { x: 72, y: 100 }),
      text('of it', { x: 72, y: 112 }),
      text('12', { x: 97, y: 108, size: 6 }),
      text('and more', { x: 107, y: 112 }),
    ];
    const [block] = layOut([page(texts)]).blocks;
    expect(block?.runs.map(({ text: words, style }) => [words, style])).toEqual([
      [`The river said${FULL} `, 'plain'],
      ['of it', 'plain'],
      ['12 ', 'raised'],
      ['and more', 'plain'],
    ]);
  });

  it('gives a word its first letter, however large it is set', () => {
    const texts = [
      text('T', { x: 72, y: 124, size: 40 }),
      text('he river came up to the second lamp and', { x: 94, y: 100 }),
      text('stayed there for an hour, as they said on', { x: 94, y: 112 }),
      text('the quay that night, and nobody saw it go', { x: 94, y: 124 }),
      text('down again before the morning had come, and', { x: 72, y: 136 }),
    ];
    expect(read(page(texts))[0]).toMatch(/^The river came up .* saw it go down again/u);
  });

  it('tells headings by their size, and their levels by each other', () => {
    const texts = [
      ...column(['The River and', 'the Line'], { x: 72, y: 100, size: 24, pitch: 28 }),
      ...column([FULL, FULL, FULL], { x: 72, y: 180 }),
      text('What the dam keeps', { x: 72, y: 240, size: 14 }),
      ...column([FULL, FULL, FULL], { x: 72, y: 260 }),
    ];
    const { blocks } = layOut([page(texts)]);
    expect(kinds(blocks)).toEqual(['heading 1', 'paragraph', 'heading 2', 'paragraph']);
    expect(wordsOf(blocks[0] ?? { runs: [] })).toBe('The River and the Line');
  });

  it('makes items of what stands beside bullets', () => {
    const texts = column(['The rules are these:', '• wet the lead', '• write the hour', 'and go home'], {
      x: 72,
      y: 100,
    });
    const { blocks } = layOut([page(texts)]);
    expect(blocks.map((block) => [block.kind, wordsOf(block)])).toEqual([
      ['paragraph', 'The rules are these:'],
      ['item', 'wet the lead'],
      ['item', 'write the hour and go home'],
    ]);
  });
});

describe('columns', () => {
  const left = [
    'a column of words that',
    'goes on and on until it',
    'comes to its end, where',
    'another takes it up in',
  ];
  const right = [
    'the middle of the line',
    'and brings the sentence',
    'to where it was meant to',
    'go from the start.',
  ];

  it('reads one after the other, below what stands across both', () => {
    const across = text(`A headline that stands across all of the columns below`, { x: 72, y: 60, size: 16 });
    const texts = [across, ...column(left, { x: 72, y: 100 }), ...column(right, { x: 250, y: 100 })];
    expect(read(page(texts)).slice(1)).toEqual([[...left, ...right].join(' ')]);
  });

  it('are found when the page is drawn line by line across them', () => {
    const more = (words: string[]): string[] => [...words, ...words];
    const [one, two] = [column(more(left), { x: 72, y: 100 }), column(more(right), { x: 250, y: 100 })];
    const texts = one.flatMap((line, at) => [line, ...(two[at] === undefined ? [] : [two[at]])]);
    expect(read(page(texts))[0]).toContain('another takes it up in a column of words');
  });

  it('are not made of the cells of a table', () => {
    const rows = [
      ['1950', '9.1'],
      ['1960', '8.8'],
      ['1970', '5.2'],
    ];
    const texts = rows.flatMap(([year = '', silt = ''], row) => [
      text(year, { x: 72, y: 100 + row * 12 }),
      text(silt, { x: 250, y: 100 + row * 12 }),
    ]);
    expect(read(page(texts))).toEqual(['1950 9.1 1960 8.8 1970 5.2']);
    expect(layOut([page(texts)]).blocks[0]?.runs.filter(({ isNewLine }) => isNewLine)).toHaveLength(2);
  });

  it('are read from the right where letters are', () => {
    const hebrew = '\u05d0\u05d1\u05d2\u05d3 \u05d4\u05d5\u05d6\u05d7 \u05d8\u05d9\u05db';
    const texts = [
      ...column([`${hebrew}1`, `${hebrew}2`, `${hebrew}3`, `${hebrew}4`], { x: 72, y: 100 }),
      ...column([`${hebrew}5`, `${hebrew}6`, `${hebrew}7`, `${hebrew}8`], { x: 250, y: 100 }),
    ];
    expect(read(page(texts)).join(' ').replace(/\D/gu, '')).toBe('56781234');
  });
});

describe('what is no part of the text', () => {
  const body = (at: number): PdfText[] =>
    column([`Page ${String(at)} begins, ${FULL}`, `and ${FULL}`, `so it ends ${FULL}.`], { x: 72, y: 100 });

  it('goes: running heads, feet and numbers that count the pages, and it is said', () => {
    const pages = [1, 2, 3].map((number) =>
      page([
        text('A Quarterly of Rivers', { x: 250, y: 40 }),
        ...body(number),
        text(`Volume 4, page ${String(number + 20)}`, { x: 290, y: 770 }),
      ]),
    );
    const { blocks, dropped } = layOut(pages);
    const words = blocks.map((block) => wordsOf(block)).join('\n');
    expect(words).not.toContain('Quarterly');
    expect(words).not.toContain('Volume');
    expect(words).toContain('Page 2 begins');
    expect(dropped).toEqual([
      { text: 'A Quarterly of Rivers', pageCount: 3 },
      { text: 'Volume #, page #', pageCount: 3 },
    ]);
  });

  it('is not a headline that stands once, nor a number that does not count pages', () => {
    const pages = [1999, 1954, 1962].map((year, at) =>
      page([text(`In ${String(year)}`, { x: 72, y: 60 }), ...body(at)]),
    );
    expect(read(...pages).filter((words) => /^In \d{4}$/u.test(words))).toHaveLength(3);
  });

  it('is a stamp that stands across the page, but for the first time', () => {
    const pages = [1, 2].map((number) => ({ ...page(body(number)), aslant: ['DRAFT'] }));
    expect(read(...pages).filter((words) => words === 'DRAFT')).toHaveLength(1);
  });
});

describe('from page to page', () => {
  it('joins a paragraph that goes on, over a hyphen, and knows which words are on which page', () => {
    const one = page(column([`One ${FULL}`, `and the depart-`], { x: 72, y: 700 }), '12');
    const two = page(column(['ment closed for good.', `Two ${FULL}`], { x: 72, y: 60 }), '13');
    const { blocks } = layOut([one, two]);
    expect(blocks.map((block) => wordsOf(block))).toEqual([
      `One ${FULL} and the department closed for good.`,
      `Two ${FULL}`,
    ]);
    expect(blocks[0]?.runs.map(({ text: words, page: at }) => [words.slice(-6), at])).toEqual([
      [`lumn `.padStart(6, 'o'), 0],
      ['depart', 0],
      [' good.', 1],
    ]);
  });

  it('puts the notes at the foot of a page after the paragraph that runs past them', () => {
    const one = page([
      ...column([`One ${FULL}`, `and ${FULL}`], { x: 72, y: 680 }),
      text('A note at the foot of the page.', { x: 72, y: 720, size: 8 }),
    ]);
    const two = page(column(['goes on over here until it ends.', `Two ${FULL}`], { x: 72, y: 60 }), '2');
    expect(read(one, two)).toEqual([
      `One ${FULL} and ${FULL} goes on over here until it ends.`,
      'A note at the foot of the page.',
      `Two ${FULL}`,
    ]);
  });

  it('begins a new paragraph where the last one was ended', () => {
    const one = page(column([`One ${FULL}`, 'ends here.'], { x: 72, y: 700 }));
    const two = page(column([`Two ${FULL}`, `and ${FULL}`], { x: 72, y: 60 }), '2');
    expect(read(one, two)).toEqual([`One ${FULL} ends here.`, `Two ${FULL} and ${FULL}`]);
  });
});
