/**
 * All that a speaker said, put in order and together: passages, and the statements that were found and not kept. It is
 * gathered once, until something changes; a page of it is then read in full.
 */
import { setImmediate } from 'node:timers/promises';
import type { Id } from '../../contract/primitives.ts';
import type { SayingFilter } from '../../contract/speaker-page.ts';
import { groupSayings } from '../../text/same-saying.ts';
import type { SayingLikeness } from '../../text/same-saying.ts';
import { keysOfSpeakerName, readSpeakerName } from '../../text/speaker-names.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { speakerResolver } from './speaker-names.ts';
import { createStateReader } from './statement-states.ts';
import type { StatementParts } from './statements.ts';
import { fold } from './store/fold.ts';
import { tagsOfPassages } from './store/passage-rows.ts';
import { readPassagesOfArticles } from './store/passages.ts';
import { listSaidIn, listSaidPassages } from './store/sayings.ts';
import type { SaidIn } from './store/sayings.ts';
import { listDismissals } from './store/statement-dismissals.ts';
import { findStatementNames, listStatements, readStatementText } from './store/statements.ts';
import type { StatementName, StoredStatement } from './store/statements.ts';

/** One thing that was said, as far as it is needed to put it in order. */
export interface SaidThing {
  /** Of a passage its id; a statement is known by its article and place. */
  passageId: Id | null;
  statement: StoredStatement | null;
  articleId: Id;
  quote: string;
  /** The words to look in, case and accents aside. */
  folded: string;
  /** The day it was said, or else published, or else kept. */
  day: string;
  /** When it was told: the order of telling. */
  toldAt: string;
  siteName: string | null;
  language: string | null;
  tags: readonly string[];
}

/** A thing that was said once, with where else it was told. */
export interface SaidOnce {
  first: SaidThing;
  others: { thing: SaidThing; likeness: SayingLikeness }[];
}

/** All of it. */
export interface Sayings {
  told: SaidOnce[];
  things: SaidThing[];
  /** Statements that were found and not kept, whether they are among the things or not. */
  suggestionCount: number;
  isCut: boolean;
}

/** More than anybody reads; beyond it the oldest is left out, and that is said. */
const MAX_PASSAGES = 5000;
const MAX_ARTICLES = 2000;
const SLICE_MS = 25;
/** While the whole library is looked through, something is found ten times a second. */
const FRESH_MS = 5000;

/** The names in the stories that mean a speaker. */
export function namesMeaning(parts: StatementParts, speaker: Speaker): StatementName[] {
  const { resolve } = speakerResolver(parts);
  const keys = [speaker.name, ...speaker.aliases].flatMap((name) => [
    ...keysOfSpeakerName(readSpeakerName(name)),
  ]);
  return findStatementNames(parts.store.db, [...new Set(keys)]).filter(
    ({ name }) => resolve(name).speakerId === speaker.id,
  );
}

/** Gathers what a speaker said. Remembered until something is written that a list can show, and for a while though more is found. */
export function gatherSayings(
  parts: StatementParts,
  speaker: Speaker,
  withSuggestions: boolean,
): Promise<Sayings> {
  const remembered = parts.store.remember('sayings', () => new Map<string, Gathered>());
  const key = `${speaker.id} ${String(withSuggestions)}`;
  const known = remembered.get(key);
  const revision = parts.finder.revision();
  const now = parts.ports.now();
  if (known !== undefined && (known.revision === revision || now - known.at < FRESH_MS)) return known.sayings;
  const sayings = gather(parts, speaker, withSuggestions);
  remembered.set(key, { revision, at: now, sayings });
  sayings.catch(() => remembered.delete(key));
  return sayings;
}

interface Gathered {
  revision: number;
  at: number;
  sayings: Promise<Sayings>;
}

