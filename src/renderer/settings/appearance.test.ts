import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../contract/settings.ts';
import { resolveTheme, styleOfSettings } from './appearance.ts';

const settings: Settings = { ...defaultSettings, justify: true };

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
