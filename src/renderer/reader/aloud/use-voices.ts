import { useSyncExternalStore } from 'react';

/** The platform's speech; null where there is none. */
export function platformSpeech(): SpeechSynthesis | null {
  return (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null;
}

let known: readonly SpeechSynthesisVoice[] = [];

function readVoices(): readonly SpeechSynthesisVoice[] {
  const now = platformSpeech()?.getVoices() ?? [];
  const isSame =
    now.length === known.length && now.every(({ voiceURI }, at) => known[at]?.voiceURI === voiceURI);
  if (!isSame) known = now;
  return known;
}

function subscribe(onChange: () => void): () => void {
  const speech = platformSpeech();
  speech?.addEventListener('voiceschanged', onChange);
  return () => speech?.removeEventListener('voiceschanged', onChange);
}

/** The voices of the platform. Browsers have none at first and say so when they have come. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(subscribe, readVoices);
}
