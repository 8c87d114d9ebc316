import type { tagsMessages } from '../en/tags.ts';

export const tagsUkrainian: Record<keyof typeof tagsMessages, string> = {};
