/** What the library takes (see `recentSearches` in contract/settings.ts). */
const MOST_KEPT = 20;
const LONGEST_KEPT = 500;

/** The searches with one more in front, each of them once, case and space aside; itself when nothing is to be kept. */
export function withRecent(kept: readonly string[], text: string): readonly string[] {
  const tidy = text.trim();
  if (tidy === '' || tidy.length > LONGEST_KEPT || tidy === kept[0]) return kept;
  return [tidy, ...withoutRecent(kept, tidy)].slice(0, MOST_KEPT);
}

/** The searches without this one. */
export function withoutRecent(kept: readonly string[], text: string): readonly string[] {
  const key = keyOf(text);
  return kept.filter((one) => keyOf(one) !== key);
}

const keyOf = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
