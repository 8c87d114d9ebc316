import type { timeMessages } from '../en/time.ts';

export const timeGerman: Record<keyof typeof timeMessages, string> = {
  'time.now': 'jetzt',
  'time.minutes': '{count, number} Min.',
  'time.hours': '{count, number} Std.',
};
