import { articles } from './0010-articles.ts';
import { passages } from './0020-passages.ts';
import { tags } from './0030-tags.ts';
import { ownThings } from './0040-own-things.ts';
import { jobs } from './0050-jobs.ts';
import { articleChecks } from './0060-article-checks.ts';
import { pageNumbers } from './0065-page-numbers.ts';
import { textSignatures } from './0070-text-signatures.ts';
import { textOnlyCaptures } from './0071-text-only-captures.ts';
import { pageDates } from './0080-page-dates.ts';
import { queryIndexes } from './0090-query-indexes.ts';
import { keptCounts } from './0100-kept-counts.ts';
import { longActs } from './0110-long-acts.ts';
import { collections } from './0111-collections.ts';
import { speakerFacts } from './0150-speaker-facts.ts';
import { statements } from './0160-statements.ts';
import { joinedLists } from './0190-joined-lists.ts';
import { imports } from './0200-imports.ts';
import { citationStyles } from './0210-citation-styles.ts';
import type { Migration } from './migration.ts';

/** All steps of the schema, in their order. */
export const migrations: readonly Migration[] = [
  articles,
  passages,
  tags,
  ownThings,
  jobs,
  articleChecks,
  pageNumbers,
  textSignatures,
  textOnlyCaptures,
  pageDates,
  queryIndexes,
  keptCounts,
  longActs,
  collections,
  speakerFacts,
  statements,
  joinedLists,
  imports,
  citationStyles,
];

/** The schema of this version of the program. */
export const SCHEMA_VERSION = 210;

/** The oldest program's schema that can read a library of ours; written down for programs to come. */
export const MIN_READER_VERSION = 40;
