import { Check } from 'lucide-react';
import { useMessages } from '../language/language-provider.tsx';
import type { Picking } from './use-picking.ts';

/** Picks a row; with Shift all from the one picked last. */
export function PickBox({ index, id, picking }: { index: number; id: string; picking: Picking }) {
  const { t } = useMessages();
  const isPicked = picking.picked.has(id);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isPicked}
      aria-label={t('passages.select')}
      className="passages-pick"
      onClick={(event) => {
        event.stopPropagation();
        picking.pick(index, event.shiftKey);
      }}
    >
      {isPicked && <Check size={12} strokeWidth={3} aria-hidden />}
    </button>
  );
}
