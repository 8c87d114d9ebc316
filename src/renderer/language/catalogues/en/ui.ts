/** Words of the plain components. */
export const uiMessages = {} as const;
