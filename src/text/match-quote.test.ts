import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuoteMatcher, matchQuote } from './match-quote.ts';
import { describeSpan } from './selector.ts';

const WORDS =
  'the of to and in a said that president would not talks with decision meeting on officials is for was Kremlin ' +
  'Moscow spokesman added statement unusual ceasefire forces region reported night drones city after before no ' +
  'comment today yesterday minister foreign prepared conditions negotiations continue despite pressure';

/** A text of random words in sentences and paragraphs; the same seed gives the same text. */
function makeText(words: number, seed: number): string {
  const list = WORDS.split(' ');
  let state = seed * 2654435761 + 1;
  const next = (bound: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % bound;
  };
  let text = '';
  for (let i = 0; i < words; i++) {
    const word = list[next(list.length)] ?? '';
    text += next(9) === 0 ? word + String(next(400)) : word;
    text += next(60) === 0 ? '.\n\n' : next(12) === 0 ? '. ' : ' ';
  }
  return text.trim();
}

describe('the very words', () => {
  const text = 'He had no comment. She had no comment either. They had no comment at all.';

  it('stand where they stood', () => {
    expect(matchQuote(text, describeSpan(text, 27, 37))).toEqual({
      start: 27,
      end: 37,
      score: 1,
      status: 'exact',
    });
    expect(matchQuote(text, { exact: 'no comment', start: 27 })).toMatchObject({
      start: 27,
      status: 'exact',
    });
    expect(matchQuote(text, { exact: 'either' })).toEqual({ start: 38, end: 44, score: 1, status: 'exact' });
  });

  it('are told apart by context', () => {
    const third = describeSpan(text, 55, 65);
    const unplaced = { ...third, start: undefined, end: undefined };
    expect(matchQuote(text, unplaced)).toMatchObject({ start: 55, status: 'exact' });
    expect(matchQuote('Yes. ' + text, third)).toMatchObject({ start: 60, status: 'moved' });
    expect(matchQuote(text.slice(19), third)).toMatchObject({ start: 36, status: 'moved' });
    const after = { exact: 'no comment', suffix: ' at all' };
    expect(matchQuote(text, after)).toMatchObject({ start: 55, status: 'exact' });
    expect(matchQuote(text, { exact: 'no comment', prefix: 'Then they had ' })).toMatchObject({ start: 55 });
  });

  it('at the old place give way to those with the right context', () => {
    const rows = (from: number) =>
      [11, 12, 13, 14, 15, 16]
        .filter((day) => day >= from)
        .map((day) => `On day ${day} the front did not move at all.\n`)
        .join('');
    const placeIn = (text: string) => text.indexOf('did not', text.indexOf('day 13'));
    const stored = describeSpan(rows(11), placeIn(rows(11)), placeIn(rows(11)) + 12);
    expect(matchQuote(rows(12), stored)).toMatchObject({ start: placeIn(rows(12)), status: 'moved' });
  });

  it('without context are the nearest', () => {
    expect(matchQuote(text, { exact: 'no comment', start: 50 })).toMatchObject({
      start: 55,
      status: 'moved',
    });
    expect(matchQuote(text, { exact: 'no comment' })).toMatchObject({ start: 7, status: 'moved' });
  });

  it('are not found inside other words', () => {
    const stored = describeSpan('Then he said so.', 5, 12);
    expect(matchQuote('Now they met, and she said nothing of it.', stored)).toBe(null);
    expect(matchQuote('unsaid words', { exact: 'said' })).toMatchObject({ start: 2 });
  });

  it('that are few are gone when another sentence has them', () => {
    const stored = describeSpan('First came the Kremlin with an answer to it.\n\nThen rain.', 15, 22);
    expect(matchQuote('Then rain. Much later people walked around the Kremlin, tired.', stored)).toBe(null);
  });

  it('nothing is nowhere', () => {
    expect(matchQuote('abc', { exact: '' })).toBe(null);
    expect(matchQuote('', { exact: 'a', start: 0 })).toBe(null);
    expect(matchQuote('abc', { exact: ' \n ', prefix: 'x' })).toBe(null);
    expect(matchQuote('abc', { exact: 'c', start: -1 })).toMatchObject({ start: 2 });
  });
});

