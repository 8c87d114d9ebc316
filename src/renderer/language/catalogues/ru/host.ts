import type { hostMessages } from '../en/host.ts';

export const hostRussian: Record<keyof typeof hostMessages, string> = {};
