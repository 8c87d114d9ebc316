import type { exportingMessages } from '../en/exporting.ts';

export const exportingGerman: Partial<Record<keyof typeof exportingMessages, string>> = {};
