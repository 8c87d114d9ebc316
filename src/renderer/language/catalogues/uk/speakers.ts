import type { speakersMessages } from '../en/speakers.ts';

export const speakersUkrainian: Record<keyof typeof speakersMessages, string> = {};
