/**
 * Marks fall away only where they are accents. In Indic scripts and in Japanese they are vowels and consonants: राम
 * and रमा, ハナ and バナ are different people.
 */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;
const SPACES = /\s+/gu;
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;

/** How much of a title decides its place in a list; two that agree so far stand in the order they were saved. */
const SORTED_UNITS = 80;

/** A text with case, accents and the amount of white space aside: two that fold alike look alike to a reader. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(ACCENTED, '$1').normalize('NFC');
  return plain.replace(SPACES, ' ').trim();
}

/** What a title is sorted by: folded, and without the quotation marks and brackets it may begin with. */
export function titleSortOf(title: string): string {
  const folded = fold(title.slice(0, SORTED_UNITS * 2));
  return folded.replace(LEADING_SIGNS, '').slice(0, SORTED_UNITS).toWellFormed();
}

/**
 * What an article is sorted by under "published": its date as a moment in UTC, so that zones do not shuffle the
 * order; a date alone stands at its beginning. Without a date it stands where it was saved.
 */
export function publishedSortOf(publishedAt: string | null, savedAt: string): string {
  const ms = publishedAt === null ? NaN : Date.parse(publishedAt);
  if (Number.isNaN(ms)) return savedAt;
  const iso = new Date(ms).toISOString();
  // Years beyond four digits have a sign, which would sort before every real date.
  return /^\d/u.test(iso) ? iso : savedAt;
}
