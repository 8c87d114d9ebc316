import { expect, test } from 'vitest';
import { readText } from './reading.ts';

function sentencesOf(text: string): string[] {
  const { doc } = readText(text, 'en');
  return doc.sentences.map(({ from, to }) => doc.slice([from, to]));
}

test.each([
  ['The dam held. The road did not.', ['The dam held.', 'The road did not.']],
  ['Mr. Lee met Dr. Brown in the U.S. Senate.', ['Mr. Lee met Dr. Brown in the U.S. Senate.']],
  ['He lives in the U.S. The dam is there.', ['He lives in the U.S.', 'The dam is there.']],
  ['“Really?” Lee asked. “Yes.”', ['“Really?” Lee asked.', '“Yes.”']],
  ['It cost $1.5 million. Nobody paid.', ['It cost $1.5 million.', 'Nobody paid.']],
  ['One line\nanother line', ['One line', 'another line']],
])('%s', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

function quotationsOf(text: string): string[] {
  const { doc } = readText(text, 'en');
  return doc.quotations.map(({ from, to }) => doc.slice([from, to]));
}

test.each([
  ['He said “yes” and "no" and «maybe».', ['“yes”', '"no"', '«maybe»']],
  ['„Gut“, sagte er. »Sehr gut«, sagte sie.', ['„Gut“', '»Sehr gut«']],
  ['Фирма «Общество «Ромашка»» закрыта.', ['«Общество «Ромашка»»']],
  ['Фирма «Общество «Ромашка» закрыта.', ['«Общество «Ромашка»']],
  ['The ‘old’ dam’s wall', ['‘old’']],
  ['A 6" pipe is thin', []],
])('marks in %s', (text, expected) => {
  expect(quotationsOf(text)).toEqual(expected);
});
