/**
 * Passages of texts that were edited in every way, several times. Each word knows where it came from, so that it can be
 * asked of the place that is found whether it is the passage's own.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchQuote } from './match-quote.ts';
import { describeSpan } from './selector.ts';

interface Word {
  /** Copies keep it: a duplicate of the passage is the passage as well. */
  readonly id: number;
  readonly word: string;
  readonly gap: string;
}

const VOCABULARY =
  'the of to and in a said that president would not talks with decision meeting on officials is “ready” for café ' +
  'Kremlin spokesman’s added statement unusual ceasefire forces region reported night drones city no comment';
const words = fc.constantFrom(...VOCABULARY.split(' '));

/**
 * Words by lot, as running text has them: common ones again and again, every third with a number that hardly recurs. Where
 * one word fills a page no place in it can be told from another, and nothing is shown by that.
 */
function makeWords(count: number, seed: number): string[] {
  const list = VOCABULARY.split(' ');
  let state = (Math.imul(seed, 2654435761) + 1) | 0;
  const next = (bound: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % bound;
  };
  return Array.from({ length: count }, () => {
    const word = list[next(list.length)] ?? '';
    return next(3) === 0 ? `${word}${String(next(5000))}` : word;
  });
}
const at = fc.double({ min: 0, max: 1, noNaN: true });
const some = fc.array(words, { minLength: 1, maxLength: 12 });

type Edit =
  | { kind: 'insert' | 'replace'; at: number; count: number; words: string[] }
  | { kind: 'delete' | 'move' | 'duplicate' | 'space' | 'respell'; at: number; count: number; to: number };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'replace' as const),
    ...{ at, count: fc.nat(10), words: some },
  }),
  fc.record({
    kind: fc.constantFrom(...(['delete', 'move', 'duplicate', 'space', 'respell'] as const)),
    ...{ at, count: fc.nat(30), to: at },
  }),
);

let lastId = 0;
const fresh = (list: readonly string[]): Word[] =>
  list.map((word, place) => ({ id: ++lastId, word, gap: place % 17 === 16 ? '\n\n' : ' ' }));

/** The ways in which the same words are written on another day. */
const respelt = ({ word, ...rest }: Word): Word => ({
  ...rest,
  word: word
    .normalize('NFD')
    .replaceAll('“', '"')
    .replaceAll('”', '"')
    .replaceAll('’', "'")
    .replace('sk', 's\u00adk'),
});

function edit(text: readonly Word[], change: Edit): Word[] {
  const from = Math.floor(change.at * text.length);
  const [before, own, after] = [
    text.slice(0, from),
    text.slice(from, from + change.count),
    text.slice(from + change.count),
  ];
  switch (change.kind) {
    case 'insert':
      return [...before, ...fresh(change.words), ...own, ...after];
    case 'replace':
      return [...before, ...fresh(change.words), ...after];
    case 'delete':
      return [...before, ...after];
    case 'move':
      return [...before, ...after].toSpliced(Math.floor(change.to * (text.length - own.length)), 0, ...own);
    case 'duplicate':
      return text.toSpliced(Math.floor(change.to * text.length), 0, ...own);
    case 'space':
      return [...before, ...own.map((word) => ({ ...word, gap: '\u00a0\n' })), ...after];
    case 'respell':
      return [...before, ...own.map(respelt), ...after];
  }
}

/** The text of words, and where each stands in it. */
function write(text: readonly Word[]) {
  let written = '';
  const places = text.map(({ id, word, gap }) => {
    const start = written.length;
    written += word + gap;
    return { id, start, end: start + word.length };
  });
  return { text: written, places };
}

const cases = fc.record({
  list: fc.tuple(fc.integer({ min: 60, max: 250 }), fc.nat(1_000_000)).map((of) => makeWords(...of)),
  first: at,
  length: fc.integer({ min: 1, max: 40 }),
  changes: fc.array(edits, { maxLength: 6 }),
});

function play({ list, first, length, changes }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const words0 = fresh(list);
  const original = write(words0);
  const from = Math.floor(first * (list.length - length));
  const own = original.places.slice(from, from + length);
  const quote = describeSpan(original.text, own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
  const edited = changes.reduce<Word[]>(edit, words0);
  const { text, places } = write(edited);
  const around = original.places.slice(Math.max(0, from - 12), from + length + 12).map(({ id }) => id);
  return { quote, own: own.map(({ id }) => id), around, text, places, found: matchQuote(text, quote) };
}

it('is never placed on other words: they are its very words, or some of them, or stand where they stood', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { quote, own, around, text, places, found } = play(given);
      if (found === null) return;
      const words = text.slice(found.start, found.end);
      if (found.status !== 'altered') {
        expect(words).toBe(quote.exact);
        return;
      }
      expect(words).not.toBe(quote.exact);
      const first = places.findIndex(({ end }) => end > found.start);
      const last = places.findLastIndex(({ start }) => start < found.end);
      const inside = places.slice(first, last + 1);
      // A word that was put in another's place is next to what was next to that.
      const beside = [...places.slice(Math.max(0, first - 2), first), ...places.slice(last + 1, last + 3)];
      const isOwn = inside.some(({ id }) => own.includes(id)) || beside.some(({ id }) => around.includes(id));
      expect({ isOwn, words, quote: quote.exact }).toMatchObject({ isOwn: true });
    }),
    { numRuns: 1500 },
  );
});

it('is found wherever its words stand as they were, once, between what stood around them', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { quote, own, around, text, places, found } = play(given);
      const ids = places.map(({ id }) => id);
      const whole = ids.findIndex((_, start) => around.every((id, step) => ids[start + step] === id));
      if (whole < 0 || ids.filter((id) => id === own[0]).length > 1) return;
      const start = places[whole + around.indexOf(own[0] ?? 0)]?.start ?? -1;
      // White space or spelling may have been changed in and around it: then it is another way of writing the same.
      const stands = text.slice(
        start - quote.prefix.length,
        start + quote.exact.length + quote.suffix.length,
      );
      if (stands !== quote.prefix + quote.exact + quote.suffix) return;
      expect(found).toMatchObject({ start, end: start + quote.exact.length });
      expect(found?.status).toBe(start === quote.start ? 'exact' : 'moved');
    }),
    { numRuns: 1500 },
  );
});

it('is found in other white space and spelling, and called altered when a sign is another', () => {
  const everywhere = fc.constantFrom<Edit['kind']>('space', 'respell');
  fc.assert(
    fc.property(cases, everywhere, (given, kind) => {
      const change = { kind, at: 0, count: 1_000, to: 0 } as Edit;
      const { quote, own, text, places, found } = play({ ...given, changes: [change] });
      const first = places.find(({ id }) => id === own[0]);
      const last = places.find(({ id }) => id === own.at(-1));
      expect(found).not.toBeNull();
      if (text.slice(found?.start, found?.end) !== quote.exact) expect(found?.status).toBe('altered');
      // One short word may stand anywhere in the same context; a sentence stands where it stood.
      if (quote.exact.length >= 40) expect([found?.start, found?.end]).toEqual([first?.start, last?.end]);
    }),
    { numRuns: 500 },
  );
});

it('is not found within a longer word, however well the rest fits', () => {
  const quote = { exact: 'of', prefix: '', suffix: ' of officials and clerks meeting off', start: 0 };
  expect(matchQuote('the officials and clerks meeting officers again', quote)).toBeNull();
});
