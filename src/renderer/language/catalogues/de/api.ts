import type { apiMessages } from '../en/api.ts';

export const apiGerman: Partial<Record<keyof typeof apiMessages, string>> = {};
