import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEdgeFinder } from './span-edges.ts';
import type { EdgeStep } from './span-edges.ts';

const TEXT = 'The port will stay open. “We are ready,” he said. No ship has left.\n\nThe next day it closed.';

function spanOf(words: string, text = TEXT) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

interface Setting {
  text?: string;
  language?: string | null;
}

function moved(words: string, step: EdgeStep, { text = TEXT, language = 'en' }: Setting = {}): string | null {
  const span = createEdgeFinder(text, language).move(spanOf(words, text), step);
  return span && text.slice(span.start, span.end);
}

describe('an end that is moved by a word', () => {
  it('takes in the next word, or what stands between words', () => {
    expect(moved('We are', { edge: 'end', unit: 'word', direction: 'on' })).toBe('We are ready');
    expect(moved('We are ready', { edge: 'end', unit: 'word', direction: 'on' })).toBe('We are ready,”');
    expect(moved('We are', { edge: 'start', unit: 'word', direction: 'back' })).toBe('“We are');
  });

  it('answers a span and nothing else of what was given', () => {
    const mark = { ...spanOf('We are'), id: 'one', colour: 'rose' };
    const step = { edge: 'end', unit: 'word', direction: 'on' } as const;
    expect(createEdgeFinder(TEXT, 'en').move(mark, step)).toEqual(spanOf('We are ready'));
  });

  it('gives a word back, but never the last one', () => {
    expect(moved('We are', { edge: 'end', unit: 'word', direction: 'back' })).toBe('We');
    expect(moved('We are', { edge: 'start', unit: 'word', direction: 'on' })).toBe('are');
    expect(moved('We', { edge: 'end', unit: 'word', direction: 'back' })).toBeNull();
    expect(moved('We', { edge: 'start', unit: 'word', direction: 'on' })).toBeNull();
  });

  it('goes over the end of a paragraph, and stops at the ends of the text', () => {
    expect(moved('left.', { edge: 'end', unit: 'word', direction: 'on' })).toBe('left.\n\nThe');
    expect(moved('The next', { edge: 'start', unit: 'word', direction: 'back' })).toBe('.\n\nThe next');
    expect(moved('The port', { edge: 'start', unit: 'word', direction: 'back' })).toBeNull();
    expect(moved('closed.', { edge: 'end', unit: 'word', direction: 'on' })).toBeNull();
  });

  it('knows words where no spaces stand between them', () => {
    const text = '我们已经准备好了。他说。';
    expect(moved('我们', { edge: 'end', unit: 'word', direction: 'on' }, { text, language: 'zh' })).toBe(
      '我们已经',
    );
  });
});

describe('an end that is moved by a sentence', () => {
  it('takes in or gives back the sentence', () => {
    expect(moved('We are ready', { edge: 'end', unit: 'sentence', direction: 'on' })).toBe(
      'We are ready,” he said.',
    );
    expect(moved('he said. No ship', { edge: 'end', unit: 'sentence', direction: 'back' })).toBe('he said.');
    expect(moved('are ready', { edge: 'start', unit: 'sentence', direction: 'back' })).toBe('“We are ready');
    expect(moved('are ready,” he said. No ship', { edge: 'start', unit: 'sentence', direction: 'on' })).toBe(
      'No ship',
    );
  });

  it('says where a sentence ends, for what is to be parted there', () => {
    const { endOfSentence } = createEdgeFinder(TEXT, 'en');
    expect(TEXT.slice(0, endOfSentence(3) ?? 0)).toBe('The port will stay open.');
    expect(endOfSentence(TEXT.length)).toBeNull();
  });
});

it('takes any claim of a language', () => {
  for (const language of ['', 'xx-nonsense-nonsense-nonsense', '!!', 'de-DE'])
    expect(moved('We are', { edge: 'end', unit: 'word', direction: 'on' }, { language })).toBe(
      'We are ready',
    );
});

it('looks at a part of a line that never ends', () => {
  const text = 'word '.repeat(40_000);
  const span = { start: 100_000, end: 100_004 };
  expect(createEdgeFinder(text, 'en').move(span, { edge: 'end', unit: 'word', direction: 'on' })).toEqual({
    start: 100_000,
    end: 100_009,
  });
});

describe('whatever the text', () => {
  const signs = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    '\u0301',
    '👩‍👩‍👧',
    '🇺🇦',
    'й',
    ' ',
    '. ',
    '\n\n',
    '”',
    '國',
    'क्षि',
    '\t',
  );
  const texts = fc.array(signs, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
  const steps = fc.record<EdgeStep>({
    edge: fc.constantFrom('start', 'end'),
    unit: fc.constantFrom('word', 'sentence'),
    direction: fc.constantFrom('on', 'back'),
  });

  it('moves only the end that was meant, in the direction that was meant, and never cuts a sign', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(texts, steps, fc.nat(), fc.nat(), (text, step, one, other) => {
        const bounds = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length);
        const [a, b] = [bounds[one % bounds.length] ?? 0, bounds[other % bounds.length] ?? 0];
        fc.pre(a !== b);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const found = createEdgeFinder(text, 'en').move(span, step);
        if (found === null) return;
        const still = step.edge === 'start' ? 'end' : 'start';
        expect(found[still]).toBe(span[still]);
        expect(Math.sign(found[step.edge] - span[step.edge])).toBe(step.direction === 'on' ? 1 : -1);
        expect(found.start).toBeLessThan(found.end);
        expect(bounds).toContain(found[step.edge]);
      }),
    );
  });
});
