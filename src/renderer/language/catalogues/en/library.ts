/** The sidebar, the list and its rows. */
export const libraryMessages = {} as const;
