/** What was done, to be gone along. */
export const historyMessages = {
  'history.title': 'History',
  'history.about': 'What was done, newest first. Pick an act to go back to it, or forward again.',
  'history.empty': 'Nothing was done yet.',
  'history.beginning': 'Before all of this',
  'history.undone': 'undone',
  'history.stands': 'The last act that stands: {act}',
  'history.show': 'History: go back, or forward again',
  'history.under-way': '{share} done',
  'history.stop': 'Stop',
} as const;
