import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const surfaces = ['surface', 'sunken', 'raised'];
const colours = ['amber', 'rose', 'leaf', 'sky', 'iris', 'sand'];

/** The tokens of one theme as the file declares them. */
function readTheme(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`, 'u').exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Map<string, string>, [front, back]: [string, string]): number {
  const pair = [front, back].map((name) => luminance(tokens.get(name) ?? '#000000')).sort((a, b) => b - a);
  return ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05);
}

describe.each(['light', 'sepia', 'dark', 'black'])('the %s theme', (theme) => {
  const tokens = readTheme(theme);
  const pairs: [string, string, number][] = [
    ...surfaces.flatMap((surface): [string, string, number][] => [
      ['ink', surface, 7],
      ['ink-soft', surface, 7],
      ...['ink-faint', 'accent', 'danger', 'ok'].map((name): [string, string, number] => [
        name,
        surface,
        4.5,
      ]),
      ...colours.map((colour): [string, string, number] => [`edge-${colour}`, surface, 3]),
      ['line-strong', surface, 3],
    ]),
    ...colours.map((colour): [string, string, number] => ['ink', `mark-${colour}`, 7]),
    ...['ink-faint', 'accent'].flatMap((name): [string, string, number][] => [
      [name, 'accent-soft', 4.5],
      [name, 'hover', 4.5],
    ]),
    ['on-accent', 'accent', 4.5],
    ['danger', 'danger-soft', 4.5],
  ];

  it('declares every token that the light theme declares', () => {
    expect([...tokens.keys()]).toEqual([...readTheme('light').keys()]);
    expect(tokens.size).toBeGreaterThan(25);
  });

  it.each(pairs)('%s on %s keeps %d:1', (front, back, least) => {
    expect(contrast(tokens, [front, back])).toBeGreaterThanOrEqual(least);
  });
});
