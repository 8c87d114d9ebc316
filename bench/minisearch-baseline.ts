/** The baseline that the product began with: one plain MiniSearch over the same articles, asked the same way. */
import MiniSearch from 'minisearch';
import {
  fieldBoosts,
  maxEdits,
  searchFields,
  type SearchDocument,
} from '../src/main/library/search/fields.ts';
import { tokenise } from '../src/text/tokenise.ts';
import type { BenchArticle } from './corpus.ts';
import { toDocument } from './search-corpus.ts';

export interface MiniSearchBaseline {
  readonly articlesPerSecond: number;
  search(text: string): number;
}

export async function buildMiniSearch(articles: AsyncIterable<BenchArticle>): Promise<MiniSearchBaseline> {
  const documents: SearchDocument[] = [];
  for await (const article of articles) documents.push(toDocument(article, documents.length));
  const index = new MiniSearch<SearchDocument>({
    fields: searchFields,
    tokenize: (text) => tokenise(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  const before = process.cpuUsage();
  index.addAll(documents);
  const { user, system } = process.cpuUsage(before);
  return {
    articlesPerSecond: documents.length / ((user + system) / 1e6),
    search: (text) =>
      index.search(text, {
        boost: fieldBoosts,
        combineWith: 'AND',
        prefix: (_term, i, terms) => i === terms.length - 1 && !text.endsWith(' '),
        fuzzy: (term) => maxEdits(term),
      }).length,
  };
}
