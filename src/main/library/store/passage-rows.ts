import type { Passage, PassageCard } from '../../../contract/passage.ts';
import type { Connection } from './connection.ts';

/** The page on which a place of the passage's capture stands: the last that begins before it. */
function pageAt(offset: string): string {
  return `(SELECT label FROM capturePages AS cp WHERE cp.captureId = p.captureId AND cp.start <= ${offset}
    ORDER BY cp.start DESC LIMIT 1)`;
}

/** A passage with its source, for `SELECT`; goes with `passageCardFrom`. */
export const passageCardColumns = `
  p.id, p.articleId, p.captureId, p.quote, p.prefix, p.suffix, p.start, p."end", p.status, p.colour, p.note,
  p.private, p.speakerId, s.name AS speaker, p.role, p.kind, p.saidOn, p.venue, p.createdAt, p.updatedAt,
  a.title, a.byline, a.siteName, a.url, a.language, a.dir, a.publishedAt, c.capturedAt, c.textSha256,
  ${pageAt('p.start')} AS firstPage, ${pageAt('max(p.start, p."end" - 1)')} AS lastPage`;

/** CROSS JOIN keeps the passages as the outer loop, whose index gives the order. */
export const passageCardFrom = `passages AS p CROSS JOIN articles AS a ON a.id = p.articleId
  CROSS JOIN captures AS c ON c.id = p.captureId LEFT JOIN speakers AS s ON s.id = p.speakerId`;

type Source = Omit<PassageCard['source'], 'pages'>;

/** A card's row as the database gives it. */
export interface StoredPassageCard
  extends Omit<Passage, 'private' | 'tags' | 'attribution'>, Source, NonNullable<Passage['attribution']> {
  private: 0 | 1;
  firstPage: string | null;
  lastPage: string | null;
}

/** Rows as the contract has them, with their tags; in the order given. */
export function toPassageCards(db: Connection, stored: readonly StoredPassageCard[]): PassageCard[] {
  const tags = tagsOfPassages(
    db,
    stored.map((row) => row.id),
  );
  return stored.map((row) => toPassageCard(row, tags.get(row.id) ?? []));
}

/** The names of each passage's tags, sorted. Passages without tags have no entry. */
export function tagsOfPassages(db: Connection, ids: readonly string[]): Map<string, string[]> {
  const pairs = db.rows<{ passageId: string; name: string }>(
    `SELECT pt.passageId, t.name FROM passageTags AS pt JOIN tags AS t ON t.id = pt.tagId
     WHERE pt.passageId IN (SELECT value FROM json_each(?)) ORDER BY t.nameKey`,
    [JSON.stringify(ids)],
  );
  const grouped = Map.groupBy(pairs, (pair) => pair.passageId);
  return new Map([...grouped].map(([id, own]) => [id, own.map((pair) => pair.name)]));
}

function toPassageCard(row: StoredPassageCard, tags: string[]): PassageCard {
  return {
    id: row.id,
    articleId: row.articleId,
    captureId: row.captureId,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    start: row.start,
    end: row.end,
    status: row.status,
    colour: row.colour,
    note: row.note,
    private: row.private === 1,
    tags,
    attribution: {
      speakerId: row.speakerId,
      speaker: row.speaker,
      role: row.role,
      kind: row.kind,
      saidOn: row.saidOn,
      venue: row.venue,
    },
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    source: {
      title: row.title,
      byline: row.byline,
      siteName: row.siteName,
      url: row.url,
      language: row.language,
      dir: row.dir,
      publishedAt: row.publishedAt,
      capturedAt: row.capturedAt,
      textSha256: row.textSha256,
      pages:
        row.firstPage === null || row.lastPage === null ? null : { first: row.firstPage, last: row.lastPage },
    },
  };
}
