import type { passagesMessages } from '../en/passages.ts';

export const passagesRussian: Record<keyof typeof passagesMessages, string> = {};
