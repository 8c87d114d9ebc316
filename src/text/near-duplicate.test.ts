import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameTitle, keysOf, overlapOf, relateTexts, shinglesOf } from './near-duplicate.ts';

/** Words that repeat as words do, and never the same twice for two seeds. */
function story(seed: number, words: number): string[] {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${String(Math.floor((state / 2 ** 32) ** 2 * 3000))}`;
  });
}
const relate = (a: string, b: string, sameTitle = true) =>
  relateTexts(overlapOf(shinglesOf(a), shinglesOf(b)), sameTitle);
const meet = (a: string, b: string): boolean => {
  const keys = new Set(keysOf(shinglesOf(b)));
  return keysOf(shinglesOf(a)).some((key) => keys.has(key));
};

describe('shingles', () => {
  it('leave case, accents, quotation marks and line ends aside', () => {
    const a = shinglesOf('The Mayor said: “It is a café” — and left.\n\nNobody followed.');
    const b = shinglesOf('the mayor said "it is a cafe" and left nobody followed');
    expect(overlapOf(a, b).resemblance).toBe(1);
  });

  it('know the order of words', () => {
    const { shared } = overlapOf(
      shinglesOf('one two three four five six'),
      shinglesOf('six five four three two one'),
    );
    expect(shared).toBe(0);
  });

  it.each([
    'Слова о гавани и о людях в ней',
    '港に着いた船は朝まで動かなかったと市長は述べた',
    'كلمات عن الميناء وعن الناس فيه',
  ])('are there in other scripts: %s', (text) => {
    expect(shinglesOf(text).size).toBeGreaterThan(1);
  });

  it('of little or nothing are one or none', () => {
    expect(shinglesOf('Two words').size).toBe(1);
    expect(shinglesOf(' — … ').size).toBe(0);
    expect(keysOf(shinglesOf(''))).toEqual([]);
    expect(overlapOf(shinglesOf(''), shinglesOf(''))).toEqual({ shared: 0, resemblance: 0, containment: 0 });
  });
});

describe('relations', () => {
  const words = story(1, 800);
  const text = words.join(' ');

  it('a story with a word changed here and there is near', () => {
    const edited = words.map((word, at) => (at % 200 === 100 ? 'other' : word)).join(' ');
    expect(relate(text, edited)).toBe('near');
    expect(relate(text, text, false)).toBe('near');
  });

  it('pages from one template with other figures are not near under other headlines', () => {
    const edited = words.map((word, at) => (at % 100 === 50 ? 'other' : word)).join(' ');
    expect(relate(text, edited, false)).toBe('shared');
  });

  it('wire copy within a longer story is shared, however much longer', () => {
    const wire = story(2, 250);
    const long = [...story(3, 1500), ...wire, ...story(4, 1500)].join(' ');
    expect(relate(wire.join(' '), long)).toBe('shared');
    expect(overlapOf(shinglesOf(wire.join(' ')), shinglesOf(long)).containment).toBeGreaterThan(0.97);
  });

  it('a paragraph in common, or a closing line, is nothing', () => {
    const paragraph = story(5, 60);
    const a = [...story(6, 700), ...paragraph].join(' ');
    const b = [...story(7, 700), ...paragraph].join(' ');
    expect(relate(a, b)).toBeNull();
    expect(
      relate('Sign up for our daily newsletter today', 'Sign up for our daily newsletter today'),
    ).toBeNull();
  });
});

describe('keys', () => {
  it('are few, sorted, and bounded', () => {
    expect(keysOf(shinglesOf(story(8, 60).join(' '))).length).toBeGreaterThanOrEqual(8);
    expect(keysOf(shinglesOf(story(8, 60).join(' '))).length).toBeLessThan(12);
    const long = keysOf(shinglesOf(story(9, 9000).join(' ')));
    expect(long.length).toBeLessThanOrEqual(256);
    expect(long).toEqual([...long].sort((a, b) => a - b));
  });

  it('find every story that was edited as lightly as near ones are', () => {
    for (let seed = 10; seed < 110; seed++) {
      const words = story(seed, 120 + seed * 5);
      const edited = words.map((word, at) => (at % 150 === 75 ? 'other' : word));
      expect(meet(words.join(' '), edited.join(' '))).toBe(true);
    }
  });

  it('find wire copy of 250 words in stories of 3,000, in 99 of 100', () => {
    let found = 0;
    for (let seed = 200; seed < 300; seed++) {
      const wire = story(seed, 250);
      const long = [...story(seed + 1000, 1400), ...wire, ...story(seed + 2000, 1400)];
      if (meet(wire.join(' '), long.join(' '))) found++;
    }
    expect(found).toBeGreaterThanOrEqual(99);
  });
});

it('a headline is the same with a site behind it, and not for one word', () => {
  expect(isSameTitle('Ships wait at the harbour', 'SHIPS WAIT AT THE HARBOUR | The Example')).toBe(true);
  expect(isSameTitle('Ships wait at the harbour', 'Mayor opens a new school')).toBe(false);
  expect(isSameTitle('', '')).toBe(true);
  expect(isSameTitle('', 'Words')).toBe(false);
});

it('is symmetric and between nothing and all', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const there = overlapOf(shinglesOf(a), shinglesOf(b));
      expect(there).toEqual(overlapOf(shinglesOf(b), shinglesOf(a)));
      expect(there.resemblance).toBeLessThanOrEqual(there.containment);
      expect(there.containment).toBeLessThanOrEqual(1);
    }),
  );
});
