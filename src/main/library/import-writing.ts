/**
 * One row of an import becomes a story, or adds to one. A story that is new and has its words goes through the one door
 * (`saving.ts`); one without words is an article without a text yet, whose capture holds the row itself; one that is there
 * gets what it lacks and nothing else. What a row wrote and what became of it are one transaction.
 */
import { SANITISER_VERSION } from '../../contract/clean-html.ts';
import type { ImportOptions } from '../../contract/importing.ts';
import { CANONICAL_TEXT_VERSION } from '../../text/canonical-text.ts';
import { shinglesOf } from '../../text/near-duplicate.ts';
import { EXTRACTOR_VERSION } from './capture/extractor-version.ts';
import { readingDirection } from './capture/reading-direction.ts';
import { findStory, readKnownStory, storyKeysOf, UNTITLED } from './import-matching.ts';
import { enrichPassages, keepImportedPassages } from './import-passages.ts';
import { bringsOf, gainOf, givenBy, joinNotes, planOf, unknownStory } from './import-plan.ts';
import type { Gain } from './import-plan.ts';
import { tagsOf, unpackContent, unpackItem } from './imported-row.ts';
import type { Content, ReadItem } from './imported-row.ts';
import type { LibraryParts } from './parts.ts';
import { chooseCanonicalUrl } from './same-story.ts';
import { makeTags } from './saving.ts';
import type { OwnFacts } from './saving.ts';
import { signatureOf } from './signing.ts';
import { insertArticle, setTrashed } from './store/articles.ts';
import { prepareCapture, readCaptureText, RECORD_TYPE, sha256Of } from './store/captures.ts';
import type { NewCapture } from './store/captures.ts';
import type { OpenImportRow, WrittenRow } from './store/import-rows.ts';
import { noteImported } from './store/imported-facts.ts';
import type { FoundStory } from './store/imported-facts.ts';
import type { Change, Journal } from './store/journal.ts';
import { insertSignature } from './store/signatures.ts';
import { writeScan } from './store/statements.ts';
import { insertArticleTags, tagArticle } from './store/tags.ts';

/** A row that is about to be written. */
export interface RowToWrite {
  position: number;
  item: ReadItem;
  tags: readonly string[];
  format: string;
  content: Content | null;
  found: FoundStory | null;
}

/** Reads a row again and looks which story it is about now. */
export function openRow(
  parts: LibraryParts,
  row: OpenImportRow,
  { format, options }: { format: string; options: ImportOptions },
): RowToWrite {
  const item = unpackItem(row.record);
  const content = unpackContent(row.record, row.content);
  const found = findStory(
    parts,
    item,
    storyKeysOf(item, () => content),
  );
  return { position: row.position, item, tags: tagsOf(item, options), format, content, found };
}

/** Whether the words of a row are to go through the capture process. */
export function needsReading({ content, found }: RowToWrite): boolean {
  return content !== null && (found === null || found.hasText === 0);
}

/** Writes a row whose words, if it has any, are not needed. */
export function writeRow(parts: LibraryParts, journal: Journal, row: RowToWrite): WrittenRow {
  const { found } = row;
  return found === null ? writeWithoutText(parts, journal, row) : addToStory(parts, journal, { row, found });
}

/** Gives a story that is there what the row has and it has not. */
export function addToStory(
  parts: LibraryParts,
  journal: Journal,
  { row, found, isTextNew = false }: { row: RowToWrite; found: FoundStory; isTextNew?: boolean },
): WrittenRow {
  const { db } = parts.store;
  const { item, tags } = row;
  const { articleId, captureId, note } = found;
  const from = journal.changes.length;
  const gain = gainOf(item, { tags, hasContent: false }, readKnownStory(parts, found));
  if (gain.comesBack) setTrashed(db, journal, { ids: [articleId], trashedAt: null });
  for (const tagId of makeTags(parts, gain.tags)) tagArticle(db, journal, { articleId, tagId });
  if (gain.note !== '') journal.update('articles', { id: articleId }, { note: joinNotes(note, gain.note) });
  const text = gain.passages.length === 0 ? '' : (readCaptureText(db, captureId)?.text ?? '');
  const home = { articleId, captureId, text };
  const orphans = keepImportedPassages(parts, journal, { home, passages: gain.passages });
  enrichPassages(parts, journal, gain.enriched);
  noteRow(parts, journal, { ...row, articleId });
  const brought: Gain = { ...gain, text: isTextNew };
  return {
    outcome: planOf(brought, true),
    articleId,
    orphans,
    brings: bringsOf(brought),
    changes: journal.changes.slice(from),
  };
}

