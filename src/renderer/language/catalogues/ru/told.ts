import type { toldMessages } from '../en/told.ts';

export const toldRussian: Record<keyof typeof toldMessages, string> = {
  'act.keep': 'Сохранить цитату',
};
