import type { readerMessages } from '../en/reader.ts';

export const readerUkrainian: Record<keyof typeof readerMessages, string> = {};