/** What goes with a story that has just been saved with its words. Taking it back takes the story to the trash, and all of it along. */
export function completeNewStory(
  parts: LibraryParts,
  journal: Journal,
  {
    row,
    articleId,
    captureId,
    text,
  }: { row: RowToWrite; articleId: string; captureId: string; text: string },
): WrittenRow {
  const { db } = parts.store;
  const hasContent = row.content !== null;
  const gain = gainOf(row.item, { tags: row.tags, hasContent }, unknownStory());
  insertArticleTags(db, journal, { articleId, tagIds: new Set(makeTags(parts, gain.tags)) });
  const home = { articleId, captureId, text };
  const orphans = keepImportedPassages(parts, journal, { home, passages: gain.passages });
  noteRow(parts, journal, { ...row, articleId });
  const brings = bringsOf({ ...gain, text: text !== '' });
  return { outcome: 'new', articleId, orphans, brings, changes: [savedChange(parts, articleId)] };
}

/** What a program knew of a story, for whoever saves it with its words. */
export function ownFactsOf({ item }: RowToWrite): OwnFacts {
  const { byline, siteName, language, publishedAt, excerpt, savedAt, state, favourite, progress, note } =
    item;
  return {
    ...{ byline, siteName, language, publishedAt, excerpt, savedAt },
    standing: { state, favourite, progress: progress ?? 0, note: note.trim() },
  };
}

/** An article without a text yet: its capture is what the other program said of it, to the letter. */
function writeWithoutText(parts: LibraryParts, journal: Journal, row: RowToWrite): WrittenRow {
  const { db } = parts.store;
  const articleId = parts.ports.newId();
  const capture = recordCapture(parts, row, articleId);
  const { item } = row;
  const { savedAt, standing, ...facts } = ownFactsOf(row);
  const title = item.title === '' ? (item.url ?? UNTITLED) : item.title;
  insertArticle(db, journal, {
    ...facts,
    id: articleId,
    url: item.url,
    canonicalUrl: chooseCanonicalUrl(item.url, null),
    title,
    dir: readingDirection(`${title} ${item.excerpt ?? ''}`, { dir: null, language: item.language }),
    savedAt: savedAt ?? capture.capturedAt,
    leadImage: null,
    wordCount: 0,
    currentCaptureId: capture.id,
    standing: { ...standing, readingOffset: 0 },
  });
  prepareCapture(capture)(db);
  insertSignature(db, signatureOf(capture.id, shinglesOf('')));
  // There is nothing to look through: nobody is asked.
  const { version } = parts.ports.statements;
  writeScan(db, { articleId, captureId: capture.id, version, outcome: 'found' });
  return completeNewStory(parts, journal, {
    row: { ...row, content: null },
    articleId,
    captureId: capture.id,
    text: '',
  });
}

function recordCapture(
  { store, ports }: LibraryParts,
  { item, format }: RowToWrite,
  articleId: string,
): NewCapture {
  const raw = Buffer.from(JSON.stringify({ format, item }));
  return {
    id: ports.newId(),
    articleId,
    capturedAt: store.moment(),
    how: 'import',
    url: item.url,
    finalUrl: null,
    redirects: [],
    headers: {},
    contentType: RECORD_TYPE,
    charset: 'utf-8',
    rawSha256: sha256Of(raw),
    rawBytes: raw.length,
    textSha256: sha256Of(''),
    textVersion: CANONICAL_TEXT_VERSION,
    extractorVersion: EXTRACTOR_VERSION,
    sanitiserVersion: SANITISER_VERSION,
    missingImages: 0,
    modifiedAt: null,
    layout: 'not-fetched',
    textOnlyReason: null,
    isTextCut: false,
    ...{ raw, html: '', text: '', pages: [], assets: [] },
  };
}

function noteRow(
  parts: LibraryParts,
  journal: Journal,
  { item, tags, format, articleId }: RowToWrite & { articleId: string },
): void {
  const ofPassages = item.passages
    .filter(({ imported }) => Object.keys(imported).length > 0)
    .map(({ quote, imported }) => ({ quote, ...imported }));
  noteImported(parts.store.db, journal, {
    articleId,
    format,
    at: parts.store.moment(),
    given: givenBy(item, tags),
    facts: { ...item.imported, ...(ofPassages.length === 0 ? {} : { highlights: ofPassages }) },
  });
}

function savedChange({ store }: LibraryParts, articleId: string): Change {
  return {
    table: 'articles',
    key: { id: articleId },
    before: { trashedAt: store.moment() },
    after: { trashedAt: null },
  };
}
