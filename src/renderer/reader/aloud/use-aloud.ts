import { useEffect, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../../text/selector.ts';
import type { ArticleView } from '../frame/article-view.ts';
import { paintSpans } from '../frame/paint-marks.ts';
import { readingOffset, revealIfLeft } from '../frame/reading-place.ts';
import { readSelection } from '../frame/read-selection.ts';
import { chooseVoice, voicesFor } from './choose-voice.ts';
import { makeSpeaker, type Speaker, type SpeakerState } from './make-speaker.ts';
import { planSentences, sentenceAt } from './plan-sentences.ts';
import { platformSpeech, useVoices } from './use-voices.ts';
import { keepVoiceChoice, readVoiceChoice, type VoiceChoice } from './voice-choice.ts';

export interface Aloud {
  is: SpeakerState['is'];
  /** The bar is shown: something is read, or there is no voice to read with. */
  isOpen: boolean;
  /** The sentence that is read, while one is. */
  sentence: TextSpan | null;
  voices: readonly { uri: string; name: string }[];
  voiceUri: string | null;
  rate: number;
  problem: string | null;
  /** Begins at the selection or at the line that is read; while it is on: pauses, and goes on. */
  toggle: () => void;
  stop: () => void;
  step: (by: 1 | -1) => void;
  pickVoice: (uri: string) => void;
  pickRate: (rate: number) => void;
}

const NOTHING: readonly TextSpan[] = [];
const OFF: SpeakerState = { is: 'off', at: -1, word: null };

/** Reads the article aloud with the platform's voices. The frame has no part in it but for what is painted there. */
export function useAloud(view: ArticleView, language: string | null, onScroll: () => void): Aloud {
  const [state, setState] = useState<SpeakerState>(OFF);
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const speaker = useRef<Speaker | null>(null);
  const { voices, manner, choice, choose } = useManner(language, () => speaker.current?.renew());
  const plan = useMemo(
    () => (isOpen ? planSentences(view.text, language) : NOTHING),
    [isOpen, view, language],
  );
  useEffect(() => () => speaker.current?.stop(), []);
  usePaintedVoice(view, { plan, state, onScroll });

  const begin = (): void => {
    const speech = platformSpeech();
    setProblem(null);
    setIsOpen(true);
    if (!speech || voices.length === 0) return;
    const whole = planSentences(view.text, language);
    speaker.current?.stop();
    speaker.current = makeSpeaker({
      ...{ speech, text: view.text, plan: whole },
      makeUtterance: (words) => makeUtterance(words, manner.current),
      onChange: setState,
      onProblem: setProblem,
    });
    speaker.current.play(sentenceAt(whole, readSelection(view)?.start ?? readingOffset(view)));
  };
  return {
    is: state.is,
    isOpen,
    sentence: plan[state.at] ?? null,
    voices: voices.map(({ voiceURI, name }) => ({ uri: voiceURI, name })),
    voiceUri: chooseVoice(voices, choice.voices[language ?? ''] ?? null)?.voiceURI ?? null,
    rate: choice.rate,
    problem,
    toggle: () => {
      if (state.is === 'speaking') speaker.current?.pause();
      else if (state.is === 'paused') speaker.current?.resume();
      else begin();
    },
    stop: () => {
      speaker.current?.stop();
      setIsOpen(false);
    },
    step: (by) => speaker.current?.step(by),
    pickVoice: (uri) => choose({ ...choice, voices: { ...choice.voices, [language ?? '']: uri } }),
    pickRate: (rate) => choose({ ...choice, rate }),
  };
}

/** Which voice reads a language and how fast; another choice holds for the sentence that is being read. */
function useManner(language: string | null, onChosen: () => void) {
  const [choice, setChoice] = useState<VoiceChoice>(() => readVoiceChoice(localStorage));
  const all = useVoices();
  const voices = useMemo(() => voicesFor(all, language), [all, language]);
  const mannerOf = (chosen: VoiceChoice): Manner => ({
    voice: chooseVoice(voices, chosen.voices[language ?? ''] ?? null),
    rate: chosen.rate,
    language,
  });
  const manner = useRef(mannerOf(choice));
  useEffect(() => {
    manner.current = mannerOf(choice);
  });
  const choose = (next: VoiceChoice): void => {
    setChoice(next);
    keepVoiceChoice(localStorage, next);
    manner.current = mannerOf(next);
    onChosen();
  };
  return { voices, manner, choice, choose };
}

interface Manner {
  voice: SpeechSynthesisVoice | null;
  rate: number;
  language: string | null;
}

function makeUtterance(words: string, { voice, rate, language }: Manner): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice?.lang ?? language ?? '';
  utterance.rate = rate;
  return utterance;
}

/** Paints what is read. The page stays where it is until the voice leaves what is in sight. */
function usePaintedVoice(
  view: ArticleView,
  { plan, state, onScroll }: { plan: readonly TextSpan[]; state: SpeakerState; onScroll: () => void },
): void {
  const sentence = plan[state.at];
  const { word } = state;
  useEffect(() => {
    paintSpans(view, 'aloud', sentence ? [sentence] : []);
    if (sentence && revealIfLeft(view, sentence.start)) onScroll();
    return () => paintSpans(view, 'aloud', []);
  }, [view, sentence, onScroll]);
  useEffect(() => {
    paintSpans(view, 'aloud-word', word ? [word] : []);
    if (word && revealIfLeft(view, word.start)) onScroll();
    return () => paintSpans(view, 'aloud-word', []);
  }, [view, word, onScroll]);
}
