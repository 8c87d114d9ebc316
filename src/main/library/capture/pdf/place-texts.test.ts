import { describe, expect, it } from 'vitest';
import { placeTexts, type RawText } from './place-texts.ts';

const SHOWN = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };

/** A piece that runs from left to right, from the bottom as PDF counts. */
function raw(str: string, [x, y]: [number, number], own: Partial<RawText> = {}): RawText {
  const width = str.length * 5;
  return {
    str,
    transform: [10, 0, 0, 10, x, y],
    width,
    height: 10,
    fontName: 'f',
    isVertical: false,
    ...own,
  };
}

const words = (given: RawText[]): string[] => placeTexts(given, SHOWN).texts.map(({ text }) => text);

describe('placeTexts', () => {
  it('counts from the top left', () => {
    const [text] = placeTexts([raw('Words', [72, 700])], SHOWN).texts;
    expect(text).toMatchObject({ x: 72, baseline: 100, width: 25, size: 10 });
  });

  it('turns a page whose text runs upwards or downwards, and takes its measures along', () => {
    const up = placeTexts([raw('Words', [100, 72], { transform: [0, 10, -10, 0, 100, 72] })], SHOWN);
    expect(up).toMatchObject({ width: 800, height: 600, texts: [{ text: 'Words', x: 72, baseline: 100 }] });
    const down = placeTexts([raw('Words', [100, 728], { transform: [0, -10, 10, 0, 100, 728] })], SHOWN);
    expect(down).toMatchObject({ width: 800, height: 600, texts: [{ text: 'Words', x: 72, baseline: 500 }] });
  });

  it('reads vertical writing as lines, the rightmost first', () => {
    const vertical = { isVertical: true, width: 10, height: 50 };
    const { texts } = placeTexts([raw('右', [500, 700], vertical), raw('左', [480, 700], vertical)], SHOWN);
    expect(texts.map(({ text, x, baseline }) => [text, x, baseline])).toEqual([
      ['右', 100, 100],
      ['左', 100, 120],
    ]);
  });

  it('sets apart what runs across the rest', () => {
    const read = placeTexts(
      [
        raw('The words of a page', [72, 700]),
        raw('DRAFT', [200, 300], { transform: [7, 7, -7, 7, 200, 300] }),
      ],
      SHOWN,
    );
    expect(read.texts.map(({ text }) => text)).toEqual(['The words of a page']);
    expect(read.aslant).toEqual(['DRAFT']);
  });

  it('takes what is drawn twice to look bold for one text, and what is said twice for two', () => {
    expect(
      words([
        raw('Bold', [72, 700]),
        raw('Bold', [72.4, 700]),
        raw('Bold', [120, 700]),
        raw('Bold', [72, 680]),
      ]),
    ).toEqual(['Bold', 'Bold', 'Bold']);
  });

  it('gives an accent to its letter, in either direction', () => {
    expect(words([raw('cafe', [72, 700]), raw('\u0301', [89, 702]), raw('au', [97, 700])])).toEqual([
      'cafe\u0301',
      'au',
    ]);
    const beside = [
      raw('\u064b', [79, 702], { width: 0 }),
      raw('\u0627', [80, 700]),
      raw('\u062f', [85, 700]),
    ];
    expect(words(beside)).toEqual(['\u0627\u064b', '\u062f']);
  });

  it('undoes the shapes that Arabic letters have in a word', () => {
    expect(words([raw('\ufefb', [72, 700])])).toEqual(['\u0644\u0627']);
  });

  it('is not led astray by numbers that are none', () => {
    const broken = raw('Words', [Number.NaN, 700], { width: Infinity });
    expect(placeTexts([broken], SHOWN).texts).toMatchObject([{ text: 'Words', x: 0, width: 0 }]);
  });
});
