import type { passagesMessages } from '../en/passages.ts';

export const passagesGerman: Partial<Record<keyof typeof passagesMessages, string>> = {};
