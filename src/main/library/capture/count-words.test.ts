import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it.each([
  ['', 0],
  ['… — !', 0],
  ['One two,\n\nthree.', 3],
  ['well-known 1,000 don’t U.S. 3.5', 5],
  ['Пресс-секретарь сказал: «да»', 3],
  ['e\u0301te\u0301', 1],
  ['我们没有修灯塔', 5],
  ['港は冬中開いていた and open', 9],
])('%j has %i words', (text, words) => {
  const counted = countWords(text);
  // A dictionary cuts Chinese and Japanese, and dictionaries differ a little between versions.
  if (/\p{Script=Han}/u.test(text)) expect(Math.abs(counted - words)).toBeLessThanOrEqual(3);
  else expect(counted).toBe(words);
});
