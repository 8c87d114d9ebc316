/**
 * The rows about lists: every filter in every order, the first page and one deep in the list, and what the sidebar
 * counts. The library has articles without contents, put in by plain inserts: lists read none, and a hundred thousand
 * stand in minutes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleFilter, ArticleSort } from '../src/contract/article.ts';
import { createIdMaker } from '../src/main/library/ids.ts';
import { countArticles, listArticles } from '../src/main/library/store/article-lists.ts';
import type { Connection } from '../src/main/library/store/connection.ts';
import { countAll, countSites } from '../src/main/library/store/counts.ts';
import { publishedSortOf, titleSortOf } from '../src/main/library/store/fold.ts';
import { openStore } from '../src/main/library/store/open.ts';
import { findOrMakeTag, listTags } from '../src/main/library/store/tags.ts';
import { findAuthors } from '../src/main/library/store/value-counts.ts';
import { row, type Measured } from './cases.ts';
import { measureFacets } from './facet-cases.ts';
import { percentile } from './measure.ts';
import { between, makeRandom, pick, type Random } from './random.ts';
import { wordOfRank } from './vocabulary.ts';

const TURNS = 40;
const DEEP_PAGES = 20;
const PAGE_ROWS = 100;
const BATCH = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BIG_SITE = 'Site 0';
const RARE_SITE = 'Site 119';

/** What the interface offers by itself, and all that can be joined of it. */
const single: readonly (readonly [name: string, filter: Partial<ArticleFilter>])[] = [
  ['a state', { state: 'inbox' }],
  ['favourites', { favourite: true }],
  ['a site', { siteName: BIG_SITE }],
  ['a tag', { tag: 'watch' }],
];
const filters: readonly (readonly [name: string, filter: ArticleFilter])[] = [
  ['all', { trashed: false }],
  ['a big state', { state: 'archived', trashed: false }],
  ['a nested tag', { tag: 'topic 3', trashed: false }],
  ['a rare tag', { tag: 'topic 3/part 7', trashed: false }],
  ['rare tag and rare site', { tag: 'topic 3/part 7', siteName: RARE_SITE, trashed: false }],
  ['trash', { trashed: true }],
  ...joined(single),
];
const sorts: readonly ArticleSort[] = ['saved', 'published', 'title'];

/** Each of some filters, and all that they can be joined to. */
function joined(
  parts: readonly (readonly [name: string, filter: Partial<ArticleFilter>])[],
): (readonly [name: string, filter: ArticleFilter])[] {
  return Array.from({ length: 2 ** parts.length - 1 }, (_, i) => {
    const chosen = parts.filter((_part, bit) => ((i + 1) & (1 << bit)) !== 0);
    const filter = Object.assign({ trashed: false }, ...chosen.map((part) => part[1])) as ArticleFilter;
    return [chosen.map(([name]) => name).join(' and '), filter] as const;
  });
}

