import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParagraphFinder, sayParagraphs } from './paragraphs.ts';

const TEXT = 'A headline\n\nFirst line\nits second\n\n\nThe end of it.';

describe('createParagraphFinder', () => {
  it('counts blocks from one, and lines within them as one', () => {
    const find = createParagraphFinder(TEXT);
    const of = (words: string) => find(TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
    expect(of('A headline')).toEqual({ first: 1, last: 1 });
    expect(of('its second')).toEqual({ first: 2, last: 2 });
    expect(of('The end')).toEqual({ first: 3, last: 3 });
    expect(of('second\n\n\nThe')).toEqual({ first: 2, last: 3 });
  });

  it('does not take the gap after a span for the next paragraph', () => {
    const find = createParagraphFinder(TEXT);
    expect(find(0, 'A headline\n\n'.length)).toEqual({ first: 1, last: 1 });
    expect(find(3, 3)).toEqual({ first: 1, last: 1 });
  });

  it('counts as one does who parts the text by hand', () => {
    const blocks = fc.array(fc.stringMatching(/^[a-z]{1,8}(?:\n[a-z]{1,8})?$/u), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(blocks, fc.nat(), (given, at) => {
        const text = given.join('\n\n');
        const wanted = at % given.length;
        const start = given.slice(0, wanted).reduce((sum, block) => sum + block.length + 2, 0);
        const end = start + (given[wanted]?.length ?? 0);
        expect(createParagraphFinder(text)(start, end)).toEqual({ first: wanted + 1, last: wanted + 1 });
      }),
    );
  });
});

describe('sayParagraphs', () => {
  it('says one, or from one to another', () => {
    expect(sayParagraphs({ first: 3, last: 3 })).toBe('3');
    expect(sayParagraphs({ first: 3, last: 5 })).toBe('3–5');
  });
});
