/** The window: panes, banners, commands of the whole. */
export const appMessages = {
  'app.undone': 'Undone.',
  'app.undone.act': 'Undone: {act}.',
  'app.redone': 'Done again.',
  'app.redone.act': 'Done again: {act}.',
  'app.nothing-to.undo': 'There is nothing to undo.',
  'app.nothing-to.redo': 'There is nothing to redo.',
} as const;
