import type { savingMessages } from '../en/saving.ts';

export const savingUkrainian: Record<keyof typeof savingMessages, string> = {};
