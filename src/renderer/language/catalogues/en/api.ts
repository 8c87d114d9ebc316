/** Errors, and what the page says of its questions to the library. */
export const apiMessages = {} as const;
