import type { tagsMessages } from '../en/tags.ts';

export const tagsRussian: Record<keyof typeof tagsMessages, string> = {};
