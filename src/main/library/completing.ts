/**
 * What the search field offers while a query is typed: fields that were begun, names that the library knows, and in the
 * empty field what was searched for before. Nothing here reads a text; the longest lists are kept in memory until the
 * next write, or asked of an index.
 */
import type { CompletionItem, SearchCompletion } from '../../contract/completion.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { completeQuery } from '../../text/query-completion.ts';
import type { CompletionOption } from '../../text/query-completion.ts';
import { findQueryField } from '../../text/query-fields.ts';
import type { SearchParts } from './saved-searches.ts';
import { getSettings } from './settings.ts';
import { listAllSpeakers } from './speakers.ts';
import { countOne, findAuthors, listCounts } from './store/value-counts.ts';
import { listAllTags } from './tags.ts';
import { countSites } from './store/counts.ts';
import { fold } from './store/fold.ts';
import { listSearches } from './store/searches.ts';

/** More lines than this are not read, they are typed on. */
const MOST_ITEMS = 12;
/** One letter begins most of the fields there are. */
const LEAST_FIELD_LETTERS = 2;

/** A name that the library knows, and how often it stands there. */
interface Value {
  value: string;
  count?: number;
  detail?: string;
}

interface FoldedValue extends Value {
  folded: string;
}

/** What may stand at the caret. */
export function completeSearch(
  parts: SearchParts,
  { text, caret }: ParsedInputOf<'search.complete'>,
): SearchCompletion {
  if (text.trim() === '') return { from: 0, to: text.length, items: whatWasSearched(parts) };
  const { kind, field, typed, start, end, options } = completeQuery(text, caret);
  const place = { from: start, to: end };
  if (kind === 'field') {
    const fields = typed.length < LEAST_FIELD_LETTERS ? [] : options;
    return { ...place, items: fields.map((option) => toItem('field', option)) };
  }
  if (kind === 'word' || field === null) return { ...place, items: [] };
  const counts = field === 'is' ? countsOfStates(parts) : null;
  const offered = [...options, ...calendarOptions(parts, field, typed)].map((option) => ({
    ...toItem('value', option),
    ...countIn(counts, option.text),
  }));
  const items = offered.length > 0 ? offered : valuesOf(parts, field, typed).map(toValueItem);
  // A value that stands there whole is no news.
  return { ...place, items: items.length === 1 && items[0]?.label === typed ? [] : items };
}

/** This month and this year, as a field of dates writes them. */
function calendarOptions({ ports }: SearchParts, field: string, typed: string): CompletionOption[] {
  if (findQueryField(field)?.kind !== 'date') return [];
  const today = new Date(ports.now()).toISOString();
  const options = [
    { text: today.slice(0, 7), means: 'This month.' },
    { text: today.slice(0, 4), means: 'This year.' },
  ];
  return options.filter(({ text }) => text.startsWith(typed));
}

function whatWasSearched({ store, ...parts }: SearchParts): CompletionItem[] {
  const recent = getSettings({ ...parts, store }).recentSearches;
  const saved = listSearches(store.db);
  return [
    ...recent.map((text): CompletionItem => ({ insert: text, label: text, kind: 'recent', detail: '' })),
    ...saved.map(({ name, text }): CompletionItem => ({
      insert: text,
      label: name,
      kind: 'saved',
      detail: text,
    })),
  ];
}

function toItem(kind: 'field' | 'value', { text, means }: CompletionOption): CompletionItem {
  return {
    insert: kind === 'field' ? text : `${text} `,
    label: text,
    kind,
    detail: means.endsWith(`:${text}`) ? '' : means,
  };
}

function toValueItem({ value, count, detail = '' }: Value): CompletionItem {
  return {
    insert: `${quoteIfNeeded(value)} `,
    label: value,
    kind: 'value',
    detail,
    // Nothing has a tag itself that only others are nested under.
    ...(count !== undefined && count > 0 && { count }),
  };
}

/** A name with spaces or signs of the query language stands in quotation marks. */
function quoteIfNeeded(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._/-]*$/u.test(value)
    ? value
    : `"${value.replace(/["“”„‟«»＂\\]/gu, '\\$&')}"`;
}

function countIn(counts: ReadonlyMap<string, number> | null, value: string): { count?: number } {
  const count = counts?.get(value);
  return count === undefined ? {} : { count };
}

function valuesOf(parts: SearchParts, field: string, typed: string): Value[] {
  const { store } = parts;
  const { db } = store;
  switch (field) {
    case 'site':
      return fitting(parts, { field, typed }, () =>
        store
          .remember('sites', () => countSites(db))
          .map(({ siteName, articles }) => ({ value: siteName, count: articles })),
      );
    case 'tag':
      return fitting(parts, { field, typed }, () =>
        listAllTags(parts).items.map((tag) => ({
          value: tag.name,
          count: tag.articleCount + tag.passageCount,
        })),
      );
    case 'speaker':
      return fitting(parts, { field, typed }, () =>
        listAllSpeakers(parts).items.map(({ name, passageCount, roles }) => ({
          ...{ value: name, count: passageCount },
          detail: roles.at(-1)?.role ?? '',
        })),
      );
    case 'lang':
      return fitting(parts, { field, typed }, () =>
        listCounts(db, 'language').map(({ value, count }) => ({
          value,
          count,
          detail: nameOfLanguage(value),
        })),
      );
    case 'author':
      return findAuthors(db, typed, MOST_ITEMS);
    default:
      return [];
  }
}

/** Names that begin with what was typed, then those with a part that does, then those that hold it; the most used first. */
function fitting(
  { store }: SearchParts,
  { field, typed }: { field: string; typed: string },
  list: () => Value[],
): Value[] {
  const all = store.remember(`values of ${field}`, () => foldAll(list()));
  const wanted = fold(typed);
  const tiers: FoldedValue[][] = [[], [], []];
  for (const one of all) {
    const tier = tierOf(one, wanted);
    if (tier !== null) tiers[tier]?.push(one);
  }
  return tiers.flat().slice(0, MOST_ITEMS);
}

function foldAll(values: readonly Value[]): FoldedValue[] {
  return values
    .map((one) => ({ ...one, folded: fold(`${one.value} ${one.detail ?? ''}`) }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || a.folded.localeCompare(b.folded));
}

function tierOf({ folded }: FoldedValue, wanted: string): 0 | 1 | 2 | null {
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  if (at === 0) return 0;
  return /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') ? 2 : 1;
}

/** "Ukrainian" for `uk`; nothing for what is no code of a language. */
function nameOfLanguage(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) ?? '';
  } catch {
    // A page may say anything of its language; what has no name is shown without one.
    return '';
  }
}

function countsOfStates({ store }: SearchParts): ReadonlyMap<string, number> {
  const states = listCounts(store.db, 'state').map(({ value, count }) => [value, count] as const);
  return new Map([...states, ['favourite', countOne(store.db, 'favourite')]]);
}
