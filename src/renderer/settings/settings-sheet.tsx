import type { ReactElement, ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { useApi } from '../api/api-context.tsx';
import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import { useMessages } from '../language/language-provider.tsx';
import { languageNames, type Direction } from '../language/locales.ts';
import { Button } from '../ui/button.tsx';
import { Popover, type PopoverProps } from '../ui/popover.tsx';
import './settings-sheet.css';

const themes = ['system', 'light', 'sepia', 'dark', 'black'] as const satisfies readonly Settings['theme'][];

/** Names of faces stay as they are in every language; the system's are described. */
const faceNames = {
  literata: 'Literata',
  'source-serif': 'Source Serif',
  atkinson: 'Atkinson Hyperlegible',
} as const satisfies Partial<Record<Settings['font'], string>>;

export interface SettingsSheetProps {
  /** The button that opens it; null where none is shown: the sheet then stands at the lower corner where lines begin. */
  trigger: ReactElement | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** True while no story is open: a few lines show what the settings do. */
  needsSample: boolean;
  onChangeKeys: () => void;
  onCiting: () => void;
}

/** The look of reading, changed while one looks at it. */
export function SettingsSheet({
  trigger,
  isOpen,
  onOpenChange,
  needsSample,
  onChangeKeys,
  onCiting,
}: SettingsSheetProps) {
  const settings = useSettings();
  const { bridge } = useApi();
  const update = useUpdateSettings();
  const { t, sayNumber, locale, dir } = useMessages();
  return (
    <Popover
      name={t('settings.name')}
      {...(trigger === null ? { at: cornerOf(dir) } : { trigger })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      side="top"
      align="start"
      className="settings-sheet"
    >
      <Choice
        legend={t('settings.theme')}
        names={namesOf(themes, (theme) => t(`settings.theme.${theme}`))}
        value={settings.theme}
        className="settings-themes"
        renderSample={(theme) => <ThemeSwatch theme={theme} />}
        onPick={(theme) => update({ theme })}
      />
      <Choice
        legend={t('settings.face')}
        names={{
          ...faceNames,
          'system-serif': t('settings.face.system-serif'),
          'system-sans': t('settings.face.system-sans'),
        }}
        value={settings.font}
        className="settings-fonts"
        onPick={(font) => update({ font })}
      />
      <Slider
        label={t('settings.size')}
        said={t('settings.size.value', { px: settings.fontSizePx })}
        range={[13, 32, 1]}
        value={settings.fontSizePx}
        onChange={(fontSizePx) => update({ fontSizePx })}
      />
      <Slider
        label={t('settings.measure')}
        said={t('settings.measure.value', { count: settings.measureCh })}
        range={[45, 90, 1]}
        value={settings.measureCh}
        onChange={(measureCh) => update({ measureCh })}
      />
      <Slider
        label={t('settings.line-height')}
        said={sayNumber(settings.lineHeight, 2)}
        range={[1.2, 2.2, 0.05]}
        value={settings.lineHeight}
        onChange={(lineHeight) => update({ lineHeight: Math.round(lineHeight * 100) / 100 })}
      />
      <LanguageField language={settings.language} onPick={(language) => update({ language })} />
      <label className="settings-check">
        <input
          type="checkbox"
          checked={settings.justify}
          onChange={(event) => update({ justify: event.target.checked })}
        />
        {t('settings.justify')}
      </label>
      <label className="settings-check">
        <input
          type="checkbox"
          checked={!settings.keepsRecentSearches}
          onChange={({ target }) =>
            update({ keepsRecentSearches: !target.checked, ...(target.checked && { recentSearches: [] }) })
          }
        />
        {t('settings.no-recent')}
      </label>
      {bridge.renderPage !== null && (
        <label className="settings-check">
          <input
            type="checkbox"
            checked={settings.renderPages}
            onChange={(event) => update({ renderPages: event.target.checked })}
          />
          {t('settings.render-pages')}
        </label>
      )}
      <div className="settings-keys">
        <Button look="quiet" onClick={onChangeKeys}>
          {t('commands.sheet.change')}
        </Button>
        <Button look="quiet" onClick={onCiting}>
          {t('settings.citing')}
        </Button>
      </div>
      {needsSample && (
        <p className="settings-sample" lang={locale}>
          {t('settings.sample')}
        </p>
      )}
    </Popover>
  );
}

/** The lower corner of the window where lines begin. */
function cornerOf(dir: Direction): NonNullable<PopoverProps['at']> {
  const left = dir === 'rtl' ? window.innerWidth - 17 : 16;
  return { left, top: window.innerHeight - 24, width: 1, height: 1 };
}

interface LanguageFieldProps {
  language: Settings['language'];
  onPick: (language: Settings['language']) => void;
}

/** Every language in its own words, so that it is found by who reads that one alone. */
function LanguageField({ language, onPick }: LanguageFieldProps) {
  const { t } = useMessages();
  return (
    <label className="settings-language">
      <span>{t('settings.language')}</span>
      <select
        className="field-input"
        value={language}
        onChange={({ target }) => onPick(target.value as Settings['language'])}
      >
        <option value="system">{t('settings.language.system')}</option>
        {Object.entries(languageNames).map(([locale, name]) => (
          <option key={locale} value={locale} lang={locale}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function namesOf<V extends string>(values: readonly V[], nameOf: (value: V) => string): Record<V, string> {
  return Object.fromEntries(values.map((value) => [value, nameOf(value)])) as Record<V, string>;
}

/** Paper and ink of a theme, by its own tokens; the system's is half day, half night. */
function ThemeSwatch({ theme }: { theme: Settings['theme'] }) {
  const halves = theme === 'system' ? ['light', 'dark'] : [theme];
  const letters = 'Aa';
  return (
    <span className="settings-swatch" aria-hidden>
      {halves.map((half) => (
        <span key={half} data-theme={half}>
          {halves.length === 1 ? letters : letters.charAt(half === 'light' ? 0 : 1)}
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
