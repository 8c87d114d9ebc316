/** A row that brings the words of its story: they go through the capture process like every page. */
import { VerbatimError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { SaveSource } from '../../contract/article.ts';
import { change } from './acting.ts';
import { draftFromSource } from './capture/draft-from-source.ts';
import type { ArticleDraft } from './capture/types.ts';
import { unpackDraft } from './capture/unpack-draft.ts';
import type { CallContext } from './context.ts';
import { addToStory, completeNewStory, ownFactsOf, writeRow } from './import-writing.ts';
import type { RowToWrite } from './import-writing.ts';
import type { Content } from './imported-row.ts';
import type { LibraryParts } from './parts.ts';
import { refetchArticle } from './refetching.ts';
import { saveDraft } from './saving.ts';
import { currentCaptureOf } from './store/articles.ts';
import { readCaptureText } from './store/captures.ts';
import type { WrittenRow } from './store/import-rows.ts';
import type { FoundStory } from './store/imported-facts.ts';
import { findStoryById } from './store/imported-facts.ts';
import type { Journal } from './store/journal.ts';

/** What is wrong with the words alone: the story is kept without them, and the row says why. */
const OF_THE_WORDS: ReadonlySet<ErrorCode> = new Set([
  'empty-page',
  'parse-failed',
  'too-large',
  'unsupported-type',
]);

interface ContentOptions {
  context: CallContext;
  /** Writes what became of the row, in the transaction of what it wrote. */
  finish: (written: WrittenRow) => void;
}

/**
 * Writes a row with its words.
 * @returns why it was kept without them; null when they are kept
 */
export async function writeContentRow(
  parts: LibraryParts,
  row: RowToWrite,
  options: ContentOptions,
): Promise<VerbatimError | null> {
  try {
    const draft = await draftOf(parts, row, options.context.signal);
    if (row.found === null) await saveNew(parts, { row, draft }, options);
    else await giveText(parts, { row, draft, found: row.found }, options);
    return null;
  } catch (error) {
    if (!(error instanceof VerbatimError) || !OF_THE_WORDS.has(error.code)) throw error;
    change(parts, { act: null }, (journal) => options.finish(writeRow(parts, journal, row)));
    return error;
  }
}

interface RowDraft {
  row: RowToWrite;
  draft: ArticleDraft;
}

async function saveNew(
  parts: LibraryParts,
  { row, draft }: RowDraft,
  { context, finish }: ContentOptions,
): Promise<void> {
  let isWritten = false;
  const { outcome, articleId } = await saveDraft(parts, draft, {
    ...{ context, act: null, tags: [], own: ownFactsOf(row) },
    within: (journal, written) => {
      finish(
        written.outcome === 'saved'
          ? completeNewStory(parts, journal, { row, ...homeOf(parts, written.articleId) })
          : addToKnown(parts, journal, { row, articleId: written.articleId, hasComeBack: true }),
      );
      isWritten = true;
    },
  });
  // The page names another address, or its words stand in the library already.
  if (isWritten || outcome === 'saved') return;
  change(parts, { act: null }, (journal) => finish(addToKnown(parts, journal, { row, articleId })));
}

/** The story came without its words before, by hand or from another program. */
async function giveText(
  parts: LibraryParts,
  { row, draft, found }: RowDraft & { found: FoundStory },
  { context, finish }: ContentOptions,
): Promise<void> {
  let isWritten = false;
  const within = (journal: Journal): void => {
    const before = [...journal.changes];
    const { articleId } = found;
    const written = addToKnown(parts, journal, { row, articleId, isTextNew: true });
    finish({ ...written, changes: [...before, ...written.changes] });
    isWritten = true;
  };
  const id = found.articleId as Parameters<typeof refetchArticle>[1]['id'];
  await refetchArticle(parts, { id, source: null }, { context, act: null, draft, within });
  if (isWritten) return;
  change(parts, { act: null }, (journal) => finish(addToKnown(parts, journal, { row, articleId: id })));
}

function addToKnown(
  parts: LibraryParts,
  journal: Journal,
  { row, articleId, isTextNew = false, hasComeBack = false }: KnownRow,
): WrittenRow {
  const found = findStoryById(parts.store.db, articleId);
  if (found === null) throw new VerbatimError('not-found', 'The story is not in the library any more.');
  const written = addToStory(parts, journal, { row, found, isTextNew });
  return hasComeBack && written.outcome === 'duplicate' ? { ...written, outcome: 'updated' } : written;
}

interface KnownRow {
  row: RowToWrite;
  articleId: string;
  isTextNew?: boolean;
  /** Saving it took it out of the trash. */
  hasComeBack?: boolean;
}

function homeOf(
  { store }: LibraryParts,
  articleId: string,
): { articleId: string; captureId: string; text: string } {
  const captureId = currentCaptureOf(store.db, articleId) ?? '';
  return { articleId, captureId, text: readCaptureText(store.db, captureId)?.text ?? '' };
}

async function draftOf(
  { ports }: LibraryParts,
  { item, content }: RowToWrite,
  signal: AbortSignal,
): Promise<ArticleDraft> {
  if (content === null) throw new VerbatimError('internal', 'The row has no words to be read.');
  const title = item.title === '' ? null : item.title;
  const draft = await draftFromSource(sourceOf(content, item.url, title), { fetchBytes: ports.fetchBytes });
  const { drafts } = await unpackDraft(
    { ...draft, how: 'import', title },
    { unpackSource: ports.unpackSource, signal },
  );
  const [first] = drafts;
  if (first !== undefined) return { ...first, how: 'import' };
  throw new VerbatimError('empty-page', 'It holds nothing to read.');
}

function sourceOf(content: Content, url: string | null, title: string | null): SaveSource {
  switch (content.kind) {
    case 'html':
      return { kind: 'html', html: content.html, url, title, selection: null, how: 'paste' };
    case 'text':
      return { kind: 'text', text: content.text, url, title };
    case 'file':
      return {
        kind: 'file',
        name: content.name,
        base64: Buffer.from(content.bytes).toString('base64'),
        url,
        book: 'one',
      };
  }
}
