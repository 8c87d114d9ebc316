/**
 * Emptying the trash is the only thing that destroys, and only the user does it. It cannot be undone, so the history
 * forgets what it held of these articles: else undo would stop at them for good, and their words would live on in it.
 */
import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { TrashWeight } from '../../contract/library.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { keysOf, shinglesOf } from '../../text/near-duplicate.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { assetFile } from './store/assets.ts';
import {
  destroyArticle,
  forgetEmptyActs,
  forgetInAct,
  forgetSignatureKeys,
  listActParts,
  listTrashed,
  readHoldings,
  readReferences,
  weighArticle,
} from './store/destroying.ts';
import type { References } from './store/destroying.ts';
import { codeOf } from './store/failures.ts';
import { readComparedText } from './store/signatures.ts';
import { forgetStatements } from './store/statements.ts';

const SLICE_MS = 12;

export async function weighTrash(
  { store }: LibraryParts,
  { signal }: CallContext,
  until: string = store.moment(),
): Promise<TrashWeight> {
  const articleIds = listTrashed(store.db, until);
  const weight = { articles: articleIds.length, captures: 0, passages: 0, images: 0, bytes: 0 };
  const images = new Set<string>();
  const weigh = (some: Iterable<string>): void => {
    for (const articleId of some) {
      const own = weighArticle(store.db, { articleId, until });
      weight.captures += own.captures;
      weight.passages += own.passages;
      weight.bytes += own.bytes;
      for (const { sha256, bytes } of own.images) {
        if (images.has(sha256)) continue;
        images.add(sha256);
        weight.bytes += bytes;
      }
    }
  };
  await inSlices(articleIds, weigh, { signal, onRest: () => undefined });
  return { ...weight, images: images.size };
}

/** Article by article, each whole; what was not reached when it is stopped is in the trash still. */
export function emptyTrash(
  parts: LibraryParts,
  { trashedUntil }: ParsedInputOf<'trash.empty'>,
  context: CallContext,
): Promise<TrashWeight> {
  return parts.longWork.run(async () => {
    const { store, searching, ports } = parts;
    const { signal, report } = context;
    const weight = await weighTrash(parts, context, trashedUntil);
    const articleIds = listTrashed(store.db, trashedUntil);
    if (articleIds.length === 0) return weight;
    // An index that still has them could never be told: it learns of changes by rows, and these will have none.
    await searching.whenComplete(signal);
    await searching.save();
    const references = readReferences(store.db);
    const passageIds: string[] = [];
    const destroySome = (some: Iterable<string>): void => {
      passageIds.push(...destroy(parts, references, some));
    };
    try {
      await forgetInHistory(parts, articleIds, signal);
      await inSlices(articleIds, destroySome, {
        signal,
        onRest: (done) => report('write', done, articleIds.length),
      });
    } finally {
      report('write', articleIds.length, articleIds.length);
      searching.reindex(articleIds);
      ports.announce({ type: 'articles.changed', ids: articleIds });
      if (passageIds.length > 0) ports.announce({ type: 'passages.changed', ids: passageIds, articleIds });
      ports.announce({ type: 'history.changed' });
    }
    return weight;
  });
}

async function forgetInHistory(
  { store }: LibraryParts,
  articleIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const gone = new Set(articleIds);
  for (const id of articleIds)
    for (const passageId of readHoldings(store.db, id).passageIds) gone.add(passageId);
  const forget = (some: Iterable<{ seq: number; part: number }>): void => {
    store.write({ act: null, isQuiet: true }, () => {
      for (const part of some) forgetInAct(store.db, part, gone);
    });
  };
  await inSlices(listActParts(store.db), forget, { signal, onRest: () => undefined });
  store.write({ act: null, isQuiet: true }, () => forgetEmptyActs(store.db));
}

/** Some articles in one transaction, as many as there is time for. @returns the passages that went with them */
function destroy(
  { store, ports }: LibraryParts,
  references: References,
  articleIds: Iterable<string>,
): string[] {
  const { db } = store;
  const images: string[] = [];
  const passages: string[] = [];
  store.write({ act: null }, () => {
    for (const articleId of articleIds) {
      const { captureIds, passageIds } = readHoldings(db, articleId);
      for (const captureId of captureIds) {
        forgetSignatureKeys(db, { captureId, keys: keysOf(shinglesOf(readComparedText(db, captureId))) });
      }
      forgetStatements(db, articleId);
      images.push(...destroyArticle(db, { articleId, captureIds, references }));
      passages.push(...passageIds);
    }
  });
  for (const sha256 of images) {
    try {
      rmSync(assetFile(store.dir, sha256), { force: true });
    } catch (error) {
      // A file without a row is harmless.
      ports.log(`trash: an image file could not be removed (${codeOf(error) ?? 'unknown'})`);
    }
  }
  return passages;
}

/** Hands the items out, as many at a time as there is time for, with rests between. */
async function inSlices<T>(
  items: readonly T[],
  work: (some: Iterable<T>) => void,
  { signal, onRest }: { signal: AbortSignal; onRest: (done: number) => void },
): Promise<void> {
  let next = 0;
  while (next < items.length) {
    const end = performance.now() + SLICE_MS;
    work(
      (function* () {
        do {
          yield items[next] as T;
          next += 1;
        } while (next < items.length && performance.now() < end);
      })(),
    );
    onRest(next);
    await setImmediate();
    signal.throwIfAborted();
  }
}
