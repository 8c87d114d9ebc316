/** The rows of an archive that are not stories. */
import { createHash } from 'node:crypto';
import { VerbatimError } from '../../contract/errors.ts';
import { settingsSchema } from '../../contract/settings.ts';
import type { ArchiveNoun, ArchiveRow } from './archive/rows.ts';
import type { Bringing, RowFate } from './bringing.ts';
import { sniffImage } from './capture/sniff.ts';
import { createJudge } from './passage-fates.ts';
import {
  findPlaced,
  hasImportedFacts,
  hasRow,
  hasSameSearch,
  insertArchivedAct,
  insertArchivedAsset,
  insertArchivedPassage,
  lastSearchPosition,
  listActMarks,
  placeSpeaker,
  placeTag,
} from './store/archived.ts';
import { writeAssetFiles } from './store/assets.ts';
import { articleOfCapture, readCaptureText, sha256Of } from './store/captures.ts';
import { keepStyleFile } from './store/citation-styles.ts';
import type { Journal } from './store/journal.ts';
import { readStoredSettings, writeSetting } from './store/settings.ts';
import { readDistinct } from './store/speaker-facts.ts';

/** So many rows are written in one transaction; a history, which is not long, as one. */
const AT_ONCE = 100;
const atOnceOf = (noun: ArchiveNoun): number => (noun === 'acts' ? Infinity : AT_ONCE);

type Noun = Exclude<ArchiveNoun, 'articles'>;
/** Writes a row, or says why not; what has to be done outside the transaction was done by `before`. */
type Writer<N extends Noun> = (row: ArchiveRow<N>, journal: Journal) => RowFate;

/** Brings the rows of one noun in. */
export async function bringRows(bringing: Bringing, noun: Noun): Promise<void> {
  if (noun === 'assets') return bringAssets(bringing);
  const write = writers[noun](bringing) as Writer<Noun>;
  let waiting: ArchiveRow<Noun>[] = [];
  const flush = (): void => {
    const fates = bringing.write((journal) => waiting.map((row) => write(row, journal)));
    for (const fate of fates) bringing.count(noun, fate);
    waiting = [];
  };
  for await (const read of bringing.archive.rows(noun)) {
    bringing.context.signal.throwIfAborted();
    if ('refused' in read)
      throw new VerbatimError('parse-failed', `The archive is damaged: ${read.refused}.`);
    waiting.push(read.row);
    if (waiting.length >= atOnceOf(noun)) flush();
  }
  if (waiting.length > 0) flush();
}

