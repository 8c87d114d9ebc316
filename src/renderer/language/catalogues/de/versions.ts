import type { versionsMessages } from '../en/versions.ts';

export const versionsGerman: Partial<Record<keyof typeof versionsMessages, string>> = {};
