/**
 * FETCHING AGAIN. A new capture is added and becomes the one that is shown; the old one stays as it was, with every
 * passage whose very words the new text does not hold. Passages that it does hold go over to it. All of it is one act.
 */
import type { Article, PassageFate, RefetchOutcome, SaveSource } from '../../contract/article.ts';
import type { CaptureInfo } from '../../contract/capture.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import { matchQuote } from '../../text/match-quote.ts';
import { shinglesOf } from '../../text/near-duplicate.ts';
import { describeSpan } from '../../text/selector.ts';
import { change } from './acting.ts';
import { getArticle } from './articles.ts';
import type { CleanArticle } from './capture/clean-article.ts';
import { cleanDraft } from './capture/clean-draft.ts';
import { draftFromFetched, draftFromSource } from './capture/draft-from-source.ts';
import type { MissingPage } from './capture/gather-pages.ts';
import type { ArticleDraft } from './capture/types.ts';
import { unpackDraft } from './capture/unpack-draft.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { createAnchor } from './passage-anchoring.ts';
import { createJudge } from './passage-fates.ts';
import type { JudgedPassage } from './passage-fates.ts';
import { toCapture } from './saving.ts';
import { signatureOf } from './signing.ts';
import { articlePatchImage, noteChecked, recordProgress, showCapture } from './store/articles.ts';
import { insertAssets, writeAssetFiles } from './store/assets.ts';
import { prepareCapture, readCaptureText, sha256Of } from './store/captures.ts';
import { insertSignature } from './store/signatures.ts';
import type { NewCapture } from './store/captures.ts';
import type { Journal } from './store/journal.ts';
import { movePassage, orphanPassage, readPassagesOfArticles, reshapePassage } from './store/passages.ts';

/** What goes with fetching a story again. */
export interface RefetchOptions {
  context: CallContext;
  /** The act as undo names it; null when the caller records one for several. */
  act: string | null;
  /** Runs last within the transaction that writes a new capture. */
  within?: ((journal: Journal) => void) | undefined;
  /** The page, where somebody has it already. */
  draft?: ArticleDraft | undefined;
}

const REFETCH_ACT = 'Fetch a story again';
/** Passages are judged for so long at a stretch; then others have their turn. */
const STRETCH_MS = 15;
/** The words by which the place where reading stopped is found again, in UTF-16 units. */
const READING_PLACE = 80;

/** Answers `articles.refetch`. */
export function refetchOne(
  parts: LibraryParts,
  input: ParsedInputOf<'articles.refetch'>,
  context: CallContext,
): Promise<RefetchOutcome> {
  return refetchArticle(parts, input, { context, act: REFETCH_ACT });
}

/** Looks whether a story still says what it said, from its address or from what was given, and keeps what it says now. */
export async function refetchArticle(
  parts: LibraryParts,
  { id, source }: ParsedInputOf<'articles.refetch'>,
  options: RefetchOptions,
): Promise<RefetchOutcome> {
  const { context } = options;
  const article = getArticle(parts, { id });
  const shown = shownCapture(article);
  const draft = options.draft ?? (await gather(parts, { article, shown, source }, context));
  if (draft === null || sha256Of(draft.bytes) === shown.rawSha256) return noteUnchanged(parts, article);
  const { parsePage, fetchBytes, cleanMarkup } = parts.ports;
  const ports = { parsePage, fetchBytes, cleanMarkup };
  const clean = await cleanDraft(draft, { ...ports, ...context, onMissingPage: refusePart });
  context.signal.throwIfAborted();
  const capture = toCapture(parts, clean, { articleId: id, textSha256: sha256Of(clean.text) });
  if (capture.textSha256 === shown.textSha256) return noteUnchanged(parts, article);
  const judged = await judgePassages(parts, { capture, shown }, context.signal);
  await writeAssetFiles(parts.store.dir, clean.images);
  context.signal.throwIfAborted();
  return writeCapture(parts, { article, clean, capture, judged }, options);
}

/** A story with a page missing would make orphans of all that was kept from it: better to try again. */
function refusePart({ error }: MissingPage): never {
  throw error;
}

