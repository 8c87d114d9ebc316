import type { uiMessages } from '../en/ui.ts';

export const uiRussian: Record<keyof typeof uiMessages, string> = {};
