import { describe, expect, it } from 'vitest';
import { findStatementDay, sentenceAt } from './statement-day.ts';

const PUBLISHED = '2025-04-30';

/** A story with the statement in brackets: `[...]`, in as many parts as it has. */
function read(marked: string) {
  const segments: [number, number][] = [];
  let text = '';
  for (const sign of marked) {
    if (sign === '[') segments.push([text.length, text.length]);
    else if (sign === ']') (segments.at(-1) ?? [0, 0])[1] = text.length;
    else text += sign;
  }
  const [start] = segments[0] ?? [0];
  const [, end] = segments.at(-1) ?? [0, 0];
  return { text, place: { start, end, segments } };
}

describe('the day of a statement', () => {
  it.each([
    ['[“We are ready,”] Peskov said on Friday. On Sunday he left.', '2025-04-25', 'on Friday'],
    ['They met on Sunday. On Monday Peskov said [talks would begin on Tuesday].', '2025-04-28', 'On Monday'],
    ['[“We are,”] he said on Friday, [“ready on Monday.”]', '2025-04-25', 'on Friday'],
    ['Заявил Песков в пятницу, что [переговоры начнутся в понедельник].', '2025-04-25', 'в пятницу'],
    ['«[Ми готові]», – сказав він учора.', '2025-04-29', 'учора'],
  ])('%s', (marked, date, words) => {
    const { text, place } = read(marked);
    const found = findStatementDay(text, place, PUBLISHED);
    expect(found).toMatchObject({ date, words });
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    ['Peskov said [talks would begin on Tuesday].'],
    ['They met on Sunday.\n\n[“We are ready,”] Peskov said.'],
    ['Peskov said [they were ready]. On Sunday he left.'],
  ])('is not told in %s', (marked) => {
    const { text, place } = read(marked);
    expect(findStatementDay(text, place, PUBLISHED)).toBeNull();
  });

  it('is told beside the speaker too, in the same paragraph', () => {
    const text = 'Peskov spoke on Friday. “We are ready.”';
    const place = { start: 24, end: 39, speaker: { start: 0, end: 6 } };
    expect(findStatementDay(text, place, PUBLISHED)?.date).toBe('2025-04-25');
    const apart = text.replace('. “', '.\n\n“');
    expect(findStatementDay(apart, { ...place, start: 25, end: 40 }, PUBLISHED)).toBeNull();
  });
});

it('a sentence is shown whole', () => {
  const text = 'One. Two said “Three.” Four.\n\nFive';
  expect(sentenceAt(text, 5, 8)).toBe('Two said “Three.”');
  expect(sentenceAt(text, 30, 34)).toBe('Five');
});
