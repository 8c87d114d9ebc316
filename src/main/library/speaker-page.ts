/** A speaker's page: what was said, in time, by tag and site, and who else is met there. */
import { VerbatimError } from '../../contract/errors.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import type { Speaker } from '../../contract/speaker.ts';
import type { NewSpeaker, Saying, SpeakerPage, ToldSaying } from '../../contract/speaker-page.ts';
import { guessSpeakerKind } from '../../text/speaker-kinds.ts';
import { compare, gatherSayings, isAskedFor, namesMeaning } from './sayings.ts';
import type { SaidOnce, SaidThing } from './sayings.ts';
import { speakerResolver } from './speaker-names.ts';
import { expectSpeaker, listAllSpeakers } from './speakers.ts';
import { namesSomebody } from './statement-speakers.ts';
import { expectStatements } from './statements.ts';
import type { StatementParts } from './statements.ts';
import { readArticleRows } from './store/article-rows.ts';
import { readPassages } from './store/passages.ts';
import { listMetSpeakers, listNamesIn } from './store/sayings.ts';
import { listFrequentNames } from './store/statements.ts';

const MOST_COUNTED = 12;
/** Who is met is asked of so many stories, the latest. */
const MET_IN = 500;
/** Names that fewer statements have are not worth a proposal. */
const LEAST_COUNT = 2;
const FREQUENT_NAMES = 400;
const MOST_NEW = 60;

/** Answers `speakers.page`. */
export async function readSpeakerPage(
  parts: StatementParts,
  input: ParsedInputOf<'speakers.page'>,
): Promise<SpeakerPage> {
  const { id, withSuggestions, filter, order, from, limit } = input;
  const speaker = expectSpeaker(parts, id);
  const { told, things, suggestionCount, isCut } = await gatherSayings(parts, speaker, withSuggestions);
  // Where one telling is asked for, all of them are shown: that is what they are put together for.
  const asked = told.filter(({ first, others }) =>
    [first, ...others.map(({ thing }) => thing)].some((thing) => isAskedFor(thing, filter)),
  );
  const inOrder = asked.toSorted(
    (a, b) => compare(a.first.day, b.first.day) || compare(a.first.toldAt, b.first.toldAt),
  );
  if (order === 'newest') inOrder.reverse();
  const page = inOrder.slice(from, from + limit);
  const shown = things.filter((thing) => isAskedFor(thing, filter));
  return {
    speaker,
    items: describeSayings(parts, page),
    next: from + limit < inOrder.length ? from + limit : null,
    total: inOrder.length,
    ...{ suggestionCount, isCut },
    months: countMonths(shown),
    tags: countBy(shown.flatMap(({ tags }) => tags)),
    sites: countBy(shown.flatMap(({ siteName }) => siteName ?? [])),
    related: listRelated(parts, speaker, things),
    spellings: listSpellings(parts, speaker),
  };
}

/** What is shown of each thing is read now, for those of a page alone. */
export function describeSayings(parts: StatementParts, told: readonly SaidOnce[]): ToldSaying[] {
  const things = told.flatMap(({ first, others }) => [first, ...others.map(({ thing }) => thing)]);
  const cards = new Map<string, PassageCard>(
    readPassages(
      parts.store.db,
      things.flatMap(({ passageId }) => passageId ?? []),
    ).map((card) => [card.id, card]),
  );
  const describe = createDescriber(parts, things, cards);
  return told.flatMap(({ first, others }) => {
    const saying = describe(first);
    if (saying === null) return [];
    const rest = others.flatMap(({ thing, likeness }) => {
      const other = describe(thing);
      return other === null ? [] : [{ saying: other, likeness }];
    });
    return [{ day: first.day, first: saying, others: rest }];
  });
}

