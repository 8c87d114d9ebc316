import type { markingMessages } from '../en/marking.ts';

export const markingUkrainian: Record<keyof typeof markingMessages, string> = {};