describe('the same words written differently', () => {
  it.each([
    ['white space', 'He said\n\n“we are\u00a0ready”.', 'said "we are ready"', 'said\n\n“we are\u00a0ready”'],
    ['soft hyphens', 'an inter\u00adnational con\u00adference', 'international', 'inter\u00adnational'],
    ['accents', 'le pre\u0301sident re\u0301pond', 'président', 'pre\u0301sident'],
    ['dashes and dots', 'Well… yes – no', 'Well... yes — no', 'Well… yes – no'],
  ])('%s', (_name, text, exact, found) => {
    const match = matchQuote(text, { exact });
    expect(match).toMatchObject({ status: 'altered' });
    expect(text.slice(match!.start, match!.end)).toBe(found);
    expect(match!.score).toBeGreaterThan(0.95);
  });
});

describe('altered words', () => {
  const before =
    'Officials met on Monday. Harrow added that such a silence is not unusual in wartime, given the pressure. ' +
    'Asked about the talks, he declined to answer. The next round is expected in June.';
  const quote = 'such a silence is not unusual in wartime';
  const stored = describeSpan(before, before.indexOf(quote), before.indexOf(quote) + quote.length);
  const found = (text: string, selector = stored) => {
    const match = matchQuote(text, selector);
    return match && `${match.status}: ${text.slice(match.start, match.end)}`;
  };

  it.each([
    ['a word changed', 'such a silence is hardly unusual in wartime'],
    ['the last word changed', 'such a silence is not unusual in conflicts'],
    ['the first word changed', 'this silence is not unusual in wartime'],
    ['a word put in', 'such a difficult silence is not at all unusual in wartime'],
    ['words taken out', 'such a silence is not unusual'],
    ['a typo', 'such a sielnce is not unusal in wartime'],
  ])('%s', (_name, changed) => {
    const text = before.replace(quote, changed);
    expect(found(text)).toBe(`altered: ${changed}`);
    expect(found('A new first paragraph.\n\n' + text.replace('Harrow added', 'Harrow also noted'))).toBe(
      `altered: ${changed}`,
    );
  });

  it('are found without context when they are nearly all there', () => {
    expect(found(before.replace('not unusual', 'hardly unusual'), { exact: quote } as never)).toBe(
      'altered: such a silence is hardly unusual in wartime',
    );
  });

  it.each([
    ['taken out', before.replace(quote, '').replace('Harrow added that , given the pressure. ', '')],
    ['replaced', before.replace(quote, 'nobody had asked for his opinion on that')],
    ['another text', makeText(2000, 5)],
  ])('are gone when they are %s', (_name, text) => expect(matchQuote(text, stored)).toBe(null));

  it('are not placed on a sentence of the same mould elsewhere', () => {
    const mould = (count: number, place: string) =>
      `It shot down ${count} of 120 drones over the ${place} region overnight.`;
    const old = `The air force reported. ${mould(34, 'Odesa')} Repairs went on until noon.`;
    const at = old.indexOf('It shot');
    const selector = describeSpan(old, at, at + mould(34, 'Odesa').length);
    expect(
      matchQuote(
        `On Tuesday all was calm in the capital. ${mould(91, 'Kharkiv')} Schools were closed.`,
        selector,
      ),
    ).toBe(null);
  });
});

