/** Names have cases: "Пескова", "Пескову" and "Песковым" are "Песков". */

const ENDINGS =
  `ого его ому ему ыми ими ами ями ові еві єві ому ій ою ею єю ею ої ий ый ой ей ая яя ая ую юю ые ие их ых ым
  им ом ем єм ам ям ах ях ия ию ии ій ію ії ів а я у ю е є и ы і ї о й ь`
    .trim()
    .split(/\s+/u)
    .toSorted((a, b) => b.length - a.length);

const SHORTEST = 3;

/** A word without its ending, the same for all its cases. */
export function caselessKey(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (/^[a-z]/u.test(lower)) return lower;
  const ending = ENDINGS.find((each) => lower.endsWith(each) && lower.length - each.length >= SHORTEST);
  return ending === undefined ? lower : lower.slice(0, -ending.length);
}
