import type { exportingMessages } from '../en/exporting.ts';

export const exportingUkrainian: Record<keyof typeof exportingMessages, string> = {};
