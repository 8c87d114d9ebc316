import type { searchMessages } from '../en/search.ts';

export const searchRussian: Record<keyof typeof searchMessages, string> = {};
