import { describe, expect, test } from 'vitest';
import { findStatements } from '../index.ts';
import { told } from '../told.test-support.ts';

/** Rows of a text and the statements in it; none where the same words say nothing. */
function rule(name: string, rows: readonly (readonly [text: string, expected: string[]])[]): void {
  describe(name, () => {
    test.each(rows)('%s', (text, expected) => {
      expect(told(text)).toEqual(expected);
    });
  });
}

rule('asked', [
  ['Asked whether the dam was safe, Lee nodded.', ['?: whether the dam was safe']],
  ['Lee was asked by a reporter whether the dam was safe.', ['a reporter: whether the dam was safe']],
  ['Lee was asked about the dam in the valley.', ['?: the dam in the valley']],
  ['Lee was asked to leave.', []],
]);

rule('noun', [
  ['The council heard Lee’s claim that the dam leaks.', ['Lee: that the dam leaks']],
  ['The claim was settled in May.', []],
]);

rule('an infinitive that another verb governs', [
  ['Lee went on to say that the dam was safe.', ['Lee: that the dam was safe']],
  ['Lee used the speech to denounce the plan of the council.', ['Lee: the plan of the council']],
  ['It is hard to say.', []],
]);

rule('progressive', [['Lee is calling on the mayor to resign.', ['Lee: the mayor to resign']]]);

rule('as', [
  ['As Lee noted, the dam was safe for years.', ['Lee: the dam was safe for years']],
  ['The dam was safe, as Lee noted.', ['Lee: The dam was safe']],
  ['As Lee left the hall, the lights went out.', []],
]);

rule('a clause that a subordinator opens ends at its comma', [
  ['While Lee said the dam was safe, the council closed the road.', ['Lee: the dam was safe']],
]);

rule('the writer’s remarks are not what was said', [
  ['Lee said the dam was safe, a view that few in the valley share.', ['Lee: the dam was safe']],
  ['Lee said the dam was safe — but nobody in the valley slept.', ['Lee: the dam was safe']],
  ['Lee said they saw a fox, a hare and an owl.', ['Lee: they saw a fox, a hare and an owl']],
  [
    'Lee vowed to rebuild the dam and closed the road through the valley for good.',
    ['Lee: to rebuild the dam'],
  ],
]);

rule('when it was said is not who said it', [
  ['Lee on Tuesday called the plan “a gift to builders.”', ['Lee: the plan “a gift to builders.”']],
  ['The council last week announced that the road would close.', ['The council: that the road would close']],
]);

rule('what is written is not always said', [
  ['Lee wrote a book about dams.', []],
  ['The firm added 20 jobs in May.', []],
  ['Lee declared victory.', []],
]);

describe('what is handed on', () => {
  const pairs = (text: string): string[] =>
    findStatements(text).map(
      ({ speaker, outer, quote }) =>
        `${speaker?.name ?? '?'}${outer === undefined ? '' : ` by ${outer.name}`}: ${quote}`,
    );

  test('as stated by', () => {
    expect(
      pairs(
        'As stated by a town official in remarks to the press, Ann Lee stressed on Monday that the dam is safe.',
      ),
    ).toEqual(['Ann Lee by a town official: that the dam is safe']);
    expect(pairs('As stated by a town official, the dam is safe.')).toEqual([
      'a town official: the dam is safe',
    ]);
  });

  test('according to: the whole and what is in it', () => {
    expect(pairs('According to town spokesman Bruce Brown, Ann Lee confirmed that the dam is safe.')).toEqual(
      ['Bruce Brown: Ann Lee confirmed that the dam is safe', 'Ann Lee by Bruce Brown: that the dam is safe'],
    );
  });
});

test('the rule that found a statement is told', () => {
  const rules = (text: string): string[] => findStatements(text).map(({ rule: name }) => name);
  expect(rules('“The dam is safe,” said Lee.')).toEqual(['inverted']);
  expect(rules('The dam is safe, Lee said.')).toEqual(['left']);
  expect(rules('Lee said that the dam is safe, adding that it is old.')).toEqual(['that', 'participle-that']);
});