describe('for any text and any change elsewhere', () => {
  const place = fc.record({
    seed: fc.nat(1000),
    start: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 30, max: 300 }),
  });

  function takePassage({ seed, start, length }: { seed: number; start: number; length: number }) {
    const text = makeText(400, seed);
    const from = text.indexOf(' ', Math.floor(start * (text.length - length - 20))) + 1;
    const to = text.indexOf(' ', from + length);
    return { text, selector: describeSpan(text, from, to < 0 ? text.length : to) };
  }

  it('an untouched passage is found to the unit', () => {
    fc.assert(
      fc.property(place, fc.nat(200), fc.nat(200), (where, cut, added) => {
        const { text, selector } = takePassage(where);
        const kept = Math.max(0, Math.min(cut, selector.start - 40));
        const changed = makeText(added, added + 5000) + ' ' + text.slice(kept);
        const match = matchQuote(changed, selector);
        expect(match && changed.slice(match.start, match.end)).toBe(selector.exact);
        expect(match!.start).toBe(selector.start - kept + changed.length - text.length + kept);
      }),
      { numRuns: 150 },
    );
  });

  it('a passage with a word or two changed is found at its ends', () => {
    fc.assert(
      fc.property(
        place,
        fc.nat(1000),
        fc.constantFrom('', 'something', 'an utterly different'),
        (where, pick, word) => {
          const { text, selector } = takePassage({
            ...where,
            start: 0.05 + where.start * 0.8,
            length: where.length + 40,
          });
          const words = selector.exact.split(' ');
          words[1 + (pick % (words.length - 2))] = word;
          const altered = words.join(' ');
          const changed = text.slice(0, selector.start) + altered + text.slice(selector.end);
          const match = matchQuote(changed, selector);
          if (!match) {
            expect(editable(selector.exact, altered)).toBe(false);
            return;
          }
          expect(match.start).toBe(selector.start);
          expect(match.end).toBe(selector.start + altered.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  /** Changed so little that it has to be found. */
  const editable = (a: string, b: string) => Math.abs(a.length - b.length) < a.length * 0.3 && a.length > 60;

  it('a passage taken out is gone', () => {
    fc.assert(
      fc.property(place, (where) => {
        const { text, selector } = takePassage(where);
        const match = matchQuote(text.slice(0, selector.start) + text.slice(selector.end), selector);
        expect(match).toBe(null);
      }),
      { numRuns: 150 },
    );
  });

  it('exact and moved are the very words, and every span lies in the text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '“', '\u00ad', 'é', '\u{1f600}', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.option(fc.nat(80), { nil: undefined }),
        (text, exact, context, start) => {
          const match = matchQuote(text, { exact, prefix: context, suffix: context, start });
          if (!match) return;
          expect(match.start).toBeGreaterThanOrEqual(0);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(match.score).toBeGreaterThanOrEqual(0);
          expect(match.score).toBeLessThanOrEqual(1);
          expect(text.slice(match.start, match.end) === exact).toBe(match.status !== 'altered');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

// Nothing here asserts a time: what is not linear in huge texts runs into the runner's own limit.
describe('many passages and huge texts', () => {
  it('200 passages that stand, and 200 in a changed text', () => {
    const text = makeText(5000, 1);
    const passages = Array.from({ length: 200 }, (_, i) =>
      describeSpan(text, i * 120, i * 120 + 40 + (i % 9) * 20),
    );
    const match = createQuoteMatcher(text);
    for (const passage of passages) expect(match(passage)?.score).toBe(1);
    const changed = 'New. ' + text.replaceAll('ceasefire', 'truce');
    const matchChanged = createQuoteMatcher(changed);
    const untouched = passages.filter(({ exact }) => changed.includes(exact));
    expect(untouched.length).toBeGreaterThan(50);
    for (const { exact, ...rest } of untouched) {
      const found = matchChanged({ exact, ...rest });
      expect(changed.slice(found?.start, found?.end)).toBe(exact);
    }
  });

  it.each([
    ['one letter', 'a'.repeat(1_000_000), 'a'.repeat(500_000) + 'b'],
    ['overlaps', 'ab'.repeat(500_000), 'ab'.repeat(1000)],
    ['a long passage', makeText(160_000, 2), makeText(1000, 3)],
    ['a very long passage', makeText(99_000, 2), makeText(20_000, 3)],
    ['a common word', makeText(160_000, 2), 'the'],
    ['a common word, changed', makeText(160_000, 2), 'thx'],
  ])('is bounded for huge input: %s', (_name, text, exact) => {
    const context = 'the president said that the talks';
    const quote = { exact, prefix: context, suffix: context, start: 1000 };
    expect(() => matchQuote(text, quote)).not.toThrow();
  });

  it('finds an altered passage in a huge text', () => {
    const text = makeText(160_000, 2);
    const stored = describeSpan(text, 600_000, 603_000);
    const changed = text.slice(10).replace(stored.exact.slice(100, 120), 'other words altogether');
    expect(matchQuote(changed, stored)).toMatchObject({ status: 'altered', start: 599_990 });
  });
});