const writers: { [N in Exclude<Noun, 'assets'>]: (bringing: Bringing) => Writer<N> } = {
  tags: (bringing) => (row) => {
    const placed = placeTag(bringing.parts.store.db, row, bringing.parts.ports.newId);
    bringing.tagIds.set(row.id, placed.id);
    return placed.isNew ? 'added' : 'known';
  },
  speakers: (bringing) => (row, journal) => {
    const placed = placeSpeaker(bringing.parts.store.db, journal, row);
    bringing.speakerIds.set(row.id, placed.id);
    if (placed.id !== row.id)
      bringing.remark(`${row.name}: a speaker of this name is here, and has the passages.`);
    return placed.isNew ? 'added' : 'known';
  },
  distinctSpeakers: (bringing) => (row, journal) => writeDistinctPair(bringing, row, journal),
  importedFacts: (bringing) => (row, journal) => {
    const { db } = bringing.parts.store;
    const articleId = bringing.articleOf(row.articleId);
    if (!hasRow(db, 'articles', articleId)) return 'refused';
    if (hasImportedFacts(db, { articleId, format: row.format })) return 'known';
    const json = { given: JSON.stringify(row.given), facts: JSON.stringify(row.facts) };
    journal.insert('importedFacts', { ...row, articleId, ...json });
    return 'added';
  },
  passages: (bringing) => (row, journal) => writePassage(bringing, row, journal),
  collections: (bringing) => (row, journal) => writeCollection(bringing, row, journal),
  searches: (bringing) => {
    const { db } = bringing.parts.store;
    const last = lastSearchPosition(db);
    return (row, journal) => {
      if (hasRow(db, 'searches', row.id) || hasSameSearch(db, row)) return 'known';
      journal.insert('searches', { ...row, position: last + row.position });
      return 'added';
    };
  },
  dismissals: (bringing) => (row, journal) => {
    const { db } = bringing.parts.store;
    if (hasRow(db, 'statementDismissals', row.id)) return 'known';
    if (articleOfCapture(db, row.captureId) !== bringing.articleOf(row.articleId)) return 'refused';
    journal.insert('statementDismissals', { ...row, articleId: bringing.articleOf(row.articleId) });
    return 'added';
  },
  citationStyles:
    (bringing) =>
    ({ text, ...row }, journal) => {
      const { db } = bringing.parts.store;
      if (hasRow(db, 'citationStyles', row.id)) return 'known';
      if (sha256Of(text) !== row.sha256) return 'refused';
      keepStyleFile(db, { sha256: row.sha256, text });
      journal.insert('citationStyles', row);
      return 'added';
    },
  settings: (bringing) => {
    const { db } = bringing.parts.store;
    const stored = readStoredSettings(db);
    return ({ key, value }) => {
      if (stored.has(key)) return 'known';
      const schema = Object.hasOwn(settingsSchema.shape, key)
        ? settingsSchema.shape[key as keyof typeof settingsSchema.shape]
        : null;
      if (schema?.safeParse(value).success !== true) {
        bringing.remark(`The setting ${key} is not known here, or has a value that does not fit.`);
        return 'refused';
      }
      writeSetting(db, key, value);
      bringing.hasSettings = true;
      return 'added';
    };
  },
  acts: (bringing) => {
    const { db } = bringing.parts.store;
    const own = listActMarks(db);
    return (row) => {
      if (own.get(row.seq) === `${row.label} ${row.at}`) return 'known';
      // A history is one line: it can be taken over whole, or not at all.
      if (own.size > 0) {
        if (row.part === 0)
          bringing.remark(`“${row.label}” stays out of the history: this library has its own.`);
        return 'refused';
      }
      insertArchivedAct(db, row);
      return 'added';
    };
  },
};

function writeDistinctPair(
  bringing: Bringing,
  row: ArchiveRow<'distinctSpeakers'>,
  journal: Journal,
): RowFate {
  const { db } = bringing.parts.store;
  const [oneId, otherId] = [row.oneId, row.otherId].map((id) => bringing.speakerOf(id) ?? id).sort() as [
    string,
    string,
  ];
  if (oneId === otherId || !hasRow(db, 'speakers', oneId) || !hasRow(db, 'speakers', otherId))
    return 'refused';
  if (readDistinct(db).has(`${oneId} ${otherId}`)) return 'known';
  journal.insert('distinctSpeakers', { oneId, otherId });
  return 'added';
}

/** A passage goes into the text that its article shows here, where its very words stand there; else it keeps its own. */
function writePassage(bringing: Bringing, row: ArchiveRow<'passages'>, journal: Journal): RowFate {
  const { db } = bringing.parts.store;
  if (hasRow(db, 'passages', row.id)) return 'known';
  const articleId = bringing.articleOf(row.articleId);
  const text =
    articleOfCapture(db, row.captureId) === articleId ? readCaptureText(db, row.captureId)?.text : undefined;
  const shown = findPlaced(db, { id: articleId, canonicalUrl: null })?.currentCaptureId;
  if (text === undefined || shown === undefined) {
    bringing.remark(`A passage belongs to no story of the archive: “${row.quote.slice(0, 80)}”.`);
    return 'refused';
  }
  const { tags, ...columns } = row;
  const place = placeOf(bringing, { row, text, shown });
  if (place.isLost)
    bringing.remark(
      `A passage does not stand where it should, and is an orphan: “${row.quote.slice(0, 80)}”.`,
    );
  insertArchivedPassage(
    journal,
    {
      ...columns,
      ...{ articleId, ...place.columns, private: row.private ? 1 : 0 },
      speakerId: knownSpeaker(bringing, row.speakerId),
    },
    new Set(knownTags(bringing, tags)),
  );
  // Those of stories that were here before are taken back by themselves; the others go with their story.
  if (bringing.articleIds.has(row.articleId) && row.removedAt === null) bringing.newPassages.push(row.id);
  return 'added';
}

