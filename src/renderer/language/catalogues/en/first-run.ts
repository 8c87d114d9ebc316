/** The welcome. */
export const firstRunMessages = {} as const;
