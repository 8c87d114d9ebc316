import type { RelatedArticle } from '../../contract/related.ts';

type Source = Pick<RelatedArticle, 'siteName' | 'url' | 'title'>;

/** What another source of the same words is called: its site, or its headline where it came from no site. */
export function saySource({ siteName, url, title }: Source): string {
  if (siteName !== null) return siteName;
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : `“${title}”`;
}

/** Those that are the same story by their words, and that nobody has called one story yet. */
export function offersOf(related: readonly RelatedArticle[]): RelatedArticle[] {
  return related.filter(
    ({ relation, isLinked }) => !isLinked && (relation === 'same-text' || relation === 'near'),
  );
}

/** “The same text is saved from example.org.” For at least one offer. */
export function sayOffer(offers: readonly RelatedArticle[]): string {
  const names = [...new Set(offers.map(saySource))];
  const others = names.length > 2 ? `${String(names.length - 1)} others` : names[1];
  const isSame = offers.every(({ relation }) => relation === 'same-text');
  const from = others === undefined ? (names[0] ?? '') : `${names[0] ?? ''} and ${others}`;
  return `${isSame ? 'The same text' : 'Nearly the same text'} is saved from ${from}.`;
}
