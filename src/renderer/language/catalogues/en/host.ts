/** What the host says: files, the clipboard. */
export const hostMessages = {} as const;
