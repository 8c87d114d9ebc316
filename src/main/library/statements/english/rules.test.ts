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

rule('papers speak for those who wrote them', [
  ['Official statements from town leaders say that the dam is safe.', ['town leaders: that the dam is safe']],
  ['A statement by the council says that the dam is safe.', ['the council: that the dam is safe']],
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

rule('the dateline is no part of it', [
  ['LESK, May 3 — The dam is safe, Lee said.', ['Lee: The dam is safe']],
  ['Lesk (Nordwire) – The dam is safe, Lee said.', ['Lee: The dam is safe']],
  ['Brennholm – The dam is safe, Lee said on Saturday.', ['Lee: The dam is safe']],
  [
    'Brown – a friend of the mayor – is safe at home, Lee said.',
    ['Lee: Brown – a friend of the mayor – is safe at home'],
  ],
]);

rule('what follows a whole clause is the writer’s when it tells of the time', [
  ['The dam is safe, Lee said on Saturday, a day after the storm had passed.', ['Lee: The dam is safe']],
  ['The dam is safe, Lee said on Saturday, after the storm had passed.', ['Lee: The dam is safe']],
  ['The dam is safe, Lee said, two weeks before the vote.', ['Lee: The dam is safe']],
  ['The dam is safe, Lee said, on condition of anonymity.', ['Lee: The dam is safe']],
  ['The dam is safe, Lee said, because it was rebuilt.', ['Lee: The dam is safe | because it was rebuilt']],
  ['The dam, Lee said on Monday, will be closed until June.', ['Lee: The dam | will be closed until June']],
  [
    'After the storm, Lee said, a day of rest would do no harm.',
    ['Lee: After the storm | a day of rest would do no harm'],
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

  test.each([
    [
      'The agency Nordwire quoted Foreign Minister Ivo Hart as saying that the border is open.',
      ['Ivo Hart by Nordwire: that the border is open'],
    ],
    ['“The border is open,” Nordwire quoted Hart as saying.', ['Hart by Nordwire: “The border is open,”']],
    ['Hart was quoted by Nordwire as saying the border is open.', ['Hart by Nordwire: the border is open']],
    [
      '“The border is open,” Hart was quoted as saying by the agency Nordwire.',
      ['Hart by Nordwire: “The border is open,”'],
    ],
    ['As Nordwire quoted Hart, “the border is open.”', ['Hart by Nordwire: “the border is open.”']],
    [
      'Nordwire reported, citing two diplomats, that Hart would resign.',
      ['two diplomats by Nordwire: that Hart would resign'],
    ],
    [
      'Citing a source in the ministry, Nordwire reported that Hart would resign.',
      ['a source in the ministry by Nordwire: that Hart would resign'],
    ],
    [
      'Hart said the plan had failed, citing the costs of the border.',
      ['Hart: the plan had failed', 'Hart: the costs of the border'],
    ],
    [
      'Nordwire reported that Hart had said the border is open.',
      ['Nordwire: that Hart had said the border is open', 'Hart by Nordwire: the border is open'],
    ],
    ['Hart said that they say that the border is open.', ['Hart: that they say that the border is open']],
  ])('quoted and cited: %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test('in the words of', () => {
    expect(pairs('In the words of Ivo Hart, the border is “open for good.”')).toEqual([
      'Ivo Hart: the border is “open for good.”',
    ]);
    expect(pairs('The border is open, in the words of Ivo Hart.')).toEqual(['Ivo Hart: The border is open']);
    expect(pairs('The story was put into the words of a child.')).toEqual([]);
  });

  test('according to: what was said is no apposition', () => {
    expect(pairs('According to spokesman Ivo Hart, the president closed the border.')).toEqual([
      'Ivo Hart: the president closed the border',
    ]);
    expect(pairs('The border is open, according to Ivo Hart, the mayor of Linden.')).toEqual([
      'Ivo Hart: The border is open',
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
