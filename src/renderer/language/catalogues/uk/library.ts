import type { libraryMessages } from '../en/library.ts';

export const libraryUkrainian: Record<keyof typeof libraryMessages, string> = {};
