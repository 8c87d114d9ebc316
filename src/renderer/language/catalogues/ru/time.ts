import type { timeMessages } from '../en/time.ts';

export const timeRussian: Record<keyof typeof timeMessages, string> = {
  'time.now': 'сейчас',
  'time.minutes': '{count, number} мин',
  'time.hours': '{count, number} ч',
};
