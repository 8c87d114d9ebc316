/** What of the platform's voices matters here. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'voiceURI' | 'localService' | 'default'>;

/** `en-GB` and `en_GB` as `en`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/**
 * The voices that can read a language, the fitting ones first: those of the very region, then those that are on this machine.
 * A voice that asks a server is left out: reading makes no requests.
 */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string | null): V[] {
  const local = voices.filter(({ localService }) => localService);
  if (language === null) return local.toSorted((a, b) => Number(b.default) - Number(a.default));
  const rank = (voice: V): number =>
    (plain(voice.lang) === plain(language) ? 2 : 0) + (voice.default ? 1 : 0);
  return local
    .filter(({ lang }) => languageOf(lang) === languageOf(language))
    .toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

/** The voice that was chosen for the language before, if it is still there; else the first that fits. */
export function chooseVoice<V extends Voice>(voices: readonly V[], chosenUri: string | null): V | null {
  return voices.find(({ voiceURI }) => voiceURI === chosenUri) ?? voices[0] ?? null;
}
