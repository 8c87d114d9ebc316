import type { PassageCard } from '../../../../contract/passage.ts';
import { describeAttribution, describePages } from '../citation.ts';
import { linkToPassage } from '../text-fragment.ts';
import type { ExportedArticle } from '../types.ts';

/** What was kept of an article, a note for each passage and its own first: for formats that know sources alone. */
export function notesOf({ article, passages }: ExportedArticle): string[] {
  return [article.note.trim(), ...passages.map(noteOf)].filter((note) => note !== '');
}

/** `“Words” — Dmitry Peskov, press secretary, 25 April 2025, p. 12. https://… The note.` */
function noteOf(card: PassageCard): string {
  const place = [describeAttribution(card), describePages(card.source) ?? ''].filter((part) => part !== '');
  const said = place.length === 0 ? '' : `— ${place.join(', ')}.`;
  const link = linkToPassage({ ...card, url: card.source.url }) ?? '';
  return [`“${card.quote}”`, said, link, card.note.trim()].filter((part) => part !== '').join(' ');
}

/** Tags of the article and of its passages, each once. */
export function keywordsOf({ article, passages }: ExportedArticle): string[] {
  return [...new Set([...article.tags, ...passages.flatMap(({ tags }) => tags)])];
}
