import { readPythonList } from './python-list.ts';
import { splitNames, unique } from './item.ts';

/** Names in a cell, however they are parted: a list as JSON or Python writes it, or the sign that parts most of them. */
export function readNameList(given: string): string[] {
  const text = given.trim();
  if (text === '') return [];
  const list = readPythonList(text);
  if (list !== null) return unique(list.map((name) => name.trim()).filter((name) => name !== ''));
  const sign = [';', '|', ',', '\n'].find((one) => text.includes(one));
  return sign === undefined ? [text] : splitNames(text, sign);
}
