/** The story: its bar, outline, finding and facts. */
export const readerMessages = {} as const;
