/** Queries that nobody would type: pieces of the language and of words in any order, now and then very many of them. */
import { between, pick, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

const SIGNS = [
  '(',
  ')',
  '"',
  '-',
  '*',
  ':',
  ' or ',
  ' ',
  '  ',
  '\\',
  '“',
  '„',
  '..',
  '>',
  '%',
  '\u0000',
  '\n',
];
const FIELDS = [
  'title:',
  'text:',
  'author:',
  'speaker:',
  'note:',
  'passage:',
  'nothing:',
  'text:"',
  '-text:',
];
const STRANGE = [
  '東京都',
  'สวัสดี',
  'ﷺ',
  '🙂',
  '\ud800',
  'é́́́',
  'ſt',
  'İ',
  'ß',
  '1e9',
  '\u202e',
  'x'.repeat(300),
  'аa',
];
/** One in so many queries is long. */
const LONG_ONE_IN = 12;

/** A query out of any pieces. */
export function fuzzQuery(random: Random, vocabulary: Vocabulary): string {
  const most = random() < 1 / LONG_ONE_IN ? 400 : 14;
  return Array.from({ length: between(random, 1, most) }, () => piece(random, vocabulary)).join('');
}

function piece(random: Random, vocabulary: Vocabulary): string {
  const word = vocabulary.draw(random);
  switch (between(random, 0, 9)) {
    case 0:
    case 1:
      return pick(random, SIGNS);
    case 2:
      return pick(random, FIELDS);
    case 3:
      return pick(random, STRANGE);
    case 4:
      return `${word.slice(0, between(random, 1, 3))}* `;
    case 5:
      return `${word.slice(0, 1)} `;
    case 6:
      return ` "${word} ${vocabulary.draw(random)}" `;
    case 7:
      return `${word.slice(1)}${word.charAt(0)} `;
    default:
      return `${word} `;
  }
}
