import type { hostMessages } from '../en/host.ts';

export const hostUkrainian: Record<keyof typeof hostMessages, string> = {};
