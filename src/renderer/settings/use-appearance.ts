import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../api/queries.ts';
import { useSpeak } from '../language/language-provider.tsx';
import { resolveTheme, styleOfSettings } from './appearance.ts';

const THEME_KEY = 'verbatim.theme';
const darkSystem = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Puts the theme that was shown last on the root, so that the first paint has its colours. */
export function showLastTheme(): void {
  const last = localStorage.getItem(THEME_KEY);
  document.documentElement.dataset.theme = last ?? resolveTheme('system', darkSystem().matches);
}

/** Keeps language, theme and reading typography on the root element as the settings, or the system, change. */
export function useAppearance(): void {
  const settings = useSettings();
  const systemIsDark = useSyncExternalStore(subscribe, () => darkSystem().matches);
  const speak = useSpeak();
  useEffect(() => speak(settings.language), [speak, settings.language]);
  const theme = resolveTheme(settings.theme, systemIsDark);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    for (const [name, value] of Object.entries(styleOfSettings(settings)))
      root.style.setProperty(name, value);
    if (settings.theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  }, [settings, theme]);
}
