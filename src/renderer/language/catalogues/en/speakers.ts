/** The speaker dialog and page. */
export const speakersMessages = {} as const;
