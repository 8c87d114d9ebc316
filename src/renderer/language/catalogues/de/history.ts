import type { historyMessages } from '../en/history.ts';

export const historyGerman: Partial<Record<keyof typeof historyMessages, string>> = {};
