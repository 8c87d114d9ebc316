/** Fetching again. */
export const versionsMessages = {} as const;
