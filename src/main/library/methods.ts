/** Which function answers which method. The type asks for every one of the contract; there is no logic here. */
import type { MethodName, OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import {
  getArticle,
  listAllArticleIds,
  listArticlePage,
  noteProgress,
  restoreArticles,
  tagArticles,
  trashArticles,
  updateArticles,
  findArticleAt,
} from './articles.ts';
import { buildExport } from './building.ts';
import { addStyle, listAddedStyles, removeStyle } from './citation-styles.ts';
import { citePassages, previewCitation } from './citing.ts';
import {
  addToCollection,
  changeCollection,
  createCollection,
  listAllCollections,
  moveInCollection,
  removeCollection,
  takeFromCollection,
} from './collections.ts';
import { completeSearch } from './completing.ts';
import type { CallContext } from './context.ts';
import { makeExport } from './exporting.ts';
import { countFacets } from './facets.ts';
import { beginArchive, bringInAny, forgetArchive, giveArchive, lookAtArchive } from './given-archives.ts';
import { getHistoryState, listHistory, moveToAct, redo, undo } from './history.ts';
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
import {
  beginImport,
  chooseImportRows,
  dismissImport,
  getColumns,
  getImport,
  giveImport,
  listImports,
  listRows,
  pauseImport,
  readImport,
  resumeImport,
  retryImport,
  startImport,
  undoImport,
} from './importing.ts';
import type { ImportParts } from './importing.ts';
import { makeImportReport } from './import-report.ts';
import type { LibraryParts } from './parts.ts';
import { countKept } from './passage-statistics.ts';
import type { NoteKeeper } from './keeping-notes.ts';
import { mergePassages, movePassageEnds, splitPassage } from './passage-shapes.ts';
import {
  addPassage,
  getPassage,
  listPassagePage,
  removePassages,
  tagPassages,
  updatePassages,
} from './passages.ts';
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
import { listFoundIds, searchArticles } from './search-articles.ts';
import { getSettings, updateSettings } from './settings.ts';
import { createSpeakerMethods } from './speaker-methods.ts';
import type { StatementParts } from './statements.ts';
import { getStatus } from './status.ts';
import { emptyTrash, weighTrash } from './trash.ts';
import { countTagUses, listAllTags, mergeTags, recolourTag, removeTag, renameTag } from './tags.ts';

interface NoteParts {
  notes: NoteKeeper;
}

/** For each method what answers it. */
export type MethodTable = {
  [M in MethodName]: (input: ParsedInputOf<M>, context: CallContext) => OutputOf<M> | Promise<OutputOf<M>>;
};

/** The table of methods over an open library. */
export function createMethods(parts: ImportParts & SearchParts & StatementParts & NoteParts): MethodTable {
  return {
    ...libraryMethods(parts),
    ...articleMethods(parts),
    ...passageMethods(parts),
    ...createSpeakerMethods(parts),
    ...listMethods(parts),
    ...jobMethods(parts),
    ...importMethods(parts),
  };
}

/** Those of some nouns. */
type Methods<Noun extends string> = Pick<MethodTable, Extract<MethodName, `${Noun}.${string}`>>;

const libraryMethods = (
  parts: LibraryParts & NoteParts,
): Methods<'library' | 'calls' | 'settings' | 'exports' | 'archives' | 'history'> => ({
  'library.status': () => getStatus(parts),
  'library.addSamples': (_, context) => addSamples(parts, context),
  'calls.cancel': ({ callId }) => ({ cancelled: parts.calls.cancel(callId) }),
  'settings.get': () => getSettings(parts),
  'settings.update': (input) => updateSettings(parts, input),
  'exports.make': (input, context) => makeExport(parts, input, context),
  'exports.notes': () => parts.notes.status(),
  'exports.build': (input, context) => buildExport(parts, input, context),
  'archives.begin': () => beginArchive(parts),
  'archives.give': (input) => giveArchive(parts, input),
  'archives.look': (input, context) => lookAtArchive(parts, input, context),
  'archives.forget': (input) => forgetArchive(parts, input),
  'archives.bringIn': (input, context) => bringInAny(parts, input, context),
  'history.state': () => getHistoryState(parts),
  'history.list': (input) => listHistory(parts, input),
  'history.undo': (_, context) => undo(parts, context),
  'history.redo': (_, context) => redo(parts, context),
  'history.moveTo': (input, context) => moveToAct(parts, input, context),
});

const articleMethods = (parts: LibraryParts): Methods<'articles' | 'trash'> => ({
  'articles.save': (input, context) => saveOne(parts, input, context),
  'articles.refetch': (input, context) => refetchOne(parts, input, context),
  'articles.list': (input) => listArticlePage(parts, input),
  'articles.ids': (input) => listAllArticleIds(parts, input),
  'articles.foundIds': (input, context) => listFoundIds(parts, input, context),
  'articles.get': (input) => getArticle(parts, input),
  'articles.at': (input) => findArticleAt(parts, input),
  'articles.update': (input, context) => updateArticles(parts, input, context),
  'articles.tag': (input, context) => tagArticles(parts, input, context),
  'articles.recordProgress': (input) => noteProgress(parts, input),
  'articles.trash': (input, context) => trashArticles(parts, input, context),
  'articles.restore': (input, context) => restoreArticles(parts, input, context),
  'trash.weigh': (_, context) => weighTrash(parts, context),
  'trash.empty': (input, context) => emptyTrash(parts, input, context),
  'articles.related': (input) => relatedArticles(parts, input),
  'articles.link': (input) => linkArticles(parts, input),
  'articles.unlink': (input) => unlinkArticle(parts, input),
  'articles.search': (input, context) => searchArticles(parts, input, context),
});

const passageMethods = (parts: LibraryParts): Methods<'passages' | 'collections' | 'citations'> => ({
  'passages.add': (input) => addPassage(parts, input),
  'passages.get': (input) => getPassage(parts, input),
  'passages.list': (input) => listPassagePage(parts, input),
  'passages.statistics': (input) => countKept(parts, input),
  'passages.update': (input, context) => updatePassages(parts, input, context),
  'passages.move': (input) => movePassageEnds(parts, input),
  'passages.merge': (input) => mergePassages(parts, input),
  'passages.split': (input) => splitPassage(parts, input),
  'passages.remove': (input, context) => removePassages(parts, input, context),
  'passages.tag': (input, context) => tagPassages(parts, input, context),
  'passages.cite': (input) => citePassages(parts, input),
  'citations.styles': () => listAddedStyles(parts),
  'citations.preview': (input) => previewCitation(parts, input),
  'citations.addStyle': (input) => addStyle(parts, input),
  'citations.removeStyle': (input) => removeStyle(parts, input),
  'collections.list': () => listAllCollections(parts),
  'collections.create': (input, context) => createCollection(parts, input, context),
  'collections.update': (input) => changeCollection(parts, input),
  'collections.remove': (input) => removeCollection(parts, input),
  'collections.add': (input, context) => addToCollection(parts, input, context),
  'collections.take': (input, context) => takeFromCollection(parts, input, context),
  'collections.move': (input, context) => moveInCollection(parts, input, context),
});

const listMethods = (parts: SearchParts): Methods<'search' | 'searches' | 'tags'> => ({
  'search.complete': (input) => completeSearch(parts, input),
  'search.facets': (input, context) => countFacets(parts, input, context),
  'searches.list': () => listSavedSearches(parts),
  'searches.save': (input) => saveSearch(parts, input),
  'searches.update': (input) => updateSavedSearch(parts, input),
  'searches.remove': (input) => removeSavedSearch(parts, input),
  'searches.reorder': (input) => reorderSavedSearches(parts, input),
  'tags.list': () => listAllTags(parts),
  'tags.uses': (input) => countTagUses(parts, input),
  'tags.rename': (input, context) => renameTag(parts, input, context),
  'tags.merge': (input, context) => mergeTags(parts, input, context),
  'tags.recolour': (input) => recolourTag(parts, input),
  'tags.remove': (input, context) => removeTag(parts, input, context),
});

const jobMethods = (parts: JobParts): Methods<'jobs'> => ({
  'jobs.start': (input) => startJob(parts, input),
  'jobs.list': () => listAllJobs(parts),
  'jobs.get': (input) => getJob(parts, input),
  'jobs.pause': (input) => pauseJob(parts, input),
  'jobs.resume': (input) => resumeJob(parts, input),
  'jobs.cancel': (input) => cancelJob(parts, input),
  'jobs.retryFailed': (input) => retryFailedItems(parts, input),
  'jobs.dismiss': (input) => dismissJob(parts, input),
});

const importMethods = (parts: ImportParts): Methods<'imports'> => ({
  'imports.begin': (input) => beginImport(parts, input),
  'imports.give': (input) => giveImport(parts, input),
  'imports.read': (input, context) => readImport(parts, input, context),
  'imports.choose': (input) => chooseImportRows(parts, input),
  'imports.start': (input) => startImport(parts, input),
  'imports.pause': (input) => pauseImport(parts, input),
  'imports.resume': (input) => resumeImport(parts, input),
  'imports.retryFailed': (input) => retryImport(parts, input),
  'imports.undo': (input, context) => undoImport(parts, input, context),
  'imports.dismiss': (input) => dismissImport(parts, input),
  'imports.list': () => listImports(parts),
  'imports.get': (input) => getImport(parts, input),
  'imports.rows': (input) => listRows(parts, input),
  'imports.columns': (input, context) => getColumns(parts, input, context),
  'imports.report': (input) => makeImportReport(parts, input),
});
