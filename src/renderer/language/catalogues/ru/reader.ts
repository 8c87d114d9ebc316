import type { readerMessages } from '../en/reader.ts';

export const readerRussian: Record<keyof typeof readerMessages, string> = {};