function placeOf(
  { parts }: Bringing,
  { row, text, shown }: { row: ArchiveRow<'passages'>; text: string; shown: string },
): {
  columns: Partial<Pick<typeof row, 'captureId' | 'start' | 'end' | 'prefix' | 'suffix' | 'status'>>;
  isLost: boolean;
} {
  const stands = text.slice(row.start, row.end) === row.quote;
  const isShown = row.captureId === shown;
  // As it was: it stands in the text that is shown, or is an orphan of an older one, or of a page that was never fetched.
  if (row.status === 'orphaned' ? stands || isShown : stands && isShown)
    return { columns: {}, isLost: false };
  const current = readCaptureText(parts.store.db, shown)?.text ?? '';
  const { place } = createJudge(current)(row);
  if (place === null) return { columns: { status: 'orphaned' }, isLost: row.status === 'anchored' };
  const { start, end, prefix, suffix } = place;
  return {
    columns: {
      ...{ start, end, prefix, suffix },
      captureId: shown as typeof row.captureId,
      status: 'anchored',
    },
    isLost: false,
  };
}

function knownSpeaker(bringing: Bringing, id: string | null): string | null {
  const own = bringing.speakerOf(id);
  return own !== null && hasRow(bringing.parts.store.db, 'speakers', own) ? own : null;
}

/** Tags by the ids that they have here. */
function knownTags(bringing: Bringing, ids: readonly string[]): string[] {
  return ids.map((id) => bringing.tagOf(id)).filter((id) => hasRow(bringing.parts.store.db, 'tags', id));
}

function writeCollection(bringing: Bringing, row: ArchiveRow<'collections'>, journal: Journal): RowFate {
  const { db } = bringing.parts.store;
  if (hasRow(db, 'collections', row.id)) return 'known';
  const { passages, ...columns } = row;
  journal.insert('collections', columns);
  for (const { passageId, position } of passages)
    if (hasRow(db, 'passages', passageId))
      journal.insert('collectionPassages', { collectionId: row.id, passageId, position });
  return 'added';
}

/** Images are on the disk before the rows that name them; one that is not what it says it is stays out. */
async function bringAssets(bringing: Bringing): Promise<void> {
  const { store, ports } = bringing.parts;
  for await (const read of bringing.archive.rows('assets')) {
    bringing.context.signal.throwIfAborted();
    if ('refused' in read)
      throw new VerbatimError('parse-failed', `The archive is damaged: ${read.refused}.`);
    const { row } = read;
    const bytes = await bringing.archive.read(`assets/${row.sha256}`);
    const isSound = createHash('sha256').update(bytes).digest('hex') === row.sha256 && (await isImage());
    if (!isSound) {
      bringing.remark(`An image is not what it says it is, and was left out: ${row.sha256}.`);
      bringing.count('assets', 'refused');
      continue;
    }
    await writeAssetFiles(store.dir, [{ sha256: row.sha256, mediaType: row.mediaType, bytes }]);
    const isNew = bringing.write(() => insertArchivedAsset(store.db, { ...row, bytes: bytes.length }));
    bringing.count('assets', isNew ? 'added' : 'known');

    /** A drawing is a program as much as a picture: it is kept only if cleaning finds nothing in it. */
    async function isImage(): Promise<boolean> {
      if (row.mediaType !== 'image/svg+xml') return sniffImage(bytes) === row.mediaType;
      const cleaned = await ports.cleanMarkup({ kind: 'svg', bytes }, bringing.context.signal);
      return cleaned.kind === 'svg' && cleaned.svg === bytes.toString('utf8');
    }
  }
}
