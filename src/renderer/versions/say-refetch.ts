import type { RefetchOutcome } from '../../contract/article.ts';
import { sayCount, sayNumber } from '../ui/say-time.ts';

/** What fetching a story again came to: whether its text changed, and what became of the passages. */
export function sayRefetch({ changed, passages }: RefetchOutcome): { words: string; hint?: string } {
  if (!changed) return { words: 'The text is the same as before.' };
  const words = 'The text has changed. The capture before it is kept.';
  if (passages.length === 0) return { words };
  const count = (...wanted: string[]): number =>
    passages.filter(({ status }) => wanted.includes(status)).length;
  const [standing, altered, gone] = [count('unchanged', 'moved'), count('altered'), count('gone')];
  if (altered + gone === 0) return { words, hint: `${sayAll(standing)} still there, word for word.` };
  const parts = [
    standing > 0 && `${sayNumber(standing)} still there`,
    altered > 0 && `${sayNumber(altered)} altered`,
    gone > 0 && `${sayNumber(gone)} gone`,
  ].filter((part) => part !== false);
  const total = sayCount(passages.length, 'passage');
  return { words, hint: `Of ${total}: ${parts.join(', ')}. Those are listed beside the story.` };
}

function sayAll(count: number): string {
  return count === 1 ? 'The passage is' : `All ${sayNumber(count)} passages are`;
}
