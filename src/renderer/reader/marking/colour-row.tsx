import type { MarkColour } from '../../../contract/passage.ts';
import { markColourNames } from '../../ui/mark-colours.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import './colour-row.css';

export interface ColourRowProps {
  /** What the buttons do, before the name of the colour: `Mark in amber`. */
  verb: string;
  current?: MarkColour | null;
  onPick: (colour: MarkColour) => void;
}

/** The six mark colours, each with its own underline, so that colour is never the only difference. */
export function ColourRow({ verb, current, onPick }: ColourRowProps) {
  return (
    <div className="colour-row" role="group" aria-label="Colour">
      {markColourNames.map(({ colour, name }) => (
        <Tooltip key={colour} words={name} command={`passage.mark-${colour}`}>
          <button
            type="button"
            className="colour-swatch"
            data-colour={colour}
            aria-label={`${verb} ${name.toLowerCase()}`}
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
