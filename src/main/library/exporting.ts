import { setImmediate } from 'node:timers/promises';
import type { ExportAnswer } from '../../contract/exporting.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { CallContext } from './context.ts';
import { gather, keyOf } from './export-scopes.ts';
import { exporters } from './exporters/index.ts';
import { exportByTemplate } from './exporters/templates/templated-notes.ts';
import type { ExportedArticle } from './exporters/types.ts';
import type { LibraryParts } from './parts.ts';
import { readArticle } from './store/articles.ts';

const SLICE_MS = 25;

/** Gathers what is to be carried out and has it written; private passages stay at home unless they are asked for. */
export async function makeExport(
  parts: LibraryParts,
  input: ParsedInputOf<'exports.make'>,
  { signal }: CallContext,
): Promise<ExportAnswer> {
  // What a query finds is what will be in the files: an index that is still being built would leave stories out.
  if (input.scope.kind === 'query') await parts.searching.whenComplete(signal);
  const { articleIds, cards, collection = null } = gather(parts, input.scope);
  const shown = input.includePrivate ? cards : cards.filter((card) => !card.private);
  const byArticle = Map.groupBy(shown, (card) => card.articleId as string);
  const articles: ExportedArticle[] = [];
  let sliceBegan = performance.now();
  for (const id of articleIds) {
    const article = readArticle(parts.store.db, id);
    if (article !== null) articles.push({ article, passages: byArticle.get(id) ?? [] });
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    // A whole library takes seconds: other calls are answered in between.
    await setImmediate();
    signal.throwIfAborted();
    sliceBegan = performance.now();
  }
  const { format, layout, shape, template } = input;
  const key = keyOf(input.scope);
  const content = {
    ...{ articles, layout, shape, key },
    collection: collection && { ...collection, passages: shown },
  };
  const isByTemplate = format === 'markdown' && template !== undefined;
  const files = isByTemplate ? exportByTemplate(content, template) : exporters[format](content);
  // Notes came first and keep their keys; files of another format about the same are others.
  return {
    files: format === 'markdown' ? files : files.map((file) => ({ ...file, key: `${format}:${file.key}` })),
    ...(layout === 'each' && { set: `${format}:${isByTemplate ? template.unit : shape}:${key}` }),
    counts: { articles: articles.length, passages: shown.length, withheld: cards.length - shown.length },
  };
}
