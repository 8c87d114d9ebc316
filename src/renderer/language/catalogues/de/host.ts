import type { hostMessages } from '../en/host.ts';

export const hostGerman: Partial<Record<keyof typeof hostMessages, string>> = {};
