import type { CaptureInfo } from '../../contract/capture.ts';

const reasons = {
  bytes: 'has more than 20 MB',
  depth: 'nests its parts too deep',
  elements: 'has more than 300,000 parts',
  attributes: 'has a part with thousands of attributes',
  time: 'took too long to lay out',
  memory: 'took too much memory to lay out',
  failed: 'could not be laid out',
} as const satisfies Record<NonNullable<CaptureInfo['textOnlyReason']>, string>;

/** Why a capture is kept as text, in sentences; null for one that has its form. */
export function sayTextOnly(
  capture: Pick<CaptureInfo, 'textOnlyReason' | 'isTextCut'> | undefined,
): string | null {
  if (capture === undefined || capture.textOnlyReason === null) return null;
  const shown = capture.isTextCut ? 'the beginning of its text is' : 'its text is';
  const why = reasons[capture.textOnlyReason];
  return `This page ${why}, so ${shown} kept without its layout. The page as it came is kept whole.`;
}
