/** How fast the voice speaks: 1 is its own pace. */
export const RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

/** What was chosen last, kept by this window's browser: voices differ from machine to machine, and so are no setting of the library. */
export interface VoiceChoice {
  rate: number;
  /** By language, the address of the voice. */
  voices: Readonly<Record<string, string>>;
}

const KEY = 'verbatim.aloud';
const USUAL: VoiceChoice = { rate: 1, voices: {} };

export function readVoiceChoice(storage: Pick<Storage, 'getItem'>): VoiceChoice {
  try {
    const stored = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<VoiceChoice> | null;
    const rate = RATES.find((one) => one === stored?.rate) ?? USUAL.rate;
    const voices = Object.entries(stored?.voices ?? {}).filter(([, uri]) => typeof uri === 'string');
    return { rate, voices: Object.fromEntries(voices) };
  } catch {
    // Nothing stored, or nothing of ours: the usual.
    return USUAL;
  }
}

export function keepVoiceChoice(storage: Pick<Storage, 'setItem'>, choice: VoiceChoice): void {
  try {
    storage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // A window that keeps nothing forgets the voice, and no more.
  }
}
