import type { CaptureInfo } from '../../contract/capture.ts';
import { textOnlyWords } from '../../contract/text-only-words.ts';

/** Why a capture is kept as text, in sentences; null for one that has its form. */
export function sayTextOnly(
  capture: Pick<CaptureInfo, 'textOnlyReason' | 'isTextCut'> | undefined,
): string | null {
  if (capture === undefined || capture.textOnlyReason === null) return null;
  const shown = capture.isTextCut ? 'the beginning of its text is' : 'its text is';
  const why = textOnlyWords[capture.textOnlyReason];
  return `This page ${why}, so ${shown} kept without its layout. The page as it came is kept whole.`;
}
