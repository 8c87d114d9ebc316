import { useState } from 'react';
import type { SearchAnswer } from '../../contract/search.ts';
import { useCall } from '../api/queries.ts';

/** How many hits are asked for: the first answer is short and quick, scrolling on asks for more. */
const STEPS = [50, 200, 500] as const;

export interface Search {
  /** What is asked, as it stands in the field. */
  text: string;
  setText: (text: string) => void;
  isActive: boolean;
  /** True while what is shown was found for an earlier text. */
  isBehind: boolean;
  answer: SearchAnswer | undefined;
  error: Error | null;
  askAgain: () => void;
  askForMore: () => void;
}

/** The search of the window: what stands in the field and what the library answers, as it is typed. */
export function useSearch(): Search {
  const [text, setText] = useState('');
  const [step, setStep] = useState(0);
  const isActive = text.trim() !== '';
  const limit = STEPS[step] ?? STEPS[0];
  const call = useCall('articles.search', { text, limit }, { isEnabled: isActive, keepsPrevious: true });
  return {
    text,
    setText: (next) => {
      setStep(0);
      setText(next);
    },
    isActive,
    isBehind: isActive && (call.isPlaceholderData || call.isPending),
    answer: isActive ? call.data : undefined,
    error: isActive ? call.error : null,
    askAgain: () => void call.refetch(),
    askForMore: () => setStep((now) => Math.min(now + 1, STEPS.length - 1)),
  };
}
