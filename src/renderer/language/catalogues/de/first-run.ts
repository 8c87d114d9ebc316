import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunGerman: Partial<Record<keyof typeof firstRunMessages, string>> = {};
