import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunRussian: Record<keyof typeof firstRunMessages, string> = {};
