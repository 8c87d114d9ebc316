/**
 * The part of a query that needs no words (tags, sites, states, what an article has) as a condition on articles. The
 * articles are walked newest first, by their index, until the page is full (`conditions.ts`); so most conditions are
 * written to be tested quickly on any of them, by its `seq`, which the index has (the plus keeps SQLite from walking the
 * set instead and sorting it). States, dates and numbers have indexes of their own.
 */
import type { QueryClock } from '../../../text/query-dates.ts';
import type { QueryNode, ValueNode } from '../../../text/query-tree.ts';
import { articlesOfPassages, joinConditions } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { fold } from './fold.ts';
import { rangeCondition } from './range-conditions.ts';
import { tagKeyOf } from './tag-names.ts';

/** What the conditions of a query need to know besides it. */
export interface QueryFacts {
  readonly siteNames: readonly string[];
  readonly clock: QueryClock;
}

/** Whether a part of a query is without words, so that SQL alone can answer it. */
export function isFilter(node: QueryNode): boolean {
  switch (node.type) {
    case 'value':
    case 'range':
    case 'all':
      return true;
    case 'not':
      return isFilter(node.child);
    case 'and':
    case 'or':
      return node.children.every(isFilter);
    case 'word':
    case 'phrase':
      return false;
  }
}

/** The condition that a part without words means; words in it hold nothing back. */
export function conditionOf(node: QueryNode, facts: QueryFacts): Condition {
  switch (node.type) {
    case 'all':
    case 'word':
    case 'phrase':
      return { sql: 'true', values: [] };
    case 'value':
      return valueCondition(node, facts.siteNames);
    case 'range':
      return rangeCondition(node, facts.clock);
    case 'not': {
      const { sql, values } = conditionOf(node.child, facts);
      // What is unknown (an article without a language) does not have the value either.
      return { sql: `NOT ifnull(${sql}, false)`, values };
    }
    case 'or':
    case 'and': {
      const word = node.type === 'or' ? ' OR ' : ' AND ';
      return joinConditions(
        word,
        node.children.map((child) => conditionOf(child, facts)),
      );
    }
  }
}

function valueCondition(node: ValueNode, siteNames: readonly string[]): Condition {
  switch (node.field) {
    case 'tag':
      return tagCondition(node);
    case 'site':
      return siteCondition(node.value, siteNames);
    case 'lang':
      return {
        sql: "(lower(a.language) = ? OR lower(a.language) GLOB ? || '-*')",
        values: [node.value.toLowerCase(), node.value.toLowerCase().replace(/[^a-z0-9-]/gu, '')],
      };
    case 'is':
      return stateCondition(node.value);
    case 'has':
      return { sql: hasConditions[node.value] ?? 'false', values: [] };
    default:
      // The fields of words are the index's; the parser gives none of them a value.
      return { sql: 'false', values: [] };
  }
}

/** Written out where a partial index is to fit: SQLite does not look at bound values when it chooses. */
function stateCondition(state: string): Condition {
  if (state === 'favourite') return { sql: 'a.favourite = 1', values: [], index: 'favouritesBySaved' };
  if (state === 'unread')
    return { sql: "(a.progress = 0 AND a.state <> 'archived')", values: [], index: 'unreadBySaved' };
  return { sql: 'a.state = ?', values: [state], index: 'articlesByStateSaved' };
}

const hasConditions: Readonly<Record<string, string>> = {
  passage: `+a.seq IN (${articlesOfPassages('true')})`,
  speaker: `+a.seq IN (${articlesOfPassages('p.speakerId IS NOT NULL')})`,
  note: `(a.note <> '' OR +a.seq IN (${articlesOfPassages("p.note <> ''")}))`,
  tag: 'EXISTS (SELECT 1 FROM articleTagLists AS l WHERE l.articleSeq = a.seq)',
  image: 'EXISTS (SELECT 1 FROM captureAssets AS ca WHERE ca.captureId = a.currentCaptureId)',
};

/** A tag and all that is nested under it, on the article or on one of its passages; a beginning while it is typed. */
function tagCondition({ value, prefix }: ValueNode): Condition {
  const key = tagKeyOf(value.replace(/\/+$/u, ''));
  const named = prefix === 'none' ? 'nameKey = ?' : 'substr(nameKey, 1, length(?)) = ?';
  const keys = prefix === 'none' ? [key] : [key, key];
  const tagIds = `SELECT id FROM tags WHERE ${named}`;
  const tagged = `SELECT pt.passageId FROM tagAncestors AS t JOIN passageTags AS pt ON pt.tagId = t.tagId
    WHERE t.ancestorId IN (${tagIds})`;
  return {
    // The lists of articles have those of nested tags already.
    sql: `+a.seq IN (SELECT l.articleSeq FROM articleTagLists AS l WHERE l.tagId IN (${tagIds})
      UNION ${articlesOfPassages(`p.id IN (${tagged})`)})`,
    values: [...keys, ...keys],
  };
}

/** A part of the site's name, or its host or one above it (`site:bbc.co.uk` finds `www.bbc.co.uk`). */
function siteCondition(value: string, siteNames: readonly string[]): Condition {
  const key = fold(value);
  const names = siteNames.filter((name) => fold(name).includes(key));
  const byName = { sql: 'a.siteName IN (SELECT value FROM json_each(?))', values: [JSON.stringify(names)] };
  if (!value.includes('.')) return byName;
  const host = value.toLowerCase().replace(/^www\./u, '');
  const byHost = {
    sql: `+a.seq IN (SELECT b.seq FROM articles AS b WHERE b.canonicalUrl IS NOT NULL
      AND (instr(b.canonicalUrl, '://' || ? || '/') > 0 OR instr(b.canonicalUrl, '.' || ? || '/') > 0))`,
    values: [host, host],
  };
  return joinConditions(' OR ', [byName, byHost]);
}
