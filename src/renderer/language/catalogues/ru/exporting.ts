import type { exportingMessages } from '../en/exporting.ts';

export const exportingRussian: Record<keyof typeof exportingMessages, string> = {};
