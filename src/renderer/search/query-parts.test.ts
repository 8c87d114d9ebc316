import { expect, it } from 'vitest';
import { parseQuery } from '../../text/query.ts';
import { isFieldPart, wordsAlone } from './query-parts.ts';

it.each([
  ['grain talks', false, 'grain talks'],
  ['grain site:ledger', true, 'grain'],
  ['tag:ukraine "no comment" -ferry', true, '"no comment"'],
  ['(grain or title:wheat) -tag:x', true, 'grain'],
  ['is:inbox', true, ''],
  ['', false, ''],
])('%j', (text, hasFields, words) => {
  const { tree } = parseQuery(text);
  expect(isFieldPart(tree)).toBe(hasFields);
  expect(wordsAlone(text, tree)).toBe(words);
});
