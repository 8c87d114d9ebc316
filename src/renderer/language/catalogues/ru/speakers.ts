import type { speakersMessages } from '../en/speakers.ts';

export const speakersRussian: Record<keyof typeof speakersMessages, string> = {};
