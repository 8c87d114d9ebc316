import type { libraryMessages } from '../en/library.ts';

export const libraryRussian: Record<keyof typeof libraryMessages, string> = {};
