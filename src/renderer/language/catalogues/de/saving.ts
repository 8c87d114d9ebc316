import type { savingMessages } from '../en/saving.ts';

export const savingGerman: Partial<Record<keyof typeof savingMessages, string>> = {};
