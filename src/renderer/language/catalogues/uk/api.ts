import type { apiMessages } from '../en/api.ts';

export const apiUkrainian: Record<keyof typeof apiMessages, string> = {};
