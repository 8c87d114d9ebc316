import type { apiMessages } from '../en/api.ts';

export const apiRussian: Record<keyof typeof apiMessages, string> = {};
