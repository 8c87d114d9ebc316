/**
 * THE ONE DOOR IN. Gather (fetch, then the capture process), compute (ids, hashes, is it there already?), write (one
 * transaction), index, announce. Nothing else writes an article, and nothing uncleaned gets here: `CleanArticle`
 * has one maker.
 */
import type { SavedOne, SaveOutcome, SaveSource } from '../../contract/article.ts';
import { SANITISER_VERSION } from '../../contract/clean-html.ts';
import { type ErrorCode, VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PartFailure } from '../../contract/parsing.ts';
import { type Id, tagNameSchema } from '../../contract/primitives.ts';
import { CANONICAL_TEXT_VERSION } from '../../text/canonical-text.ts';
import { shinglesOf } from '../../text/near-duplicate.ts';
import { storySpellings } from '../../text/story-url.ts';
import { change } from './acting.ts';
import type { CleanArticle } from './capture/clean-article.ts';
import { cleanDraft } from './capture/clean-draft.ts';
import { draftFromSource } from './capture/draft-from-source.ts';
import { EXTRACTOR_VERSION } from './capture/extractor-version.ts';
import type { ArticleDraft } from './capture/types.ts';
import type { MissingPage } from './capture/gather-pages.ts';
import { unpackDraft } from './capture/unpack-draft.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { findRelated } from './related.ts';
import { chooseCanonicalUrl } from './same-story.ts';
import { signatureOf } from './signing.ts';
import { readArticleRows } from './store/article-rows.ts';
import { findArticleByText, findArticleByUrl, insertArticle, setTrashed } from './store/articles.ts';
import type { ArticleStanding, KnownArticle } from './store/articles.ts';
import { insertAssets, writeAssetFiles } from './store/assets.ts';
import { prepareCapture, sha256Of } from './store/captures.ts';
import type { NewCapture } from './store/captures.ts';
import type { Journal } from './store/journal.ts';
import { insertSignature } from './store/signatures.ts';
import { findOrMakeTag, insertArticleTags, tagArticle } from './store/tags.ts';

/** What goes with a save. */
export interface SaveOptions {
  context: CallContext;
  /** The act as undo names it; null when the caller records one for several. */
  act: string | null;
  /** Hears of a page of the story that could not be had. */
  onMissingPage?: (missing: MissingPage) => void;
  /**
   * Runs last within the transaction, where there is one: what must be true together with it. Whoever gives it
   * records all that was written as an act.
   */
  within?: ((journal: Journal, written: Written) => void) | undefined;
}

/** What goes with a draft. */
export interface DraftOptions extends SaveOptions {
  tags: readonly string[];
  /** What somebody else knows of the story: it wins over what the page says. */
  own?: OwnFacts | undefined;
}

/** What another program knew of a story, and how it stood there. */
export interface OwnFacts extends Pick<
  Parameters<typeof insertArticle>[2],
  'byline' | 'siteName' | 'language' | 'publishedAt' | 'excerpt'
> {
  savedAt: string | null;
  standing: Omit<ArticleStanding, 'readingOffset'>;
}

/** What a save wrote. */
export type Written = Pick<SavedOne, 'outcome'> & { articleId: string };

const UNTITLED = 'Untitled';
const SAVE_ACT = 'Save a story';
const SAVE_AGAIN_ACT = 'Save a story again';

/** Answers `articles.save`. */
export function saveOne(
  parts: LibraryParts,
  input: ParsedInputOf<'articles.save'>,
  context: CallContext,
): Promise<SaveOutcome> {
  return saveSource(parts, input, { context, act: SAVE_ACT });
}

