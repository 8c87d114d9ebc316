import { lazy } from 'react';

const loadReader = () => import('../reader/reader.tsx');
const loadPassagesPage = () => import('../passages/passages-page.tsx');
const loadStatementsPanel = () => import('../statements/statements-panel.tsx');
const loadExportDialog = () => import('../exporting/export-dialog.tsx');
const loadSpeakerDialog = () => import('../speakers/speaker-dialog.tsx');
const loadSaveDialog = () => import('../saving/save-dialog.tsx');
const loadSmartListDialog = () => import('../search/smart-list-dialog.tsx');
const loadTagDialog = () => import('../tags/tag-dialog.tsx');
const loadPalette = () => import('../commands/palette.tsx');
const loadCheatSheet = () => import('../commands/cheat-sheet.tsx');

/** What is loaded when it is first needed, so that the list is there at once. */
export const Reader = lazy(async () => ({ default: (await loadReader()).Reader }));
export const PassagesPage = lazy(async () => ({ default: (await loadPassagesPage()).PassagesPage }));
export const StatementsPanel = lazy(async () => ({ default: (await loadStatementsPanel()).StatementsPanel }));
export const ExportDialog = lazy(async () => ({ default: (await loadExportDialog()).ExportDialog }));
export const SpeakerDialog = lazy(async () => ({ default: (await loadSpeakerDialog()).SpeakerDialog }));
export const SaveDialog = lazy(async () => ({ default: (await loadSaveDialog()).SaveDialog }));
export const SmartListDialog = lazy(async () => ({
  default: (await loadSmartListDialog()).SmartListDialog,
}));
export const TagDialog = lazy(async () => ({ default: (await loadTagDialog()).TagDialog }));
export const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
export const CheatSheet = lazy(async () => ({ default: (await loadCheatSheet()).CheatSheet }));

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
  ]);
  await Promise.all([
    loadReader(),
    loadPassagesPage(),
    loadStatementsPanel(),
    loadSpeakerDialog(),
    loadCheatSheet(),
  ]);
}
