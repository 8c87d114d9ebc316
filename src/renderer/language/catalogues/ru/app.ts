import type { appMessages } from '../en/app.ts';

export const appRussian: Record<keyof typeof appMessages, string> = {};
