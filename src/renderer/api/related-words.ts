import type { RelatedArticle } from '../../contract/related.ts';
import type { Translate } from '../language/make-messages.ts';

type Source = Pick<RelatedArticle, 'siteName' | 'url' | 'title'>;

/** What another source of the same words is called: its site, or its headline where it came from no site. */
export function saySource({ siteName, url, title }: Source, t: Translate): string {
  if (siteName !== null) return siteName;
  return url !== null && URL.canParse(url)
    ? new URL(url).hostname.replace(/^www\./u, '')
    : t('api.headline', { title });
}

/** Those that are the same story by their words, and that nobody has called one story yet. */
export function offersOf(related: readonly RelatedArticle[]): RelatedArticle[] {
  return related.filter(
    ({ relation, isLinked }) => !isLinked && (relation === 'same-text' || relation === 'near'),
  );
}

/** “The same text is saved from example.org.” For at least one offer. */
export function sayOffer(offers: readonly RelatedArticle[], t: Translate): string {
  const names = [...new Set(offers.map((offer) => saySource(offer, t)))];
  const isSame = offers.every(({ relation }) => relation === 'same-text');
  return t(isSame ? 'api.same-text' : 'api.near-text', { source: joinNames(names, t) });
}

function joinNames([one = '', other, ...more]: readonly string[], t: Translate): string {
  if (other === undefined) return one;
  if (more.length === 0) return t('api.two', { one, other });
  return t('api.and-others', { one, count: more.length + 1 });
}
