/** The export dialog. */
export const exportingMessages = {} as const;
