import type { Settings } from '../../contract/settings.ts';

export type ResolvedTheme = 'light' | 'sepia' | 'dark' | 'black';

const families: Record<Settings['font'], string> = {
  literata: 'var(--font-literata)',
  'source-serif': 'var(--font-source-serif)',
  atkinson: 'var(--font-atkinson)',
  'system-serif': 'var(--font-system-serif)',
  'system-sans': 'var(--font-system-sans)',
};

/** The theme that is shown: the system's wish is light or dark. */
export function resolveTheme(theme: Settings['theme'], systemIsDark: boolean): ResolvedTheme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** The settings of the look as custom properties of the root: the reading frame takes the same ones over. */
export function styleOfSettings(settings: Settings): Record<`--${string}`, string> {
  return {
    '--font-reading': families[settings.font],
    '--reading-size': `${String(settings.fontSizePx)}px`,
    '--reading-measure': `${String(settings.measureCh)}ch`,
    '--reading-line-height': String(settings.lineHeight),
    '--reading-align': settings.justify ? 'justify' : 'start',
  };
}
