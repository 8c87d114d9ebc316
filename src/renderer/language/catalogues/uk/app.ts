import type { appMessages } from '../en/app.ts';

export const appUkrainian: Record<keyof typeof appMessages, string> = {
  'app.undone': 'Скасовано.',
  'app.undone.act': 'Скасовано: {act}.',
  'app.redone': 'Повторено.',
  'app.redone.act': 'Повторено: {act}.',
  'app.nothing-to.undo': 'Скасовувати нічого.',
  'app.nothing-to.redo': 'Повторювати нічого.',
};
