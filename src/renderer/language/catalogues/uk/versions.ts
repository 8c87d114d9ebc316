import type { versionsMessages } from '../en/versions.ts';

export const versionsUkrainian: Record<keyof typeof versionsMessages, string> = {};
