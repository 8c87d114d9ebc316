/** Passages as a document of a word processor, read from the library story after story. */
import { setImmediate } from 'node:timers/promises';
import type { BuildInput } from '../../contract/exporting.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { Making } from './building.ts';
import type { CallContext } from './context.ts';
import { gather } from './export-scopes.ts';
import { documentParts } from './exporters/docx/document.ts';
import type { ExportedArticle } from './exporters/types.ts';
import { nameMaking } from './name-making.ts';
import type { LibraryParts } from './parts.ts';
import { readArticle } from './store/articles.ts';

const EXTENSION = '.docx';
/** So many stories are written before others have their turn. */
const AT_ONCE = 20;

/** A document of the passages of a scope; private ones stay at home unless they are asked for. */
export async function makeDocument(
  parts: LibraryParts,
  { scope, includePrivate }: BuildInput,
  context: CallContext,
): Promise<Making> {
  const { articleIds, cards } = gather(parts, scope);
  const { name, modified } = nameMaking(parts, articleIds, EXTENSION);
  const shown = includePrivate ? cards : cards.filter((card) => !card.private);
  const passages = Map.groupBy(shown, (card) => card.articleId as string);
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    counts: { articles: articleIds.length, passages: shown.length, withheld: cards.length - shown.length },
    entries: documentParts({
      ...{ title: name.slice(0, -EXTENSION.length), modified },
      stories: readStories(parts, { articleIds, passages }, context),
    }),
  };
}

async function* readStories(
  { store: { db } }: LibraryParts,
  { articleIds, passages }: { articleIds: readonly string[]; passages: ReadonlyMap<string, PassageCard[]> },
  { signal, report }: CallContext,
): AsyncGenerator<ExportedArticle> {
  for (const [done, id] of articleIds.entries()) {
    report('write', done, articleIds.length);
    if (done % AT_ONCE === 0) await setImmediate();
    signal.throwIfAborted();
    const article = readArticle(db, id);
    if (article !== null) yield { article, passages: passages.get(id) ?? [] };
  }
  report('write', articleIds.length, articleIds.length);
}
