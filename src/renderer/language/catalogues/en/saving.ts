/** Saving: the dialog, jobs, drops and their outcomes. */
export const savingMessages = {} as const;
