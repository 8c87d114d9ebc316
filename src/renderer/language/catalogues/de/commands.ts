import type { commandsMessages } from '../en/commands.ts';

export const commandsGerman: Partial<Record<keyof typeof commandsMessages, string>> = {};