function shownCapture(article: Article): CaptureInfo {
  const shown = article.captures.find(({ id }) => id === article.currentCaptureId);
  if (shown !== undefined) return shown;
  throw new VerbatimError('library-damaged', 'The article has lost the capture that it shows.');
}

interface Wanted {
  article: Article;
  shown: CaptureInfo;
  source: SaveSource | null;
}

/** What the story is now; null when its site says that nothing changed. */
async function gather(
  parts: LibraryParts,
  { article, shown, source }: Wanted,
  { signal, report }: CallContext,
): Promise<ArticleDraft | null> {
  const { fetchBytes } = parts.ports;
  const onProgress = (received: number, total: number | null): void => report('fetch', received, total ?? 0);
  if (source !== null) {
    const located = source.kind === 'url' ? source : { ...source, url: source.url ?? article.url };
    return unpackOne(parts, await draftFromSource(located, { fetchBytes, signal, onProgress }), signal);
  }
  if (article.url === null) {
    throw new VerbatimError('bad-input', 'This story came without a web address, so it cannot be fetched.', {
      hint: 'Save the page as a file and give that instead.',
    });
  }
  report('fetch', 0, 0);
  const validators = validatorsOf(article.url, shown);
  const fetched = await fetchBytes(article.url, { purpose: 'page', signal, onProgress, validators });
  if (fetched.isNotModified === true) return null;
  expectStory(article.url, fetched.finalUrl);
  return unpackOne(parts, draftFromFetched(article.url, fetched), signal);
}

/** A container of one document is that document: a web archive, a PDF. */
async function unpackOne(
  { ports: { unpackSource } }: LibraryParts,
  draft: ArticleDraft,
  signal: AbortSignal,
): Promise<ArticleDraft> {
  const { drafts } = await unpackDraft(draft, { unpackSource, signal });
  const [only, ...more] = drafts;
  if (only !== undefined && more.length === 0) return only;
  throw new VerbatimError('bad-input', 'This file holds several stories, and one cannot become many.', {
    hint: 'Give the page of this one story.',
  });
}

/** They speak of the address that sent them, and of no other. */
function validatorsOf(url: string, { finalUrl, headers }: CaptureInfo): FetchValidators | undefined {
  if (finalUrl !== url) return undefined;
  return { etag: headers['etag'], lastModified: headers['last-modified'] };
}

type FetchValidators = { etag: string | undefined; lastModified: string | undefined };

/** Many sites send the reader of a story that is gone to their front page, and say that all is well. */
function expectStory(asked: string, answered: string): void {
  const isFrontPage = (url: string): boolean => {
    const { pathname, search } = new URL(url);
    return pathname === '/' && search === '';
  };
  if (!isFrontPage(answered) || isFrontPage(asked)) return;
  throw new VerbatimError(
    'fetch-failed',
    `${new URL(asked).host} leads to its front page now: the story is no longer at its address.`,
    { hint: 'The capture that you have is kept as it is.' },
  );
}

function noteUnchanged(parts: LibraryParts, { id, currentCaptureId }: Article): RefetchOutcome {
  const { store, ports } = parts;
  store.write({ act: null, isQuiet: true }, () =>
    noteChecked(store.db, { articleId: id, at: store.moment() }),
  );
  ports.announce({ type: 'articles.changed', ids: [id] });
  const text = readCaptureText(store.db, currentCaptureId)?.text ?? '';
  const judge = createJudge(text);
  const passages = readPassagesOfArticles(store.db, [id]).map((passage) =>
    toFate(passage.id, passage.captureId === currentCaptureId ? STANDS : judge(passage)),
  );
  return { captureId: currentCaptureId, changed: false, passages };
}

const STANDS: JudgedPassage = { status: 'unchanged', similarity: 1, place: null };

/**
 * The highlights of a story that came without its text were never compared with one: they get the text's own words where
 * those differ in nothing but white space and ways of writing a sign.
 */
function judgeFor({ layout }: CaptureInfo, text: string): (passage: PassageCard) => JudgedPassage {
  const judge = createJudge(text);
  if (layout !== 'not-fetched') return judge;
  const anchor = createAnchor(text);
  return (passage) => {
    const place = anchor(passage);
    return place === null ? judge(passage) : { status: 'moved', similarity: 1, place };
  };
}

