/** The search field, narrowing, smart lists. */
export const searchMessages = {} as const;
