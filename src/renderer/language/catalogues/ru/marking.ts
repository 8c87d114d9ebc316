import type { markingMessages } from '../en/marking.ts';

export const markingRussian: Record<keyof typeof markingMessages, string> = {};
