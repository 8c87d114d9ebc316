/** Names in scripts without capitals. */
import type { CslName } from './author-names.ts';

/** Chinese family names of two signs; all others have one. */
const DOUBLE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 端木 长孙 長孫 宇文 南宮 南宫'.split(
    ' ',
  ),
);
/** Korean family names of two signs. */
const DOUBLE_KOREAN_NAMES: ReadonlySet<string> = new Set('남궁 황보 제갈 사공 선우 서문 독고'.split(' '));
/** They belong to the name that follows them: `بن`, `أبو`, `عبد`, `بن` in Hebrew. */
const JOINS_NEXT: ReadonlySet<string> = new Set('بن ابن أبو ابو عبد آل بنت בן בת אבו'.split(' '));

/** A name taken apart; null when its script, or its language, does not tell where. */
export function caselessName(name: string, language: string | null): CslName | null {
  const words = name.split(' ');
  if (
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー・]+$/u.test(words.join(''))
  )
    return eastAsianName(words, language);
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}'’"״׳-]+$/u.test(words.join(''))) return semiticName(words);
  return null;
}

function eastAsianName(words: readonly string[], language: string | null): CslName | null {
  const [first = '', second] = words;
  // A name from elsewhere, written by its sound: its own order, its own dot.
  if (/[・·]/u.test(first) || words.length > 2) return null;
  if (second !== undefined) return ordered(first, second);
  const length = [...first].length;
  const double = [...first].slice(0, 2).join('');
  if (/^\p{Script=Hangul}+$/u.test(first)) {
    if (length < 2 || length > 4) return null;
    return parted(first, DOUBLE_KOREAN_NAMES.has(double) && length > 2 ? 2 : 1);
  }
  // Without a space a Japanese name does not say where its family name ends.
  if (!/^zh(?:-|$)/iu.test(language ?? '') || !/^\p{Script=Han}+$/u.test(first)) return null;
  if (DOUBLE_FAMILY_NAMES.has(double) && length > 2 && length < 5) return parted(first, 2);
  return length === 2 || length === 3 ? parted(first, 1) : null;
}

function parted(name: string, familySigns: number): CslName {
  const signs = [...name];
  return ordered(signs.slice(0, familySigns).join(''), signs.slice(familySigns).join(''));
}

function ordered(family: string, given: string): CslName {
  return { family, given, 'static-ordering': true };
}

/** The last word, and what joins it to the one before: `محمد بن سلمان`. */
function semiticName(words: readonly string[]): CslName | null {
  if (words.length < 2 || words.length > 5) return null;
  let from = words.length - 1;
  while (from > 1 && JOINS_NEXT.has(words[from - 1] ?? '')) from--;
  const given = words.slice(0, from);
  if (given.every((word) => JOINS_NEXT.has(word))) return null;
  return { family: words.slice(from).join(' '), given: given.join(' ') };
}
