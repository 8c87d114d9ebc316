import type { versionsMessages } from '../en/versions.ts';

export const versionsRussian: Record<keyof typeof versionsMessages, string> = {};
