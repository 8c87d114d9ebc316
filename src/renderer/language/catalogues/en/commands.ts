/** The palette, the sheet of keys, and the keys themselves. */
export const commandsMessages = {} as const;
