import { lazy } from 'react';

/** What is loaded when it is first needed, so that the list is there at once. */
export const Reader = lazy(async () => ({ default: (await import('../reader/reader.tsx')).Reader }));
export const PassagesPage = lazy(async () => ({
  default: (await import('../passages/passages-page.tsx')).PassagesPage,
}));
export const ExportDialog = lazy(async () => ({
  default: (await import('../exporting/export-dialog.tsx')).ExportDialog,
}));
export const SpeakerDialog = lazy(async () => ({
  default: (await import('../speakers/speaker-dialog.tsx')).SpeakerDialog,
}));
export const SaveDialog = lazy(async () => ({
  default: (await import('../saving/save-dialog.tsx')).SaveDialog,
}));
export const TagDialog = lazy(async () => ({ default: (await import('../tags/tag-dialog.tsx')).TagDialog }));
export const Palette = lazy(async () => ({ default: (await import('../commands/palette.tsx')).Palette }));
export const CheatSheet = lazy(async () => ({
  default: (await import('../commands/cheat-sheet.tsx')).CheatSheet,
}));
