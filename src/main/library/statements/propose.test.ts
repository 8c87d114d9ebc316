import { describe, expect, test } from 'vitest';
import { suggestSpeaker } from './index.ts';

const STORY = `Ann Lee, who leads the inquiry, met Bruce Brown on Monday. “The dam is safe and nobody has to leave,” she said.
Brown, the mayor of Linden, told reporters that the road would stay closed until the spring.
The valley has two roads. Snow fell on both of them for the better part of a week.`;

const propose = (words: string) => {
  const start = STORY.indexOf(words);
  return suggestSpeaker(STORY, start, start + words.length);
};

describe('proposed speakers', () => {
  test('the one of the statement that is selected, whole or in part', () => {
    expect(propose('“The dam is safe and nobody has to leave,”')[0]).toMatchObject({ name: 'Ann Lee' });
    expect(propose('nobody has to leave')[0]?.name).toBe('Ann Lee');
    expect(propose('the road would stay closed')[0]).toMatchObject({
      name: 'Bruce Brown',
      role: 'mayor of Linden',
    });
  });

  test('come with the place they were read from', () => {
    const [first] = propose('the road would stay closed until the spring');
    expect(STORY.slice(first?.start, first?.end)).toBe('Brown, the mayor of Linden');
  });

  test('are three at most, best first', () => {
    const candidates = propose('nobody has to leave');
    expect(candidates.length).toBeLessThanOrEqual(3);
    expect(candidates.map(({ score }) => score)).toEqual(
      candidates.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('narration has no proposal, only guesses', () => {
    for (const { score } of propose('Snow fell on both of them')) expect(score).toBeLessThan(0.5);
  });

  test('nothing comes of an empty text', () => {
    expect(suggestSpeaker('', 0, 0)).toEqual([]);
    expect(suggestSpeaker('   ', 1, 2)).toEqual([]);
  });
});
