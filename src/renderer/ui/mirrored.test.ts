/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Properties that name a side; `/* physical: why *\/` in the line before excuses one. */
const SIDED =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius)$/u;
const SIDED_VALUE = /^(?:left|right)$/u;

/** Values at the top level: `calc(1px + 2px) 0` are two. */
const partsOf = (value: string) => value.match(/(?:[^\s()]+\([^()]*(?:\([^()]*\)[^()]*)*\)|\S)+/gu) ?? [];

function isPhysical(property: string, value: string): boolean {
  if (SIDED.test(property)) return true;
  if (['text-align', 'float', 'clear', 'transform-origin'].includes(property)) return SIDED_VALUE.test(value);
  if (/^translateX\((?!calc\([^)]*--inline-sign)/u.test(value)) return true;
  const [first, second, third, fourth] = partsOf(value);
  if (property === 'border-radius' && second !== undefined) return first !== second || third !== fourth;
  if (!['margin', 'padding', 'inset'].includes(property)) return false;
  return fourth !== undefined && fourth !== second;
}

function physicalLines(css: string): string[] {
  const lines = css.split('\n');
  return lines.filter((line, at) => {
    const [, property = '', value = ''] = /^\s*([a-z-]+):\s*(.+);$/u.exec(line) ?? [];
    return isPhysical(property, value) && !/\/\* physical: /u.test(lines[at - 1] ?? '');
  });
}

const sheets = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

describe('a layout that can be mirrored', () => {
  it.each(sheets)('%s names no side', (sheet) => {
    expect(physicalLines(readFileSync(join(ROOT, sheet), 'utf8'))).toEqual([]);
  });

  it('is told from one that cannot', () => {
    const css = `
      padding: 0 calc(1px + 2px) 4px 22px;
      padding: 0 2px 4px 2px;
      inset-inline-start: 0;
      left: 0;
      /* physical: measured in the window */
      left: 12px;
      border-left-color: red;
      text-align: right;
      border-radius: 2px 2px 0 0;
      border-radius: 0 2px 2px 0;
      transform: translateX(-40%);
      transform: translateX(calc(-40% * var(--inline-sign)));`;
    expect(physicalLines(css).map((line) => line.trim())).toEqual([
      'padding: 0 calc(1px + 2px) 4px 22px;',
      'left: 0;',
      'border-left-color: red;',
      'text-align: right;',
      'border-radius: 0 2px 2px 0;',
      'transform: translateX(-40%);',
    ]);
  });
});
