import type { speakersMessages } from '../en/speakers.ts';

export const speakersGerman: Partial<Record<keyof typeof speakersMessages, string>> = {};
