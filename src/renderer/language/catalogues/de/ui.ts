import type { uiMessages } from '../en/ui.ts';

export const uiGerman: Partial<Record<keyof typeof uiMessages, string>> = {};