async function gather(parts: StatementParts, speaker: Speaker, withSuggestions: boolean): Promise<Sayings> {
  const passages = gatherPassages(parts, speaker.id);
  const { things: suggestions, isCut } = await gatherSuggestions(parts, namesMeaning(parts, speaker));
  const things = withSuggestions ? [...passages, ...suggestions] : passages;
  return {
    things,
    told: putTogether(things),
    suggestionCount: suggestions.length,
    isCut: passages.length === MAX_PASSAGES || (withSuggestions && isCut),
  };
}

function gatherPassages({ store: { db } }: StatementParts, speakerId: string): SaidThing[] {
  const said = listSaidPassages(db, speakerId, MAX_PASSAGES);
  const tags = tagsOfPassages(
    db,
    said.map(({ id }) => id),
  );
  return said.map(({ id, articleId, quote, folded, saidOn, publishedAt, createdAt, siteName, language }) => ({
    ...{
      passageId: id as Id,
      statement: null,
      articleId: articleId as Id,
      quote,
      folded,
      siteName,
      language,
    },
    day: saidOn ?? dayOf(publishedAt ?? createdAt),
    toldAt: publishedAt ?? createdAt,
    tags: tags.get(id) ?? [],
  }));
}

async function gatherSuggestions(
  parts: StatementParts,
  names: readonly StatementName[],
): Promise<{ things: SaidThing[]; isCut: boolean }> {
  const articles = listSaidIn(
    parts.store.db,
    names.map(({ seq }) => seq),
    MAX_ARTICLES,
  );
  const meant = new Set(names.map(({ name }) => name));
  const things: SaidThing[] = [];
  let since = performance.now();
  for (const article of articles) {
    things.push(...openStatementsIn(parts, article, meant));
    if (performance.now() - since < SLICE_MS) continue;
    // A whole library takes a second: other calls are answered in between.
    await setImmediate();
    since = performance.now();
  }
  return { things, isCut: articles.length === MAX_ARTICLES };
}

/** The statements of an article by somebody that are neither kept nor dismissed. */
function openStatementsIn(
  { store: { db } }: StatementParts,
  article: SaidIn,
  names: ReadonlySet<string>,
): SaidThing[] {
  const { articleId, siteName, language, publishedAt, savedAt } = article;
  const source = readStatementText(db, articleId);
  if (source === null) return [];
  const stateOf = createStateReader({
    captureId: source.captureId,
    passages: readPassagesOfArticles(db, [articleId]),
    dismissals: listDismissals(db, articleId),
  });
  const toldAt = publishedAt ?? savedAt;
  return listStatements(db, articleId).flatMap((statement): SaidThing[] => {
    if (statement.speaker === null || !names.has(statement.speaker.name)) return [];
    const quote = source.text.slice(statement.start, statement.end);
    if (stateOf({ ...statement, quote }).state !== 'open') return [];
    const own = { passageId: null, statement, articleId: articleId as Id, quote, siteName, language };
    return [{ ...own, folded: fold(quote), day: dayOf(toldAt), toldAt, tags: [] }];
  });
}

/** The first that told it stands for all that told it. */
function putTogether(things: readonly SaidThing[]): SaidOnce[] {
  const inOrder = things.toSorted((a, b) => compare(a.toldAt, b.toldAt) || compare(a.articleId, b.articleId));
  return groupSayings(inOrder).flatMap(({ first, others }) => {
    const thing = inOrder[first];
    if (thing === undefined) return [];
    const told = others.flatMap(({ at, likeness }) => {
      const other = inOrder[at];
      return other === undefined ? [] : [{ thing: other, likeness }];
    });
    return [{ first: thing, others: told }];
  });
}

/** Whether one thing that was said is asked for. */
export function isAskedFor(thing: SaidThing, { text, tag, siteName, period }: SayingFilter): boolean {
  if (siteName !== undefined && thing.siteName !== siteName) return false;
  if (period !== undefined && !thing.day.startsWith(period)) return false;
  if (tag !== undefined && !thing.tags.some((own) => own === tag || own.startsWith(`${tag}/`))) return false;
  return (
    text === undefined ||
    fold(text)
      .split(' ')
      .every((word) => thing.folded.includes(word))
  );
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
