import { describe, expect, test } from 'vitest';
import { told } from '../told.test-support.ts';

const cases = (rows: [text: string, expected: string[]][]): void => {
  test.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
};

describe('a clause behind the verb', () => {
  cases([
    ['Lee said that the dam was safe.', ['Lee: that the dam was safe']],
    ['Lee said the dam was safe.', ['Lee: the dam was safe']],
    ['The minister told reporters on Sunday that taxes would rise.', ['The minister: that taxes would rise']],
    ['Critics argue the law is too weak.', ['Critics: the law is too weak']],
    ['Lee, a lawyer from Ohio, argued that the law was weak.', ['Lee: that the law was weak']],
    ['The report says that the river is clean.', ['The report: that the river is clean']],
    ['Lee asked whether the river was clean.', ['Lee: whether the river was clean']],
    ['Lee pointed out that the river was clean.', ['Lee: that the river was clean']],
  ]);
});

describe('a clause before the verb', () => {
  cases([
    [
      'The dam was safe and nobody had to leave, Lee said.',
      ['Lee: The dam was safe and nobody had to leave'],
    ],
    ['But the dam was safe, the minister said on Monday.', ['the minister: the dam was safe']],
  ]);
});

describe('where what was said ends', () => {
  cases([
    [
      'Lee said the dam was safe, adding that nobody had to leave.',
      ['Lee: the dam was safe', 'Lee: that nobody had to leave'],
    ],
    ['Lee said the dam was safe, but Brown said it leaked.', ['Lee: the dam was safe', 'Brown: it leaked']],
    ['Lee said he was tired and promised to return.', ['Lee: he was tired', 'Lee: to return']],
  ]);
});

describe('according to', () => {
  cases([
    ['According to the ministry, the dam is safe.', ['the ministry: the dam is safe']],
    ['The dam is safe, according to the ministry.', ['the ministry: The dam is safe']],
    ['The work went according to plan.', []],
  ]);
});

describe('what others do with the same words is no statement', () => {
  cases([
    ['The claims were paid within a week.', []],
    ['A firm called Acme built the dam.', []],
    ['The match was called off.', []],
    ['He could say that it leaks.', []],
    ['The state of the dam is unknown.', []],
    ['The report was published on Monday.', []],
  ]);
});
