/** Stories of an archive with their captures. Every page is cleaned again on its way: an archive is a file from elsewhere. */
import { SANITISER_VERSION } from '../../contract/clean-html.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { shinglesOf } from '../../text/near-duplicate.ts';
import type { ArchivedArticle, ArchivedCapture } from './archive/rows.ts';
import type { Bringing } from './bringing.ts';
import { cleanArchived } from './capture/clean-archived.ts';
import type { ArchivedFate } from './capture/clean-archived.ts';
import { toCapture } from './saving.ts';
import { signatureOf } from './signing.ts';
import { findPlaced, hasRow, insertArchivedArticle, keptOf } from './store/archived.ts';
import { prepareCapture, sha256Of } from './store/captures.ts';
import type { Connection } from './store/connection.ts';
import type { Journal } from './store/journal.ts';
import { insertSignature } from './store/signatures.ts';

/** So many stories, or so much of their contents, are written in one transaction; each is on the disk before the next. */
const AT_ONCE = 20;
const AT_ONCE_BYTES = 8_000_000;

/** A story that was read and cleaned, ready to be written. */
interface Prepared {
  article: ArchivedArticle;
  captures: PreparedCapture[];
}

interface PreparedCapture {
  id: string;
  fate: ArchivedFate;
  insert: (db: Connection) => void;
  sign: (db: Connection) => void;
}

const fateWords: Readonly<Record<Exclude<ArchivedFate, 'same'>, string>> = {
  cleaned: 'its page was cleaned once more; the text is the same',
  'text-only':
    'its page is kept as text, because cleaning would have changed the words; the bytes that came are kept',
  'other-text': 'its text is another after cleaning; the bytes that came are kept',
};

/** Brings all stories in that are not here, and captures of those that are. */
export async function bringStories(bringing: Bringing): Promise<void> {
  const { report, signal } = bringing.context;
  const total = bringing.archive.manifest.counts.captures;
  let done = 0;
  let waiting: Prepared[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (waiting.length > 0)
      bringing.write((journal) => waiting.forEach((one) => writeStory(bringing, journal, one)));
    [waiting, bytes] = [[], 0];
  };
  for await (const read of bringing.archive.rows('articles')) {
    signal.throwIfAborted();
    if ('refused' in read)
      throw new VerbatimError('parse-failed', `The archive is damaged: ${read.refused}.`);
    const { row } = read;
    waiting.push(await prepare(bringing, row));
    bytes += row.captures.reduce((sum, { rawBytes }) => sum + rawBytes, 0);
    if (waiting.length >= AT_ONCE || bytes >= AT_ONCE_BYTES) flush();
    done += row.captures.length;
    report('write', done, total);
  }
  flush();
}

async function prepare(bringing: Bringing, article: ArchivedArticle): Promise<Prepared> {
  const { db } = bringing.parts.store;
  const place = findPlaced(db, article);
  const articleId = place?.id ?? article.id;
  const captures: PreparedCapture[] = [];
  for (const capture of article.captures) {
    if (hasRow(db, 'captures', capture.id)) bringing.count('captures', 'known');
    else captures.push(await prepareOne(bringing, { article, capture, articleId }));
  }
  return { article, captures };
}

async function prepareOne(
  { parts, archive, context }: Bringing,
  { article, capture, articleId }: { article: ArchivedArticle; capture: ArchivedCapture; articleId: string },
): Promise<PreparedCapture> {
  const part = (name: string): Promise<Buffer> => archive.read(`captures/${capture.id}/${name}`);
  const { how, url, finalUrl, redirects, headers, contentType, charset, pages, layout } = capture;
  const { textOnlyReason, isTextCut, missingImages, modifiedAt } = capture;
  const raw = await part('raw');
  const { clean, fate } = await cleanArchived(
    {
      draft: { ...{ how, url, finalUrl, redirects, headers, contentType, charset }, bytes: raw },
      html: (await part('page.html')).toString('utf8'),
      text: (await part('text.txt')).toString('utf8'),
      facts: { title: article.title, dir: article.dir, modifiedAt, wordCount: article.wordCount },
      ...{ pages, layout, textOnlyReason, isTextCut, missingImages },
    },
    { cleanMarkup: parts.ports.cleanMarkup, signal: context.signal },
  );
  const { id, capturedAt, textVersion, extractorVersion } = capture;
  const made = toCapture(parts, clean, { articleId, textSha256: sha256Of(clean.text) });
  const insert = prepareCapture({
    ...made,
    ...{ id, capturedAt, charset, textVersion, extractorVersion, sanitiserVersion: SANITISER_VERSION },
    assets: keptOf(parts.store.db, capture.assets),
  });
  const signature = signatureOf(id, shinglesOf(clean.text));
  return { id, fate, insert, sign: (db) => insertSignature(db, signature) };
}

function writeStory(bringing: Bringing, journal: Journal, { article, captures }: Prepared): void {
  const { db } = bringing.parts.store;
  const place = findPlaced(db, article);
  if (place === null) {
    const { tags, storyId, checkedAt, captures: _captures, ...row } = article;
    const tagIds = new Set(tags.map((id) => bringing.tagOf(id)));
    insertArchivedArticle(db, journal, { article: row, tagIds, storyId, checkedAt });
    bringing.newArticles.push(article.id);
    bringing.count('articles', 'added');
  } else {
    bringing.articleIds.set(article.id, place.id);
    bringing.count('articles', 'known');
    // Captures that are new to it are seen among its own.
    if (captures.length > 0) journal.touched.noteArticle(place.id);
  }
  for (const { id, fate, insert, sign } of captures) {
    insert(db);
    sign(db);
    bringing.count('captures', 'added');
    if (fate === 'other-text') bringing.otherTexts.add(id);
    if (fate !== 'same') bringing.remark(`${article.title}: ${fateWords[fate]}.`);
  }
}
