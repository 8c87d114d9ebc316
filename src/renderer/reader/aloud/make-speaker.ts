import type { TextSpan } from '../../../text/selector.ts';

/** What of the platform's speech is used; a spec puts its own in its place. */
export type Speech = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'pause' | 'resume'>;

export interface SpeakerState {
  is: 'off' | 'speaking' | 'paused';
  /** Which sentence of the plan; what is off has none. */
  at: number;
  /** The word that is spoken now, where the voice tells. */
  word: TextSpan | null;
}

export interface SpeakerOptions {
  speech: Speech;
  text: string;
  plan: readonly TextSpan[];
  makeUtterance: (words: string) => SpeechSynthesisUtterance;
  onChange: (state: SpeakerState) => void;
  /** A voice that could not speak: what the platform calls the reason. */
  onProblem: (reason: string) => void;
}

export interface Speaker {
  play: (at: number) => void;
  pause: () => void;
  resume: () => void;
  stop: () => void;
  /** To the next sentence (1) or the one before (-1), speaking or paused as it was. */
  step: (by: 1 | -1) => void;
  /** Another voice or rate: the sentence begins anew, because what is being spoken cannot be changed. */
  renew: () => void;
}

const OFF: SpeakerState = { is: 'off', at: -1, word: null };
/** Reasons that are our own doing. */
const OURS = new Set(['canceled', 'interrupted']);

/**
 * Reads a plan of sentences with the platform's speech, one utterance each. A pause ends the utterance and the way on begins the
 * sentence anew: voices that are paused for long do not always come back.
 */
export function makeSpeaker(options: SpeakerOptions): Speaker {
  const { speech, text, plan, makeUtterance, onChange, onProblem } = options;
  let state = OFF;
  /** Which utterance is meant: events of those before it come late, and mean nothing. */
  let turn = 0;
  const become = (next: SpeakerState): void => {
    state = next;
    onChange(state);
  };
  const stop = (): void => {
    turn += 1;
    speech.cancel();
    if (state.is !== 'off') become(OFF);
  };
  const play = (at: number): void => {
    const sentence = plan[at];
    if (!sentence) return stop();
    turn += 1;
    const own = turn;
    speech.cancel();
    const utterance = makeUtterance(text.slice(sentence.start, sentence.end));
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (own !== turn || (name !== 'word' && name !== '')) return;
      become({ ...state, word: wordAt(text, sentence, { charIndex, charLength }) });
    };
    utterance.onend = () => {
      if (own === turn) play(at + 1);
    };
    utterance.onerror = ({ error }) => {
      if (own !== turn || OURS.has(error)) return;
      stop();
      onProblem(error);
    };
    become({ is: 'speaking', at, word: null });
    speech.speak(utterance);
  };
  const pause = (): void => {
    if (state.is !== 'speaking') return;
    turn += 1;
    speech.cancel();
    become({ ...state, is: 'paused' });
  };
  return {
    play,
    pause,
    resume: () => {
      if (state.is === 'paused') play(state.at);
    },
    stop,
    step: (by) => {
      const next = Math.max(0, Math.min(plan.length - 1, state.at + by));
      if (state.is === 'speaking') play(next);
      else if (state.is === 'paused') become({ is: 'paused', at: next, word: null });
    },
    renew: () => {
      if (state.is === 'speaking') play(state.at);
    },
  };
}

/** The word of a boundary: some voices tell where it begins and not how long it is. */
function wordAt(
  text: string,
  sentence: TextSpan,
  { charIndex, charLength }: { charIndex: number; charLength: number | undefined },
): TextSpan | null {
  const start = sentence.start + charIndex;
  const rest = text.slice(start, sentence.end);
  const length =
    charLength === undefined || charLength === 0 ? (/^\S+/u.exec(rest)?.[0].length ?? 0) : charLength;
  const end = Math.min(sentence.end, start + length);
  return end > start ? { start, end } : null;
}
