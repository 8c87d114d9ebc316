import { describe, expect, it } from 'vitest';
import type { Settings } from '../../contract/settings.ts';
import { resolveTheme, styleOfSettings } from './appearance.ts';

const settings: Settings = {
  theme: 'system',
  font: 'literata',
  fontSizePx: 19,
  measureCh: 66,
  lineHeight: 1.6,
  justify: true,
  markColour: 'amber',
  sidebarWidthPx: 232,
  listWidthPx: 352,
  panelWidthPx: 320,
  isFocusMode: false,
  renderPages: false,
  keepsRecentSearches: true,
  recentSearches: [],
};

describe('the look of the settings', () => {
  it('follows the system only when asked to', () => {
    expect(resolveTheme('system', true)).toBe('dark');
    expect(resolveTheme('system', false)).toBe('light');
    expect(resolveTheme('sepia', true)).toBe('sepia');
  });

  it('becomes custom properties with their units', () => {
    expect(styleOfSettings(settings)).toEqual({
      '--font-reading': 'var(--font-literata)',
      '--reading-size': '19px',
      '--reading-measure': '66ch',
      '--reading-line-height': '1.6',
      '--reading-align': 'justify',
    });
  });
});
