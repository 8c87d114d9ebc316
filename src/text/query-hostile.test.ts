import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from './query-completion.ts';
import { printQuery } from './print-query.ts';
import { QUERY_FIELDS } from './query-fields.ts';
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH, MAX_QUERY_TERMS, parseQuery } from './query.ts';
import type { QueryNode } from './query-tree.ts';

const SOURCES = join(import.meta.dirname, '..');

/** Leaves count as many as they have words. */
function measure(node: QueryNode): { terms: number; depth: number } {
  if (node.type === 'phrase') return { terms: node.terms.length, depth: 1 };
  if (node.type === 'all') return { terms: 0, depth: 1 };
  const children = node.type === 'not' ? [node.child] : 'children' in node ? node.children : [];
  if (children.length === 0) return { terms: 1, depth: 1 };
  const measured = children.map(measure);
  return {
    terms: measured.reduce((sum, { terms }) => sum + terms, 0),
    depth: 1 + Math.max(...measured.map(({ depth }) => depth)),
  };
}

/** No exception, and a tree that costs no more than the largest that a person would type. */
function expectBounded(input: string): void {
  const { tree, problems } = parseQuery(input);
  const { terms, depth } = measure(tree);
  expect(terms).toBeLessThanOrEqual(MAX_QUERY_TERMS);
  // A bracket may hold an “or” of an “and” of a “not”.
  expect(depth).toBeLessThanOrEqual(3 * (MAX_QUERY_DEPTH + 1) + 1);
  expect(problems.length).toBeLessThanOrEqual(21);
  expect(printQuery(tree).length).toBeLessThanOrEqual(4 * MAX_QUERY_LENGTH);
  expect(completeQuery(input, input.length).end).toBeLessThanOrEqual(input.length);
}

describe('hostile queries', () => {
  it.each([
    ['2,000 words', 'word '.repeat(2000)],
    ['a token of 100 KB', 'x'.repeat(100_000)],
    ['a phrase of 100 KB', `"${'w '.repeat(50_000)}"`],
    ['a field of 100 KB', `title:${'x'.repeat(100_000)}`],
    ['100 KB of accents', 'a' + '\u0301'.repeat(100_000)],
    ['fuzziness by the syntax of others', 'word~6 wird~99'],
  ])('row 38: %s', (_name, input) => {
    expectBounded(input);
  });

  it.each(['^(a+)+$', '/^(a+)+$/', 'title:/(.*)*x/', '(?=a)b{1,99}', '[[:alpha:]]+'])(
    'row 39: %j is text, not a pattern',
    (input) => {
      expectBounded(`${input} ${'a'.repeat(60)}!`);
    },
  );

  it('row 39: no pattern is made of what the user types, nor asked of SQLite', () => {
    const files = globSync(
      [
        'text/*.ts',
        'main/library/{search,store}/**/*.ts',
        'main/library/search*.ts',
        'renderer/{search,reader}/**/*.ts*',
      ],
      { cwd: SOURCES, exclude: ['**/*.test.ts'] },
    );
    expect(files.length).toBeGreaterThan(50);
    const made = files.filter((file) =>
      /new RegExp\(|\bRegExp\(|\bREGEXP\b/u.test(readFileSync(join(SOURCES, file), 'utf8')),
    );
    expect(made).toEqual([]);
  });

  it.each([
    '"',
    'a AND',
    'a AND b OR NOT c',
    'NEAR(a b, 5)',
    'NEAR(',
    '-x',
    '('.repeat(500),
    'a*b*c',
    '{title}: x',
    "';--",
    '%_',
    '^a + b',
  ])('row 40: %j is text', (input) => {
    expectBounded(input);
  });

  it('row 40: whatever else is typed', () => {
    const piece = fc.constantFrom(
      ...[
        '(',
        ')',
        '-',
        '"',
        '“',
        '*',
        '\\',
        ':',
        '//',
        ' ',
        '\n',
        ' or ',
        'AND ',
        'NEAR(',
        'NOT ',
        '^',
        '~6',
        '{',
        '}',
        "'",
        ';',
        '%',
      ],
      ...[
        'a',
        'word',
        'x'.repeat(300),
        '\ud800',
        '\u0301'.repeat(50),
        '\u202e',
        '東京',
        'ไทย',
        '\0',
        '🙂',
        '..',
        '>',
        '<=',
        '9'.repeat(40),
      ],
      ...QUERY_FIELDS.flatMap(({ name, example }) => [`${name}:`, example]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), fc.nat(3), (pieces, times) => {
        expectBounded(pieces.join('').repeat(10 ** times));
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), expectBounded), { numRuns: 1000 });
  });
});
