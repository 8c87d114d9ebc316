import { describe, expect, test } from 'vitest';
import { findStatements } from '../index.ts';
import { told } from '../told.test-support.ts';

describe('a quotation with its speaker behind it', () => {
  test.each([
    ['“We will rebuild the bridge,” said Ann Lee.', ['Ann Lee: “We will rebuild the bridge,”']],
    ['“We will rebuild the bridge,” Ann Lee said on Monday.', ['Ann Lee: “We will rebuild the bridge,”']],
    ['"Really? Nobody told us," the mayor wrote.', ['the mayor: "Really? Nobody told us,"']],
    ['“Are you sure of it?” Lee asked.', ['Lee: “Are you sure of it?”']],
    [
      '“The dam is safe,” said Ann Lee, who leads the inquiry, in an interview.',
      ['Ann Lee: “The dam is safe,”'],
    ],
    [
      '“The dam is safe,” she said. “Nobody has to leave.”',
      ['she: “The dam is safe,” | “Nobody has to leave.”'],
    ],
    ['“The dam,” Lee said, “is safe.”', ['Lee: “The dam,” | “is safe.”']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('words in marks that nobody says are no statement', () => {
    expect(told('The so-called “smart grid” cost ten million.')).toEqual([]);
    expect(told('The film “A Long Way Home” opens on Friday.')).toEqual([]);
  });
});

describe('a quotation with its speaker in front of it', () => {
  test.each([
    [
      'Lee said: “The dam is safe and nobody has to leave.”',
      ['Lee: “The dam is safe and nobody has to leave.”'],
    ],
    ['In May, the mayor told reporters, “The dam is safe.”', ['the mayor: “The dam is safe.”']],
    ['Lee called the plan “a gift to builders.”', ['Lee: the plan “a gift to builders.”']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test('single marks count where a text has no others', () => {
  expect(told('‘The dam is safe and won’t leak,’ said Ann Lee.')).toEqual([
    'Ann Lee: ‘The dam is safe and won’t leak,’',
  ]);
});

test('a quotation over several paragraphs is one statement', () => {
  const text = '“The dam is safe,” Lee said. “We looked twice.\n\n“Nobody has to leave the valley.”';
  expect(told(text)).toEqual([
    'Lee: “The dam is safe,” | “We looked twice. | “Nobody has to leave the valley.”',
  ]);
});

test('a paragraph that is only a quotation goes on with the speaker before it', () => {
  const same = '“The dam is safe,” Lee said.\n\n“Nobody has to leave the valley.”';
  expect(told(same)).toEqual(['Lee: “The dam is safe,” | “Nobody has to leave the valley.”']);
  const next = 'Lee said: “The dam is safe.”\n\n“Nobody has to leave the valley.”';
  expect(told(next)).toEqual(['Lee: “The dam is safe.”', 'Lee: “Nobody has to leave the valley.”']);
});

test('what kind a statement is follows from the marks', () => {
  const kinds = (text: string): string[] => findStatements(text).map(({ kind }) => kind);
  expect(kinds('“The dam is safe,” said Lee.')).toEqual(['direct']);
  expect(kinds('Lee said the dam was safe.')).toEqual(['indirect']);
  expect(kinds('Lee said the dam was “as safe as any house” in the valley below.')).toEqual(['mixed']);
});
