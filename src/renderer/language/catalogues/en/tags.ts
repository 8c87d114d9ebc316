/** The tag dialog. */
export const tagsMessages = {} as const;