/** Before the transaction, and never for long at a stretch: a changed text may be searched for each of thousands. */
async function judgePassages(
  { store }: LibraryParts,
  { capture, shown }: { capture: NewCapture; shown: CaptureInfo },
  signal: AbortSignal,
): Promise<Map<string, JudgedPassage>> {
  const judge = judgeFor(shown, capture.text);
  const judged = new Map<string, JudgedPassage>();
  let since = performance.now();
  for (const passage of readPassagesOfArticles(store.db, [capture.articleId])) {
    judged.set(passage.id, judge(passage));
    if (performance.now() - since < STRETCH_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    since = performance.now();
  }
  return judged;
}

interface Gathered {
  article: Article;
  clean: CleanArticle;
  capture: NewCapture;
  judged: ReadonlyMap<string, JudgedPassage>;
}

/** A story that was known by its address alone gets the name that its page gives it. */
function nameStory(journal: Journal, { article, clean }: Gathered): void {
  const title = clean.facts.title.trim();
  if (article.title !== article.url || title === '') return;
  journal.update('articles', { id: article.id }, articlePatchImage({ title }));
}

function writeCapture(
  parts: LibraryParts,
  gathered: Gathered,
  { act, within }: RefetchOptions,
): RefetchOutcome {
  const { article, clean, capture, judged } = gathered;
  const { db } = parts.store;
  const insertCapture = prepareCapture(capture);
  const signature = signatureOf(capture.id, shinglesOf(capture.text));
  const place = findReadingPlace(parts, article, capture.text);
  const passages = change(parts, { act }, (journal) => {
    const now = getArticle(parts, { id: article.id });
    // Somebody else may have been quicker with the same page.
    if (shownCapture(now).textSha256 === capture.textSha256) return null;
    insertAssets(parts.store, clean.images, capture.capturedAt);
    insertCapture(db);
    insertSignature(db, signature);
    showCapture(journal, now, { ...clean.facts, ...factsOf(clean, capture) });
    nameStory(journal, gathered);
    recordProgress(db, { id: article.id, progress: now.progress, readingOffset: place });
    noteChecked(db, { articleId: article.id, at: capture.capturedAt });
    const fates = placePassages(parts, journal, { capture, judged, shown: shownCapture(now) });
    within?.(journal);
    return fates;
  });
  if (passages === null) return noteUnchanged(parts, getArticle(parts, { id: article.id }));
  return { captureId: capture.id as Id, changed: true, passages };
}

function factsOf(
  clean: CleanArticle,
  capture: NewCapture,
): { captureId: string; leadImage: string | null; wordCount: number } {
  return { captureId: capture.id, leadImage: clean.leadImageSha256, wordCount: clean.wordCount };
}

/** Passages kept while the page was on its way are judged here. */
function placePassages(
  { store }: LibraryParts,
  journal: Journal,
  { capture, judged, shown }: Pick<Gathered, 'capture' | 'judged'> & { shown: CaptureInfo },
): PassageFate[] {
  const judge = judgeFor(shown, capture.text);
  return readPassagesOfArticles(store.db, [capture.articleId]).map((passage) => {
    const verdict = judged.get(passage.id) ?? judge(passage);
    if (verdict.place === null) orphanPassage(journal, passage.id);
    else {
      const { place } = verdict;
      const { id, quote } = passage;
      if (place.exact !== quote) reshapePassage(store.db, journal, { id, place, at: capture.capturedAt });
      movePassage(journal, id, { captureId: capture.id, place });
    }
    return toFate(passage.id, verdict);
  });
}

function toFate(id: Id, { status, similarity }: JudgedPassage): PassageFate {
  return { id, status, similarity };
}

/** Where reading goes on in the new text: at the same words, or as far down as before. */
function findReadingPlace({ store }: LibraryParts, article: Article, text: string): number {
  const { readingOffset, currentCaptureId, progress } = article;
  const before = readCaptureText(store.db, currentCaptureId)?.text ?? '';
  if (before === '') return Math.floor(progress * text.length);
  if (readingOffset === 0) return 0;
  const stood = describeSpan(before, readingOffset, readingOffset + READING_PLACE);
  const found = matchQuote(text, stood);
  return found?.start ?? Math.round(Math.min(1, readingOffset / before.length) * text.length);
}
