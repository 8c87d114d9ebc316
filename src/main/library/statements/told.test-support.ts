import type { Statement } from '../../../contract/statement.ts';
import { findStatements } from './index.ts';

/** The words of a statement, its parts joined by a stroke. */
export function wordsOf(text: string, { segments, start, end }: Statement): string {
  return (segments ?? [[start, end]]).map(([from, to]) => text.slice(from, to)).join(' | ');
}

/** Each statement of a text as "speaker: words": "said" is left to the reader. */
export function told(text: string, language?: string): string[] {
  return findStatements(text, { language: language ?? null }).map(
    (statement) => `${statement.speaker?.name ?? '?'}: ${wordsOf(text, statement)}`,
  );
}
