/** The window: panes, banners, commands of the whole. */
export const appMessages = {} as const;