function createDescriber(
  parts: StatementParts,
  things: readonly SaidThing[],
  cards: ReadonlyMap<string, PassageCard>,
): (thing: SaidThing) => Saying | null {
  const places = things.flatMap(({ statement, articleId }) =>
    statement === null ? [] : [{ statement, articleId }],
  );
  const articleIds = [...new Set(places.map(({ articleId }) => articleId))];
  const rows = new Map(readArticleRows(parts.store.db, articleIds).map((row) => [row.id, row]));
  const found = new Map(
    articleIds.flatMap((articleId) => {
      const spans = places.filter((place) => place.articleId === articleId).map(({ statement }) => statement);
      return foundIn(parts, articleId, spans).map(
        (each) => [`${articleId} ${String(each.start)}-${String(each.end)}`, each] as const,
      );
    }),
  );
  return ({ passageId, statement, articleId }) => {
    if (passageId !== null) {
      const passage = cards.get(passageId);
      return passage === undefined ? null : { type: 'passage', passage };
    }
    const row = rows.get(articleId);
    const each = statement && found.get(`${articleId} ${String(statement.start)}-${String(statement.end)}`);
    if (row === undefined || each == null) return null;
    const { title, siteName, url, language, dir, publishedAt } = row;
    const source = { title, siteName, url, language, dir, publishedAt };
    return { type: 'suggestion', suggestion: { ...each, articleId, source } };
  };
}

/** Looked for anew since they were gathered, they are left out: the next answer has them. */
function foundIn(
  parts: StatementParts,
  articleId: string,
  spans: readonly { start: number; end: number }[],
): ReturnType<typeof expectStatements>['found'] {
  try {
    return expectStatements(parts, articleId, spans).found;
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'conflict') return [];
    throw error;
  }
}

function countMonths(things: readonly SaidThing[]): SpeakerPage['months'] {
  const byMonth = Map.groupBy(things, ({ day }) => day.slice(0, 7).padEnd(7, '-01'));
  return [...byMonth]
    .map(([month, own]) => {
      const passages = own.filter(({ passageId }) => passageId !== null).length;
      return { month, passages, suggestions: own.length - passages };
    })
    .sort((a, b) => compare(a.month, b.month));
}

function countBy(values: readonly string[]): { value: string; count: number }[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, own]) => ({ value, count: own.length }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, MOST_COUNTED);
}

/** Who is met in the same stories: by what was kept, and by what was found. */
function listRelated(
  parts: StatementParts,
  speaker: Speaker,
  things: readonly SaidThing[],
): SpeakerPage['related'] {
  const { db } = parts.store;
  const { resolve } = speakerResolver(parts);
  const counts = new Map(listMetSpeakers(db, speaker.id, MOST_COUNTED).map(({ id, count }) => [id, count]));
  const articleIds = [...new Set(things.map(({ articleId }) => articleId))].slice(0, MET_IN);
  for (const { name, count } of listNamesIn(db, articleIds)) {
    const { speakerId } = resolve(name);
    if (speakerId !== null && speakerId !== speaker.id)
      counts.set(speakerId, Math.max(counts.get(speakerId) ?? 0, count));
  }
  const names = new Map(listAllSpeakers(parts).items.map(({ id, name }) => [id as string, name]));
  return [...counts]
    .map(([id, count]) => ({ id: id as Id, name: names.get(id) ?? '', count }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.count - a.count || compare(a.name, b.name))
    .slice(0, MOST_COUNTED);
}

/** Names that mean the speaker and are written down nowhere: worth an alias, so that nobody else is meant by them. */
function listSpellings(parts: StatementParts, speaker: Speaker): SpeakerPage['spellings'] {
  const { resolve } = speakerResolver(parts);
  return namesMeaning(parts, speaker)
    .filter(({ name }) => resolve(name).certainty !== 'exact')
    .map(({ name, count }) => ({ value: name, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_COUNTED);
}

/** Answers `speakers.found`: who is named often enough, and is nobody that the library knows. */
export function listNewSpeakers(parts: StatementParts): OutputOf<'speakers.found'> {
  const { resolve } = speakerResolver(parts);
  const items = listFrequentNames(parts.store.db, FREQUENT_NAMES)
    .filter(({ name, count }) => count >= LEAST_COUNT && namesSomebody(name))
    .filter(({ name }) => resolve(name).candidates.length === 0)
    .slice(0, MOST_NEW)
    .map(({ name, count }): NewSpeaker => ({ name, count, kind: guessSpeakerKind(name) }));
  return { items };
}
