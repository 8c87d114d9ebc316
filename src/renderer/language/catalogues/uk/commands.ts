import type { commandsMessages } from '../en/commands.ts';

export const commandsUkrainian: Record<keyof typeof commandsMessages, string> = {};
