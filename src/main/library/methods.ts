/** Which function answers which method. The type asks for every one of the contract; there is no logic here. */
import type { MethodName, OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import {
  getArticle,
  listArticlePage,
  noteProgress,
  restoreArticles,
  tagArticles,
  trashArticles,
  updateArticles,
} from './articles.ts';
import { citePassages } from './citing.ts';
import { completeSearch } from './completing.ts';
import type { CallContext } from './context.ts';
import { makeExport } from './exporting.ts';
import { countFacets } from './facets.ts';
import { getHistoryState, redo, undo } from './history.ts';
import {
  cancelJob,
  dismissJob,
  getJob,
  listAllJobs,
  pauseJob,
  resumeJob,
  retryFailedItems,
  startJob,
} from './jobs.ts';
import type { JobParts } from './jobs.ts';
import { countKept } from './passage-statistics.ts';
import { mergePassages, movePassageEnds, splitPassage } from './passage-shapes.ts';
import { addPassage, getPassage, listPassagePage, removePassages, updatePassages } from './passages.ts';
import { linkArticles, relatedArticles, unlinkArticle } from './related.ts';
import { addSamples } from './samples.ts';
import { refetchOne } from './refetching.ts';
import { saveOne } from './saving.ts';
import {
  listSavedSearches,
  removeSavedSearch,
  reorderSavedSearches,
  saveSearch,
  updateSavedSearch,
} from './saved-searches.ts';
import type { SearchParts } from './saved-searches.ts';
import { searchArticles } from './search-articles.ts';
import { getSettings, updateSettings } from './settings.ts';
import { changeSpeaker, listAllSpeakers } from './speakers.ts';
import { getStatus } from './status.ts';
import { listAllTags } from './tags.ts';

/** For each method what answers it. */
export type MethodTable = {
  [M in MethodName]: (input: ParsedInputOf<M>, context: CallContext) => OutputOf<M> | Promise<OutputOf<M>>;
};

/** The table of methods over an open library. */
export function createMethods(parts: JobParts & SearchParts): MethodTable {
  return {
    'library.status': () => getStatus(parts),
    'library.addSamples': (_, context) => addSamples(parts, context),
    'calls.cancel': ({ callId }) => ({ cancelled: parts.calls.cancel(callId) }),
    'articles.save': (input, context) => saveOne(parts, input, context),
    'articles.refetch': (input, context) => refetchOne(parts, input, context),
    'articles.list': (input) => listArticlePage(parts, input),
    'articles.get': (input) => getArticle(parts, input),
    'articles.update': (input) => updateArticles(parts, input),
    'articles.tag': (input) => tagArticles(parts, input),
    'articles.recordProgress': (input) => noteProgress(parts, input),
    'articles.trash': (input) => trashArticles(parts, input),
    'articles.restore': (input) => restoreArticles(parts, input),
    'articles.related': (input) => relatedArticles(parts, input),
    'articles.link': (input) => linkArticles(parts, input),
    'articles.unlink': (input) => unlinkArticle(parts, input),
    'articles.search': (input, context) => searchArticles(parts, input, context),
    'search.complete': (input) => completeSearch(parts, input),
    'search.facets': (input, context) => countFacets(parts, input, context),
    'searches.list': () => listSavedSearches(parts),
    'searches.save': (input) => saveSearch(parts, input),
    'searches.update': (input) => updateSavedSearch(parts, input),
    'searches.remove': (input) => removeSavedSearch(parts, input),
    'searches.reorder': (input) => reorderSavedSearches(parts, input),
    'passages.add': (input) => addPassage(parts, input),
    'passages.get': (input) => getPassage(parts, input),
    'passages.list': (input) => listPassagePage(parts, input),
    'passages.statistics': (input) => countKept(parts, input),
    'passages.update': (input) => updatePassages(parts, input),
    'passages.move': (input) => movePassageEnds(parts, input),
    'passages.merge': (input) => mergePassages(parts, input),
    'passages.split': (input) => splitPassage(parts, input),
    'passages.remove': (input) => removePassages(parts, input),
    'passages.cite': (input) => citePassages(parts, input),
    'speakers.list': () => listAllSpeakers(parts),
    'speakers.update': (input) => changeSpeaker(parts, input),
    'tags.list': () => listAllTags(parts),
    'settings.get': () => getSettings(parts),
    'settings.update': (input) => updateSettings(parts, input),
    'exports.make': (input, context) => makeExport(parts, input, context),
    'jobs.start': (input) => startJob(parts, input),
    'jobs.list': () => listAllJobs(parts),
    'jobs.get': (input) => getJob(parts, input),
    'jobs.pause': (input) => pauseJob(parts, input),
    'jobs.resume': (input) => resumeJob(parts, input),
    'jobs.cancel': (input) => cancelJob(parts, input),
    'jobs.retryFailed': (input) => retryFailedItems(parts, input),
    'jobs.dismiss': (input) => dismissJob(parts, input),
    'history.state': () => getHistoryState(parts),
    'history.undo': () => undo(parts),
    'history.redo': () => redo(parts),
  };
}
