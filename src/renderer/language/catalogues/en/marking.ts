/** Passages in a story: the bar, the editor, margin and panel. */
export const markingMessages = {} as const;