/** Captures what was given and keeps it; an address that is in the library already is not even fetched. */
export async function saveSource(
  parts: LibraryParts,
  { source, tags }: ParsedInputOf<'articles.save'>,
  options: SaveOptions,
): Promise<SaveOutcome> {
  const { context } = options;
  const known = findBeforeFetching(parts, source);
  if (known !== null) return { ...keepKnown(parts, known, { ...options, tags }), others: [], failures: [] };
  // A site may be slow to say its first word: what is being waited for is told before it.
  if (source.kind === 'url') context.report('fetch', 0, 0);
  const draft = await draftFromSource(source, {
    fetchBytes: parts.ports.fetchBytes,
    signal: context.signal,
    onProgress: (received, total) => {
      context.report('fetch', received, total ?? 0);
    },
  });
  const { unpackSource } = parts.ports;
  const { drafts, title, failures } = await unpackDraft(draft, { unpackSource, signal: context.signal });
  const [only] = drafts;
  if (drafts.length > 1 || only === undefined)
    return saveTogether(parts, drafts, { tags, title, failures, context });
  const missing: PartFailure[] = [];
  const onMissingPage = ({ number, error }: MissingPage): void => {
    const { code, message, hint } = error;
    missing.push({ title: `Page ${String(number)}`, code, message, hint });
  };
  const saved = await saveDraft(parts, only, { ...options, tags, onMissingPage });
  return { ...saved, others: [], failures: [...failures, ...missing] };
}

interface SaveTogetherOptions {
  tags: readonly string[];
  /** What they are called together. */
  title: string | null;
  /** What was lost before. */
  failures: readonly PartFailure[];
  context: CallContext;
}

/** Several articles of one source: each by itself through the door, all of them one act for undo. */
async function saveTogether(
  parts: LibraryParts,
  drafts: readonly ArticleDraft[],
  { tags, title, failures: unread, context }: SaveTogetherOptions,
): Promise<SaveOutcome> {
  const outcomes: SavedOne[] = [];
  const failures = [...unread];
  let reason: VerbatimError | null = null;
  try {
    // Backwards, so that the first of them is the newest and stands at the top of the inbox.
    for (const draft of drafts.toReversed()) {
      try {
        outcomes.push(await saveDraft(parts, draft, { tags, act: null, context }));
      } catch (error) {
        // A chapter that cannot be read does not cost the others; all that stops the whole is passed on.
        if (!(error instanceof VerbatimError) || !OF_ONE_PART.has(error.code)) throw error;
        reason ??= error;
        const { code, message, hint } = error;
        failures.push({ title: draft.reading?.title ?? '', code, message, hint });
      }
    }
  } finally {
    const saved = outcomes.filter(({ outcome }) => outcome === 'saved').map(({ articleId }) => articleId);
    const act = title === null ? 'Save several stories' : `Save ${title.slice(0, MAX_ACT_CHARS)}`;
    recordSavedTogether(parts, saved, act);
  }
  const [first, ...others] = outcomes.toReversed();
  if (first === undefined) throw reason ?? new VerbatimError('empty-page', 'It holds nothing to read.');
  return { ...first, others, failures };
}

const MAX_ACT_CHARS = 100;

/** What can be wrong with one part of a source while the others are sound. */
const OF_ONE_PART: ReadonlySet<ErrorCode> = new Set(['empty-page', 'too-large', 'parse-failed']);

/** A draft, through the capture process and into the library. */
export async function saveDraft(
  parts: LibraryParts,
  draft: ArticleDraft,
  options: DraftOptions,
): Promise<SavedOne> {
  const { parsePage, fetchBytes, cleanMarkup } = parts.ports;
  const { signal, report } = options.context;
  const { onMissingPage } = options;
  const clean = await cleanDraft(draft, {
    ...{ parsePage, fetchBytes, cleanMarkup, signal, report },
    ...(onMissingPage === undefined ? {} : { onMissingPage }),
  });
  signal.throwIfAborted();
  report('write', 0, 1);
  await writeAssetFiles(parts.store.dir, clean.images);
  signal.throwIfAborted();
  const outcome = saveArticle(parts, clean, { ...options, tags: [...options.tags, ...ownTags(draft)] });
  report('write', 1, 1);
  return outcome;
}

