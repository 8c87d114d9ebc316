/** How many of some articles have each site, tag, speaker and year: counted a few at a time, and added up. */
import type { Connection } from './connection.ts';
import type { ValueCount } from './value-counts.ts';

/** What has been counted so far; tags and speakers by their ids. */
export interface FacetTally {
  articles: number;
  sites: Map<string, number>;
  years: Map<string, number>;
  tagIds: Map<string, number>;
  speakerIds: Map<string, number>;
}

/** Nothing counted yet. */
export function createTally(): FacetTally {
  return { articles: 0, sites: new Map(), years: new Map(), tagIds: new Map(), speakerIds: new Map() };
}

const TAGS = `
  SELECT value, count(*) AS count FROM (
    SELECT a.seq, l.tagId AS value FROM json_each(:given) AS given
      CROSS JOIN articles AS a ON a.id = given.value JOIN articleTagLists AS l ON l.articleSeq = a.seq
      WHERE a.trashedAt IS NULL
    UNION SELECT a.seq, t.ancestorId FROM json_each(:given) AS given
      CROSS JOIN articles AS a ON a.id = given.value JOIN passages AS p ON p.articleId = a.id
      JOIN passageTags AS pt ON pt.passageId = p.id JOIN tagAncestors AS t ON t.tagId = pt.tagId
      WHERE a.trashedAt IS NULL AND p.removedAt IS NULL
  ) GROUP BY value`;

const SPEAKERS = `
  SELECT p.speakerId AS value, count(DISTINCT p.articleId) AS count FROM json_each(:given) AS given
    CROSS JOIN articles AS a ON a.id = given.value JOIN passages AS p ON p.articleId = a.id
    WHERE a.trashedAt IS NULL AND p.removedAt IS NULL AND p.speakerId IS NOT NULL GROUP BY p.speakerId`;

/**
 * Adds some articles to a tally; those in the trash count for nothing. An article counts once for a tag that is on it or
 * on one of its passages, and for each tag above that; once for a speaker; and for the year in which its page says it
 * was published.
 */
export function addToTally(db: Connection, tally: FacetTally, articleIds: readonly string[]): void {
  const given = JSON.stringify(articleIds);
  const facts = db.rows<{ siteName: string | null; year: string | null }>(
    `SELECT a.siteName, substr(a.publishedAt, 1, 4) AS year FROM json_each(?) AS given
     CROSS JOIN articles AS a ON a.id = given.value WHERE a.trashedAt IS NULL`,
    [given],
  );
  tally.articles += facts.length;
  for (const { siteName, year } of facts) {
    if (siteName !== null) add(tally.sites, siteName, 1);
    if (year !== null && /^\d{4}$/u.test(year)) add(tally.years, year, 1);
  }
  for (const { value, count } of db.rows<ValueCount>(TAGS, { given })) add(tally.tagIds, value, count);
  for (const { value, count } of db.rows<ValueCount>(SPEAKERS, { given }))
    add(tally.speakerIds, value, count);
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

/** The names of tags or speakers in place of their ids. */
export function nameCounts(
  db: Connection,
  table: 'tags' | 'speakers',
  counts: ReadonlyMap<string, number>,
): ValueCount[] {
  const names = db.rows<{ id: string; name: string }>(
    `SELECT id, name FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([...counts.keys()])],
  );
  return names.map(({ id, name }) => ({ value: name, count: counts.get(id) ?? 0 }));
}
