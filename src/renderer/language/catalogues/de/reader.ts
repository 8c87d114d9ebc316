import type { readerMessages } from '../en/reader.ts';

export const readerGerman: Partial<Record<keyof typeof readerMessages, string>> = {};
