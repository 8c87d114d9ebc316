import type { toldMessages } from '../en/told.ts';

export const toldUkrainian: Record<keyof typeof toldMessages, string> = {
  'act.keep': 'Зберегти цитату',
};
