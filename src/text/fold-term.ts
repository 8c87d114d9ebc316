/**
 * The form in which words are indexed and compared: case, accents and ways of encoding do not count.
 *
 * What was decided on purpose:
 *  - Marks fall away on Latin, Greek, Cyrillic, Arabic and Hebrew letters, and nowhere else: in Indic scripts and in
 *    Japanese they are vowels and consonants.
 *  - Of Cyrillic, ё becomes е (Russian mostly prints it so) and stress marks go, but й, ї, ў, ѓ and ќ stay: they are
 *    letters of their own that nobody leaves out, and folding them would join different words (мой, мои). ґ becomes г,
 *    for it was not in the alphabet for sixty years and many names are still written without it.
 *  - ä, ö, ü become a, o, u, as other accents do; ß ss, æ ae, œ oe, ø o, å a, ł l, đ and ð d, þ th, ı i.
 *  - Arabic loses tatweel and vowel signs; forms of alef, ى and ة are made one with ا, ي and ه, and Persian ی and ک
 *    with ي and ك.
 */

/** Longer terms are cut: nothing that long is a word, and the index need not hold it. UTF-16 units. */
export const MAX_TERM_LENGTH = 64;

/** What is read of a term before folding, so that a storm of marks costs nothing. */
const MAX_READ = 4 * MAX_TERM_LENGTH;

/** Terms that fold to themselves, for speed: lower-case ASCII, Han, kana, Korean. */
const PLAIN = /^[a-z0-9\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;
const ASCII = /^[\u0020-\u007e]*$/;
/** Lower-case Cyrillic letters that fold to themselves; most words of Russian and Ukrainian, for speed. */
const PLAIN_CYRILLIC = /^[а-яіїєў0-9]*$/;
const REMOVED =
  /[\s\u00ad\u034f\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const MARKED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])(\p{Mn}+)/gu;
const REPLACED = /[ßæœøłđðþıħŧςґأإآٱىةیک’‘ʼʻ′`´＇]/g;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ħ: 'h',
    ŧ: 't',
    ς: 'σ',
    ґ: 'г',
  },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '′': "'", '`': "'", '´': "'", '＇': "'" },
};

/** Letters of their own, written as a base and a mark when decomposed. */
const OWN_LETTERS: ReadonlySet<string> = new Set([...'йїўѓќ'].map((letter) => letter.normalize('NFD')));

/** Folds a word. Folding twice gives the same. The result is at most `MAX_TERM_LENGTH` units, and may be empty. */
export function foldTerm(term: string): string {
  if (term.length <= MAX_TERM_LENGTH && PLAIN.test(term)) return term;
  if (ASCII.test(term) && !term.includes('`')) return cut(term.replaceAll(' ', '').toLowerCase());
  const lower = term.toLowerCase();
  if (lower.length <= MAX_TERM_LENGTH && PLAIN_CYRILLIC.test(lower)) return lower;
  const once = fold(term.slice(0, MAX_READ));
  // A capital that lower case takes apart (İ) or a compatibility form may leave something to fold.
  return cut(fold(once));
}

function fold(term: string): string {
  return term
    .normalize('NFKD')
    .toLowerCase()
    .replace(REMOVED, '')
    .replace(MARKED, (_all, base: string, marks: string) => {
      const letter = base + marks.charAt(0);
      return OWN_LETTERS.has(letter) ? letter : base;
    })
    .normalize('NFC')
    .replace(REPLACED, (letter) => REPLACEMENTS[letter] ?? letter);
}

function cut(term: string): string {
  return term.length <= MAX_TERM_LENGTH
    ? term
    : term.slice(0, MAX_TERM_LENGTH).replace(/[\ud800-\udbff]$/, '');
}
