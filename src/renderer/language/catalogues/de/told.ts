import type { toldMessages } from '../en/told.ts';

export const toldGerman: Partial<Record<keyof typeof toldMessages, string>> = {
  'act.keep': 'Zitat behalten',
};
