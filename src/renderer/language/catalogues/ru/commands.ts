import type { commandsMessages } from '../en/commands.ts';

export const commandsRussian: Record<keyof typeof commandsMessages, string> = {};