/** The tags that a note brings along, where they can be tags. */
function ownTags({ reading }: ArticleDraft): string[] {
  const names = (reading?.tags ?? []).map((name) => tagNameSchema.safeParse(name.replace(/^#/u, '')));
  return names.flatMap(({ data }) => data ?? []).slice(0, MAX_OWN_TAGS);
}

const MAX_OWN_TAGS = 50;

/** Writes a clean article whose images are on the disk, or finds that it is there: looked up within the transaction, so that two saves make one. */
function saveArticle(parts: LibraryParts, clean: CleanArticle, options: DraftOptions): SavedOne {
  const { store } = parts;
  const textSha256 = sha256Of(clean.text);
  const canonicalUrl = chooseCanonicalUrl(clean.finalUrl ?? clean.url, clean.facts.canonicalUrl);
  const capture = toCapture(parts, clean, { articleId: parts.ports.newId(), textSha256 });
  const insertCapture = prepareCapture(capture);
  const shingles = shinglesOf(clean.text);
  const signature = signatureOf(capture.id, shingles);
  const known = change(parts, { act: options.act }, (journal) => {
    const found = findKnown(parts, { clean, canonicalUrl, textSha256 });
    if (found !== null) return found;
    insertArticle(store.db, journal, toArticle(clean, { canonicalUrl, capture, own: options.own }));
    insertAssets(store, clean.images, capture.capturedAt);
    insertCapture(store.db);
    insertSignature(store.db, signature);
    const tagIds = new Set(makeTags(parts, options.tags));
    insertArticleTags(store.db, journal, { articleId: capture.articleId, tagIds });
    if (options.act !== null) recordSaved(journal, capture.articleId, capture.capturedAt);
    options.within?.(journal, { outcome: 'saved', articleId: capture.articleId });
    return null;
  });
  if (known !== null) return keepKnown(parts, known, options);
  return {
    outcome: 'saved',
    articleId: capture.articleId as Id,
    captureId: capture.id as Id,
    title: titleOf(clean),
    layout: clean.layout,
    missingImages: clean.missingImages,
    sameStoryAs: findRelated(store, {
      articleId: capture.articleId,
      title: titleOf(clean),
      textSha256,
      shingles,
    }),
  };
}

/** Taking a save back puts the article in the trash: captures are never deleted by an undo. */
export function recordSaved(journal: Journal, articleId: string, savedAt: string): void {
  journal.record({
    table: 'articles',
    key: { id: articleId },
    before: { trashedAt: savedAt },
    after: { trashedAt: null },
  });
}

/** One act for what was saved one by one; nothing saved is no act. */
export function recordSavedTogether(parts: LibraryParts, ids: readonly string[], act: string): void {
  if (ids.length === 0) return;
  change(parts, { act }, (journal) => {
    // One that was put in the trash meanwhile has an act of its own there, which this one could not be undone over.
    const shown = readArticleRows(parts.store.db, ids).filter(({ trashedAt }) => trashedAt === null);
    for (const { id } of shown) recordSaved(journal, id, parts.store.moment());
  });
}

/** It is there: it gets the tags asked for, and comes out of the trash, because it is wanted again. */
function keepKnown(parts: LibraryParts, known: KnownArticle, options: DraftOptions): SavedOne {
  const { tags, within } = options;
  const { articleId } = known;
  if (tags.length > 0 || known.trashedAt !== null) {
    change(parts, { act: within === undefined ? SAVE_AGAIN_ACT : null }, (journal) => {
      const { db } = parts.store;
      for (const tagId of makeTags(parts, tags)) tagArticle(db, journal, { articleId, tagId });
      setTrashed(db, journal, { ids: [articleId], trashedAt: null });
      within?.(journal, { outcome: 'duplicate', articleId });
    });
  }
  return {
    outcome: 'duplicate',
    articleId: articleId as Id,
    captureId: known.captureId as Id,
    title: known.title,
    layout: known.layout,
    missingImages: known.missingImages,
    sameStoryAs: [],
  };
}

function findBeforeFetching({ store }: LibraryParts, source: SaveSource): KnownArticle | null {
  if (source.kind !== 'url') return null;
  const typed = source.url.trim();
  const asTyped = storySpellings(typed);
  return findArticleByUrl(store.db, asTyped.length > 0 ? asTyped : storySpellings(`https://${typed}`));
}

/** By any of its addresses; what came without one, by its text. */
function findKnown(
  { store }: LibraryParts,
  given: { clean: CleanArticle; canonicalUrl: string | null; textSha256: string },
): KnownArticle | null {
  const { clean, canonicalUrl, textSha256 } = given;
  if (canonicalUrl === null) return findArticleByText(store.db, textSha256);
  const urls = [canonicalUrl, clean.url, clean.finalUrl].filter((url) => url !== null);
  return findArticleByUrl(store.db, [...new Set(urls.flatMap(storySpellings))]);
}

/** The ids of tags by their names, made where there are none. */
export function makeTags({ store, ports }: LibraryParts, names: readonly string[]): string[] {
  const made = { newId: ports.newId, at: store.moment() };
  return names.map((name) => findOrMakeTag(store.db, name, made));
}

/** A clean article as a capture of an article, with an id and a date of its own. */
export function toCapture(
  { store, ports }: LibraryParts,
  clean: CleanArticle,
  { articleId, textSha256 }: { articleId: string; textSha256: string },
): NewCapture {
  return {
    id: ports.newId(),
    articleId,
    capturedAt: store.moment(),
    how: clean.how,
    url: clean.url,
    finalUrl: clean.finalUrl,
    redirects: [...clean.redirects],
    headers: { ...clean.headers },
    contentType: clean.contentType,
    charset: clean.charset,
    rawSha256: sha256Of(clean.rawBytes),
    rawBytes: clean.rawBytes.length,
    textSha256,
    textVersion: CANONICAL_TEXT_VERSION,
    extractorVersion: EXTRACTOR_VERSION,
    sanitiserVersion: SANITISER_VERSION,
    missingImages: clean.missingImages,
    modifiedAt: clean.facts.modifiedAt,
    layout: clean.layout,
    textOnlyReason: clean.textOnlyReason,
    isTextCut: clean.isTextCut,
    raw: clean.rawBytes,
    html: clean.html,
    text: clean.text,
    pages: [...clean.pages],
    assets: clean.images.map(({ sha256 }) => sha256),
  };
}

function toArticle(
  clean: CleanArticle,
  {
    canonicalUrl,
    capture,
    own,
  }: { canonicalUrl: string | null; capture: NewCapture; own: OwnFacts | undefined },
): Parameters<typeof insertArticle>[2] {
  const { facts } = clean;
  const standing = own && {
    ...own.standing,
    readingOffset: Math.floor(own.standing.progress * clean.text.length),
  };
  return {
    byline: own?.byline ?? facts.byline,
    siteName: own?.siteName ?? facts.siteName,
    language: own?.language ?? facts.language,
    publishedAt: own?.publishedAt ?? facts.publishedAt,
    excerpt: own?.excerpt ?? facts.excerpt,
    ...{ dir: facts.dir, canonicalUrl, standing },
    id: capture.articleId,
    url: clean.finalUrl ?? clean.url,
    title: titleOf(clean),
    savedAt: own?.savedAt ?? capture.capturedAt,
    leadImage: clean.leadImageSha256,
    wordCount: clean.wordCount,
    currentCaptureId: capture.id,
  };
}

function titleOf(clean: CleanArticle): string {
  return clean.facts.title.trim() === '' ? UNTITLED : clean.facts.title;
}
