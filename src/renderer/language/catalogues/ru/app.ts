import type { appMessages } from '../en/app.ts';

export const appRussian: Record<keyof typeof appMessages, string> = {
  'app.undone': 'Отменено.',
  'app.undone.act': 'Отменено: {act}.',
  'app.redone': 'Повторено.',
  'app.redone.act': 'Повторено: {act}.',
  'app.nothing-to.undo': 'Отменять нечего.',
  'app.nothing-to.redo': 'Повторять нечего.',
};
