/** Fetching again. */
export const versionsMessages = {
  'versions.same': 'The text is the same as before.',
  'versions.changed': 'The text has changed. The capture before it is kept.',
  'versions.all-there':
    '{count, plural, one {The passage is still there, word for word.} other {All # passages are still there, word for word.}}',
  'versions.standing': '{count, number} still there',
  'versions.altered': '{count, number} altered',
  'versions.gone': '{count, number} gone',
  'versions.fates':
    'Of {count, plural, one {# passage} other {# passages}}: {fates}. Those are listed beside the story.',
  'versions.fetching': 'Fetching it again…',
} as const;
