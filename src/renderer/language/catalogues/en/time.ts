/** Times as people say them, as short as can be. */
export const timeMessages = {
  'time.now': 'now',
  'time.minutes': '{count, number} min',
  'time.hours': '{count, number} h',
} as const;
