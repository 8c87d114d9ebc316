import type { appMessages } from '../en/app.ts';

export const appGerman: Partial<Record<keyof typeof appMessages, string>> = {};
