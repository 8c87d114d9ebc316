import type { appMessages } from '../en/app.ts';

export const appUkrainian: Record<keyof typeof appMessages, string> = {};
