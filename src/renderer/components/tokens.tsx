import { markColours } from '../ui/mark-colours.ts';
import { Part } from './part.tsx';

const surfaces = ['surface', 'sunken', 'raised', 'hover', 'accent-soft', 'danger-soft'] as const;
const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'danger', 'ok'] as const;
const sizes = [12, 13, 15, 19, 24, 32] as const;

/** The table of the look, as it is seen: each ink on each surface. */
export function Tokens() {
  return (
    <Part name="Colour and type">
      {surfaces.map((surface) => (
        <p key={surface} className="components-swatch" style={{ background: `var(--${surface})` }}>
          <span>{surface}</span>
          {inks.map((ink) => (
            <b key={ink} style={{ color: `var(--${ink})` }}>
              {ink}
            </b>
          ))}
        </p>
      ))}
      <p className="components-sizes">
        {sizes.map((size) => (
          <span key={size} style={{ fontSize: `var(--size-${String(size)})` }}>
            {size}
          </span>
        ))}
      </p>
    </Part>
  );
}

/** The mark colours, with text on them and with their edges. */
export function Marks() {
  return (
    <Part name="Mark colours">
      {markColours.map((colour) => (
        <span
          key={colour}
          className="components-mark"
          style={{ background: `var(--mark-${colour})`, borderColor: `var(--edge-${colour})` }}
        >
          {colour}
        </span>
      ))}
    </Part>
  );
}