/** All rows about lists at a size. The library is opened again before it is measured, as one is that is read. */
export async function measureLists(size: number, say: (line: string) => void): Promise<Measured[]> {
  const dir = await mkdtemp(join(tmpdir(), 'verbatim-lists-'));
  const open = () => openStore({ dir, now: Date.now, newId: createIdMaker(), log: () => undefined });
  try {
    say(`${String(size)}: filling a library by plain inserts`);
    const filled = open();
    for (let from = 0; from < size; from += BATCH) {
      filled.write({ act: null }, () => insertArticles(filled.db, from, Math.min(size, from + BATCH)));
    }
    filled.close();
    say(`${String(size)}: measuring lists`);
    const store = open();
    const rows = [...measurePages(store.db, size), ...measureCounts(store.db, size)];
    say(`${String(size)}: measuring facets`);
    rows.push(...(await measureFacets(store, size)));
    store.close();
    return rows;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Of each filter the order that takes longest. */
function measurePages(db: Connection, size: number): Measured[] {
  return filters.flatMap(([name, filter]) => {
    const worst = { first: 0, deep: 0 };
    for (const sort of sorts) {
      for (const descending of [true, false]) {
        const ask = (after: string | null) =>
          listArticles(db, { filter, sort, descending, after, limit: PAGE_ROWS });
        let deep: string | null = null;
        for (let page = 0; page < DEEP_PAGES; page += 1) deep = ask(deep).next ?? deep;
        worst.first = Math.max(
          worst.first,
          p95(() => ask(null)),
        );
        worst.deep = Math.max(
          worst.deep,
          p95(() => ask(deep)),
        );
      }
    }
    return [
      listRow(`list of 100, ${name}, first page, worst order, p95`, size, worst.first),
      listRow(`list of 100, ${name}, page ${String(DEEP_PAGES)}, worst order, p95`, size, worst.deep),
    ];
  });
}

function measureCounts(db: Connection, size: number): Measured[] {
  const cases: [string, () => unknown][] = [
    ['counts of the sidebar', () => [countAll(db), countSites(db)]],
    ['tags with their counts', () => listTags(db)],
    ...filters.map(([name, filter]): [string, () => unknown] => [
      `total of a list, ${name}`,
      () => countArticles(db, filter),
    ]),
  ];
  const authors = p95(() => findAuthors(db, 'ame', 12));
  return [
    ...cases.map(([name, run]) => listRow(`${name}, p95`, size, p95(run))),
    row({ figure: 'authors that hold three letters, p95', size, value: authors, goal: '<= 50 ms' }),
  ];
}

function p95(run: () => unknown): number {
  const times = Array.from({ length: TURNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return percentile(times, 0.95);
}

function listRow(figure: string, size: number, value: number): Measured {
  return row({ figure, size, value, goal: '<= 5 ms at 100,000' });
}

function insertArticles(db: Connection, from: number, until: number): void {
  const newId = createIdMaker();
  for (let number = from; number < until; number += 1) {
    const random = makeRandom(number * 31 + 7);
    const id = newId();
    const captureId = newId();
    const at = new Date(Date.UTC(2015, 0, 1) + number * HOUR_MS).toISOString();
    insertArticle(db, { id, captureId, at, number, random });
    for (const tag of tagsOf(random)) {
      const tagId = findOrMakeTag(db, tag, { newId, at });
      db.run('INSERT INTO articleTags (articleId, tagId) VALUES (?, ?)', [id, tagId]);
    }
    if (random() < 0.3) insertPassage(db, { id: newId(), articleId: id, captureId, at });
  }
}

interface NewArticle {
  id: string;
  captureId: string;
  at: string;
  number: number;
  random: Random;
}

function insertArticle(db: Connection, { id, captureId, at, number, random }: NewArticle): void {
  const title = Array.from({ length: 8 }, () => wordOfRank(between(random, 40, 4_000))).join(' ');
  const publishedAt =
    random() < 0.9 ? new Date(Date.UTC(2014, 0, 1) + between(random, 0, 4_000) * DAY_MS).toISOString() : null;
  db.run(
    `INSERT INTO articles (id, url, canonicalUrl, title, titleSort, byline, siteName, language, dir, publishedAt,
       publishedSort, savedAt, excerpt, wordCount, state, favourite, progress, readingOffset, note, currentCaptureId,
       trashedAt, changedIn)
     VALUES (:id, :url, :url, :title, :titleSort, :byline, :siteName, :language, 'ltr', :publishedAt,
       :publishedSort, :at, :excerpt, 650, :state, :favourite, 0, 0, '', :captureId, :trashedAt, 0)`,
    {
      ...{ id, captureId, at, title, publishedAt },
      url: `https://site.example/${String(number)}`,
      titleSort: titleSortOf(title),
      publishedSort: publishedSortOf(publishedAt, at),
      byline: `${wordOfRank(between(random, 1_500, 5_500))} ${wordOfRank(between(random, 1_500, 5_500))}`,
      siteName: `Site ${String(Math.floor(120 * random() ** 2))}`,
      language: random() < 0.8 ? 'en' : 'uk',
      excerpt: 'What the first paragraph of the story says, in a line or two of about this length. '.repeat(
        2,
      ),
      state: pick(random, ['inbox', 'reading', 'archived', 'archived', 'archived']),
      favourite: random() < 0.05 ? 1 : 0,
      trashedAt: random() < 0.02 ? at : null,
    },
  );
  db.run(
    `INSERT INTO captures (id, articleId, capturedAt, how, redirects, headers, contentType, rawSha256, rawBytes,
       textSha256, textVersion, extractorVersion, sanitiserVersion, missingImages, isWholePage)
     VALUES (?, ?, ?, 'url', '[]', '[]', 'text/html', '', 0, '', 1, 1, 1, 0, 0)`,
    [captureId, id, at],
  );
}

function tagsOf(random: Random): Set<string> {
  const topic = `topic ${String(between(random, 0, 9))}`;
  const tags = new Set([random() < 0.6 ? topic : `${topic}/part ${String(between(random, 0, 60))}`]);
  if (random() < 0.5) tags.add('watch');
  return tags;
}

function insertPassage(
  db: Connection,
  { id, articleId, captureId, at }: { id: string; articleId: string; captureId: string; at: string },
): void {
  db.run(
    `INSERT INTO passages (id, articleId, captureId, quote, prefix, suffix, start, "end", status, colour, note,
       private, folded, createdAt, updatedAt)
     VALUES (?, ?, ?, 'words', '', '', 0, 5, 'anchored', 'amber', '', 0, 'words', ?, ?)`,
    [id, articleId, captureId, at, at],
  );
}
