import type { uiMessages } from '../en/ui.ts';

export const uiUkrainian: Record<keyof typeof uiMessages, string> = {};
