import type { savingMessages } from '../en/saving.ts';

export const savingRussian: Record<keyof typeof savingMessages, string> = {};
