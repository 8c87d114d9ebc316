import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printQuery } from './print-query.ts';
import { MAX_QUERY_LENGTH, parseQuery } from './query.ts';
import { QUERY_FIELDS } from './query-fields.ts';
import type { QueryNode } from './query-tree.ts';

/** A tree without its places. */
function shape(node: QueryNode): unknown {
  const { start: _start, end: _end, ...rest } = node;
  if (rest.type === 'not') return { ...rest, child: shape(rest.child) };
  if (rest.type === 'and' || rest.type === 'or') return { ...rest, children: rest.children.map(shape) };
  return rest;
}

const roundTrip = (input: string) => {
  const { tree } = parseQuery(input);
  const printed = printQuery(tree);
  expect([input, printed, shape(parseQuery(printed).tree)]).toEqual([input, printed, shape(tree)]);
  return printed;
};

it.each([
  ['', ''],
  ['envoy', 'envoy'],
  ['envoy  lake ', 'envoy lake '],
  ['“No date” nego* ', '"No date" nego*'],
  ['(a or b) c -(d e) -"f g"', '(a or b) c -(d e) -"f g"'],
  ['title:(a or b) ', 'title:a or title:b '],
  ['a OR b c', 'a or b c'],
  ['-(a (b or c', '-(a (b or c'],
  ['tag:"two words"* tag:"x"', 'tag:"two words"* tag:x '],
  ['site:bbc.co.uk -is:Archived ', 'site:bbc.co.uk -is:archived '],
  ['\\or \\-a title\\:x ', '\\or \\-a "title:x"'],
  ['follow-up x', '"follow-up" x'],
  ['follow-up', 'follow-up'],
  ['saved:2025-4..7d words:>=500 said:<2024 before:1y', 'saved:2025-04..7d words:>=500 said:<2024 before:1y'],
  ['saved:7d..7d saved:7d saved:>=2024 saved:..2023', 'saved:7d..7d saved:7d saved:>=2024 saved:<=2023'],
  ['"a\\\\"* b\\\\* ', '"a\\\\"* b\\\\*'],
])('%j is written %j', (input, printed) => {
  expect(roundTrip(input)).toBe(printed);
});

const piece = fc.constantFrom(
  ...[
    'a',
    'B c',
    '-',
    '"',
    '“',
    '«',
    '(',
    ')',
    ' or ',
    'OR',
    'or',
    '*',
    '\\',
    ':',
    '/',
    '//',
    ' ',
    '\n',
    '\u00a0',
  ],
  ...['follow-up', '\ud800', '東京', 'x*', '"p q"', '..', '7d', '2024', '-03', '>', '<=', "'s", '.'],
  ...QUERY_FIELDS.map(({ name }) => `${name}:`),
  ...QUERY_FIELDS.map(({ example }) => example),
);
const query = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('gives the same tree back, for any string', () => {
  fc.assert(
    fc.property(query, (input) => {
      fc.pre(input.length < MAX_QUERY_LENGTH / 2);
      const printed = roundTrip(input);
      expect(printQuery(parseQuery(printed).tree)).toBe(printed);
    }),
    { numRuns: 4000 },
  );
});
