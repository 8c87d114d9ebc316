import type { libraryMessages } from '../en/library.ts';

export const libraryGerman: Partial<Record<keyof typeof libraryMessages, string>> = {};
