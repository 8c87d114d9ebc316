import type { ReactElement, ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { useApi } from '../api/api-context.tsx';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { Popover } from '../ui/popover.tsx';
import './settings-sheet.css';

const themeNames = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
} as const satisfies Record<Settings['theme'], string>;

const fontNames = {
  literata: 'Literata',
  'source-serif': 'Source Serif',
  atkinson: 'Atkinson Hyperlegible',
  'system-serif': 'System serif',
  'system-sans': 'System sans',
} as const satisfies Record<Settings['font'], string>;

export interface SettingsSheetProps {
  /** The button that opens it; null where none is shown: the sheet then stands at the lower left of the window. */
  trigger: ReactElement | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** True while no story is open: a few lines show what the settings do. */
  needsSample: boolean;
}

/** The look of reading, changed while one looks at it. */
export function SettingsSheet({ trigger, isOpen, onOpenChange, needsSample }: SettingsSheetProps) {
  const settings = useSettings();
  const { bridge } = useApi();
  const update = useUpdateSettings();
  return (
    <Popover
      name="Settings"
      {...(trigger === null
        ? { at: { left: 16, top: window.innerHeight - 24, width: 1, height: 1 } }
        : { trigger })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      side="top"
      align="start"
      className="settings-sheet"
    >
      <Choice
        legend="Theme"
        names={themeNames}
        value={settings.theme}
        className="settings-themes"
        renderSample={(theme) => <ThemeSwatch theme={theme} />}
        onPick={(theme) => update({ theme })}
      />
      <Choice
        legend="Reading face"
        names={fontNames}
        value={settings.font}
        className="settings-fonts"
        onPick={(font) => update({ font })}
      />
      <Slider
        label="Size"
        said={`${String(settings.fontSizePx)} px`}
        range={[13, 32, 1]}
        value={settings.fontSizePx}
        onChange={(fontSizePx) => update({ fontSizePx })}
      />
      <Slider
        label="Line width"
        said={`${String(settings.measureCh)} characters`}
        range={[45, 90, 1]}
        value={settings.measureCh}
        onChange={(measureCh) => update({ measureCh })}
      />
      <Slider
        label="Line height"
        said={settings.lineHeight.toFixed(2)}
        range={[1.2, 2.2, 0.05]}
        value={settings.lineHeight}
        onChange={(lineHeight) => update({ lineHeight: Math.round(lineHeight * 100) / 100 })}
      />
      <label className="settings-check">
        <input
          type="checkbox"
          checked={settings.justify}
          onChange={(event) => update({ justify: event.target.checked })}
        />
        Justify lines
      </label>
      <label className="settings-check">
        <input
          type="checkbox"
          checked={!settings.keepsRecentSearches}
          onChange={({ target }) =>
            update({ keepsRecentSearches: !target.checked, ...(target.checked && { recentSearches: [] }) })
          }
        />
        Do not keep recent searches
      </label>
      {bridge.renderPage !== null && (
        <label className="settings-check">
          <input
            type="checkbox"
            checked={settings.renderPages}
            onChange={(event) => update({ renderPages: event.target.checked })}
          />
          Draw pages that need scripts in a hidden window
        </label>
      )}
      {needsSample && (
        <p className="settings-sample" lang="en">
          “The words first, and exactly as they were said,” the editor answered; everything else could wait
          until the morning.
        </p>
      )}
    </Popover>
  );
}

/** Paper and ink of a theme, by its own tokens; the system's is half day, half night. */
function ThemeSwatch({ theme }: { theme: Settings['theme'] }) {
  const halves = theme === 'system' ? ['light', 'dark'] : [theme];
  return (
    <span className="settings-swatch" aria-hidden>
      {halves.map((half) => (
        <span key={half} data-theme={half}>
          {halves.length === 1 ? 'Aa' : half === 'light' ? 'A' : 'a'}
        </span>
      ))}
    </span>
  );
}

interface ChoiceProps<V extends string> {
  legend: string;
  names: Record<V, string>;
  value: V;
  className: string;
  renderSample?: (value: V) => ReactNode;
  onPick: (value: V) => void;
}

function Choice<V extends string>({ legend, names, value, className, renderSample, onPick }: ChoiceProps<V>) {
  return (
    <fieldset className="settings-choice">
      <legend>{legend}</legend>
      <div className={className}>
        {(Object.entries(names) as [V, string][]).map(([one, name]) => (
          <label key={one} className="settings-option" data-value={one}>
            <input
              type="radio"
              className="visually-hidden"
              name={legend}
              checked={one === value}
              onChange={() => onPick(one)}
            />
            {renderSample?.(one)}
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  label: string;
  said: string;
  /** Least, most and step. */
  range: readonly [number, number, number];
  value: number;
  onChange: (value: number) => void;
}

function Slider({ label, said, range: [least, most, step], value, onChange }: SliderProps) {
  return (
    <label className="settings-slider">
      <span>{label}</span>
      <output>{said}</output>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={said}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}
