/** The page of passages. */
export const passagesMessages = {} as const;
