import type { CaptureInfo } from '../../contract/capture.ts';
import type { Translate } from '../language/make-messages.ts';

/** Why a capture is kept as text, in sentences; null for one that has its form. */
export function sayTextOnly(
  capture: Pick<CaptureInfo, 'textOnlyReason' | 'isTextCut'> | undefined,
  t: Translate,
): string | null {
  if (capture === undefined || capture.textOnlyReason === null) return null;
  return t(`api.text-only.${capture.textOnlyReason}`, { isCut: capture.isTextCut ? 'yes' : 'no' });
}
