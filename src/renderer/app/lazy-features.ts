import { createElement, lazy, useState, type ComponentType } from 'react';
import type { ReaderProps } from '../reader/reader.tsx';

let loadedReader: ComponentType<ReaderProps> | null = null;
const loadReader = async () => (loadedReader = (await import('../reader/reader.tsx')).Reader);
const loadPassagesPage = () => import('../passages/passages-page.tsx');
const loadStatementsPanel = () => import('../statements/statements-panel.tsx');
const loadSpeakersPage = () => import('../speakers/speakers-page.tsx');
const loadSpeakerPage = () => import('../speakers/speaker-page.tsx');
const loadExportDialog = () => import('../exporting/export-dialog.tsx');
const loadImportCenter = () => import('../importing/import-center.tsx');
const loadSpeakerDialog = () => import('../speakers/speaker-dialog.tsx');
const loadSaveDialog = () => import('../saving/save-dialog.tsx');
const loadSmartListDialog = () => import('../search/smart-list-dialog.tsx');
const loadTagDialog = () => import('../tags/tag-dialog.tsx');
const loadTagsDialog = () => import('../tags/tags-dialog.tsx');
const loadTagEditDialog = () => import('../tags/tag-edit-dialog.tsx');
const loadTagMergeDialog = () => import('../tags/tag-merge-dialog.tsx');
const loadCollectionDialog = () => import('../passages/collection-dialog.tsx');
const loadPutDialog = () => import('../passages/put-dialog.tsx');
const loadHistoryDialog = () => import('../history/history-dialog.tsx');
const loadEmptyTrashDialog = () => import('../library/empty-trash-dialog.tsx');
const loadPalette = () => import('../commands/palette.tsx');
const loadCheatSheet = () => import('../commands/cheat-sheet.tsx');
const loadChangeKeys = () => import('../commands/change-keys.tsx');

/** What is loaded when it is first needed, so that the list is there at once. */
const LazyReader = lazy(async () => ({ default: await loadReader() }));

/**
 * Once loaded it is drawn at once: a lazy component waits even then, and what stood in its place stays for 300 ms, so that
 * nothing flickers.
 */
export function Reader(props: ReaderProps) {
  const [Shown] = useState<ComponentType<ReaderProps>>(() => loadedReader ?? LazyReader);
  return createElement(Shown, props);
}

export const PassagesPage = lazy(async () => ({ default: (await loadPassagesPage()).PassagesPage }));
export const StatementsPanel = lazy(async () => ({ default: (await loadStatementsPanel()).StatementsPanel }));
export const SpeakersPage = lazy(async () => ({ default: (await loadSpeakersPage()).SpeakersPage }));
export const SpeakerPage = lazy(async () => ({ default: (await loadSpeakerPage()).SpeakerPage }));
export const ExportDialog = lazy(async () => ({ default: (await loadExportDialog()).ExportDialog }));
export const ImportCenter = lazy(async () => ({ default: (await loadImportCenter()).ImportCenter }));
export const SpeakerDialog = lazy(async () => ({ default: (await loadSpeakerDialog()).SpeakerDialog }));
export const SaveDialog = lazy(async () => ({ default: (await loadSaveDialog()).SaveDialog }));
export const SmartListDialog = lazy(async () => ({
  default: (await loadSmartListDialog()).SmartListDialog,
}));
export const TagDialog = lazy(async () => ({ default: (await loadTagDialog()).TagDialog }));
export const TagsDialog = lazy(async () => ({ default: (await loadTagsDialog()).TagsDialog }));
export const TagEditDialog = lazy(async () => ({ default: (await loadTagEditDialog()).TagEditDialog }));
export const TagMergeDialog = lazy(async () => ({ default: (await loadTagMergeDialog()).TagMergeDialog }));
export const CollectionDialog = lazy(async () => ({
  default: (await loadCollectionDialog()).CollectionDialog,
}));
export const PutDialog = lazy(async () => ({ default: (await loadPutDialog()).PutDialog }));
export const HistoryDialog = lazy(async () => ({ default: (await loadHistoryDialog()).HistoryDialog }));
export const EmptyTrashDialog = lazy(async () => ({
  default: (await loadEmptyTrashDialog()).EmptyTrashDialog,
}));
export const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
export const CheatSheet = lazy(async () => ({ default: (await loadCheatSheet()).CheatSheet }));
export const ChangeKeys = lazy(async () => ({ default: (await loadChangeKeys()).ChangeKeys }));

/**
 * Loads what a key may open at any moment, dialogs first: while a dialog is on its way, the keys that were meant
 * for its fields would be taken for commands.
 */
export async function preloadFeatures(): Promise<void> {
  await Promise.all([
    loadTagDialog(),
    loadSaveDialog(),
    loadPalette(),
    loadSmartListDialog(),
    loadExportDialog(),
    loadTagEditDialog(),
    loadPutDialog(),
    loadCollectionDialog(),
    loadHistoryDialog(),
    loadTagsDialog(),
    loadTagMergeDialog(),
    loadEmptyTrashDialog(),
    loadImportCenter(),
  ]);
  await Promise.all([
    loadReader(),
    loadPassagesPage(),
    loadStatementsPanel(),
    loadSpeakerDialog(),
    loadSpeakersPage(),
    loadSpeakerPage(),
    loadCheatSheet(),
    loadChangeKeys(),
  ]);
}
