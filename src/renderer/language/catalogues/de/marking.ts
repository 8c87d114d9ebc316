import type { markingMessages } from '../en/marking.ts';

export const markingGerman: Partial<Record<keyof typeof markingMessages, string>> = {};
