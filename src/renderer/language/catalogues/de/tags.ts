import type { tagsMessages } from '../en/tags.ts';

export const tagsGerman: Partial<Record<keyof typeof tagsMessages, string>> = {};
