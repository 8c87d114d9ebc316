import type { MarkColour } from '../../../contract/passage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { markColours } from '../../ui/mark-colours.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import './colour-row.css';

export interface ColourRowProps {
  /** What the buttons do with the colour: mark in it, or set it. */
  act: 'mark' | 'set';
  current?: MarkColour | null;
  onPick: (colour: MarkColour) => void;
}

/** The six mark colours, each with its own underline, so that colour is never the only difference. */
export function ColourRow({ act, current, onPick }: ColourRowProps) {
  const { t } = useMessages();
  return (
    <div className="colour-row" role="group" aria-label={t('marking.colour')}>
      {markColours.map((colour) => (
        <Tooltip key={colour} words={t(`ui.colour.${colour}`)} command={`passage.mark-${colour}`}>
          <button
            type="button"
            className="colour-swatch"
            data-colour={colour}
            aria-label={t(`marking.colour.${act}`, { colour: t(`ui.colour.${colour}`).toLowerCase() })}
            aria-pressed={current === undefined ? undefined : current === colour}
            onClick={() => onPick(colour)}
          >
            <span aria-hidden>a</span>
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
