import type { ExportAnswer, ExportScope } from '../../contract/exporting.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import { exporters } from './exporters/index.ts';
import type { LibraryParts } from './parts.ts';
import { findArticleIds } from './search-articles.ts';
import { readArticle } from './store/articles.ts';
import { readPassages, readPassagesOfArticles } from './store/passages.ts';

/** Gathers what is to be carried out and has it written; private passages stay at home unless they are asked for. */
export function makeExport(parts: LibraryParts, input: ParsedInputOf<'exports.make'>): ExportAnswer {
  const { articleIds, cards } = gather(parts, input.scope);
  const shown = input.includePrivate ? cards : cards.filter((card) => !card.private);
  const byArticle = Map.groupBy(shown, (card) => card.articleId as string);
  const articles = articleIds.flatMap((id) => {
    const article = readArticle(parts.store.db, id);
    return article === null ? [] : [{ article, passages: byArticle.get(id) ?? [] }];
  });
  return {
    files: exporters[input.format]({ articles, layout: input.layout }),
    counts: { articles: articles.length, passages: shown.length, withheld: cards.length - shown.length },
  };
}

/** Articles with all their passages; or passages, with the articles they stand in. */
function gather(
  parts: LibraryParts,
  scope: ExportScope,
): { articleIds: readonly string[]; cards: readonly PassageCard[] } {
  const { db } = parts.store;
  switch (scope.kind) {
    case 'passages': {
      const cards = readPassages(db, scope.ids);
      if (cards.length < scope.ids.length) throw missing('passage');
      const inOrder = cards.toSorted((a, b) => compareIds(a.articleId, b.articleId) || a.start - b.start);
      return { articleIds: [...new Set(inOrder.map((card) => card.articleId))], cards: inOrder };
    }
    case 'articles':
      if (scope.ids.some((id) => readArticle(db, id) === null)) throw missing('article');
      return withPassages(parts, scope.ids);
    case 'query':
      return withPassages(parts, findArticleIds(parts, scope.text));
    case 'library':
      return withPassages(parts, findArticleIds(parts, ''));
  }
}

function withPassages(
  { store }: LibraryParts,
  articleIds: readonly string[],
): { articleIds: readonly string[]; cards: readonly PassageCard[] } {
  const ids = [...new Set(articleIds)];
  return { articleIds: ids, cards: readPassagesOfArticles(store.db, ids) };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(noun: string): VerbatimError {
  return new VerbatimError('not-found', `There is no such ${noun} in the library.`);
}
