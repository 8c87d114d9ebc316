import type { passagesMessages } from '../en/passages.ts';

export const passagesUkrainian: Record<keyof typeof passagesMessages, string> = {};
