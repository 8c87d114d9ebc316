import type { timeMessages } from '../en/time.ts';

export const timeUkrainian: Record<keyof typeof timeMessages, string> = {
  'time.now': 'щойно',
  'time.minutes': '{count, number} хв',
  'time.hours': '{count, number} год',
};
