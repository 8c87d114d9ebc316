import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunUkrainian: Record<keyof typeof firstRunMessages, string> = {};
