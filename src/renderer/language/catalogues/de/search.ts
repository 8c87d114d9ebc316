import type { searchMessages } from '../en/search.ts';

export const searchGerman: Partial<Record<keyof typeof searchMessages, string>> = {};
