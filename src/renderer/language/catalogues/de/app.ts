import type { appMessages } from '../en/app.ts';

export const appGerman: Partial<Record<keyof typeof appMessages, string>> = {
  'app.undone': 'Rückgängig gemacht.',
  'app.undone.act': 'Rückgängig gemacht: {act}.',
  'app.redone': 'Wiederholt.',
  'app.redone.act': 'Wiederholt: {act}.',
  'app.nothing-to.undo': 'Es gibt nichts rückgängig zu machen.',
  'app.nothing-to.redo': 'Es gibt nichts zu wiederholen.',
};
