import type { searchMessages } from '../en/search.ts';

export const searchUkrainian: Record<keyof typeof searchMessages, string> = {};
