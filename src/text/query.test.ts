import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_FIELDS } from './query-fields.ts';
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH, MAX_QUERY_TERMS, parseQuery } from './query.ts';
import { queryWords } from './query-tree.ts';
import type { QueryNode } from './query-tree.ts';

/** A tree in one line, with brackets everywhere. */
function write(node: QueryNode): string {
  switch (node.type) {
    case 'all':
      return 'ALL';
    case 'not':
      return `NOT ${write(node.child)}`;
    case 'and':
    case 'or':
      return `(${node.children.map(write).join(node.type === 'or' ? ' | ' : ' & ')})`;
    case 'value':
      return `${node.field}=${node.value}${star(node.prefix)}`;
    case 'range': {
      const bound = (end: typeof node.from) => (end ? `${end.isIncluded ? '=' : ''}${end.value}` : '');
      return `${node.field}[${bound(node.from)}..${bound(node.until)}]`;
    }
    case 'word':
      return `${node.field ? node.field + ':' : ''}${node.term}${star(node.prefix)}`;
    case 'phrase':
      return `${node.field ? node.field + ':' : ''}"${node.terms.join(' ')}"${star(node.prefix)}`;
  }
}

const star = (prefix: string) => (prefix === 'explicit' ? '*' : prefix === 'trailing' ? '…' : '');

it.each([
  ['', 'ALL'],
  ['  ', 'ALL'],
  ['putin', 'putin…'],
  ['putin ', 'putin'],
  ['Putin said ', '(putin & said)'],
  ['nego*', 'nego*'],
  ['nego* talks ', '(nego* & talks)'],
  ['"no comment"', '"no comment"'],
  ['“No Comment” „und so“ «вот так» ', '("no comment" & "und so" & "вот так")'],
  ['"no comm"*', '"no comm"*'],
  ['"said"', '"said"'],
  ['"not closed', '"not closed"'],
  ['a -b ', '(a & NOT b)'],
  ['-a ', 'NOT a'],
  ['--a ', 'NOT a'],
  ['a - b ', '(a & b)'],
  ['-"a b" -(c d) ', '(NOT "a b" & NOT (c & d))'],
  ['a or b ', '(a | b)'],
  ['a OR b c or -d ', '(a | (b & c) | NOT d)'],
  ['(a or b) c ', '((a | b) & c)'],
  ['a (b c) d ', '(a & b & c & d)'],
  ['title:talks ', 'title:talks'],
  ['TITLE:"peace talks" ', 'title:"peace talks"'],
  ['title:(a or b) c ', '((title:a | title:b) & c)'],
  ['-speaker:Peskov ', 'NOT speaker:peskov'],
  ['tag:ukraine/negotiations ', 'tag=ukraine/negotiations'],
  ['tag:"two words" ', 'tag=two words'],
  ['tag:ukr* ', 'tag=ukr*'],
  ['site:bbc.co.uk', 'site=bbc.co.uk…'],
  ['is:Inbox has:passage ', '(is=inbox & has=passage)'],
  ['lang:ru ', 'lang=ru'],
  ['is:unread ', 'is=unread'],
  ['saved:2025 ', 'saved[=2025..=2025]'],
  ['saved:2025-4-1', 'saved[=2025-04-01..=2025-04-01]'],
  ['saved:7d', 'saved[=7d..]'],
  ['saved:TODAY', 'saved[=today..=today]'],
  ['published:2024..2025', 'published[=2024..=2025]'],
  ['published:2024.. a ', '(published[=2024..] & a)'],
  ['published:..30d', 'published[..=30d]'],
  ['said:>2025-04', 'said[2025-04..]'],
  ['said:<=yesterday', 'said[..=yesterday]'],
  ['before:2024-03-01', 'before[..2024-03-01]'],
  ['-after:1y', 'NOT after[1y..]'],
  ['words:>1000', 'words[1000..]'],
  ['words:500..1000', 'words[=500..=1000]'],
  ['words:<1,500 ', 'words[..1500]'],
  ['words:"300"', 'words[=300..=300]'],
  ['follow-up ', '"follow up"'],
  ['10:30 ', '"10 30"'],
  ["Kremlin's ", 'kremlin'],
  ['\\or \\-a title\\:x ', '(or & a & "title x")'],
  ['"a \\" b" ', '"a b"'],
  ['orange or-b ', '(orange & "or b")'],
  ['https://example.org ', '"https example org"'],
  ['& , ! ', 'ALL'],
  ['a & b ', '(a & b)'],
])('%j', (input, tree) => {
  const parsed = parseQuery(input);
  expect(write(parsed.tree)).toBe(tree);
  expect(parsed.problems).toEqual([]);
});

it.each([
  ['foo:bar ', '"foo bar"', 'no field “foo”', 0, 4],
  ['a title: b ', '(a & b)', 'needs something after', 2, 8],
  ['is:odd a ', 'a', 'can be inbox', 3, 6],
  ['a (b ', '(a & b)', 'not closed', 2, 3],
  ['a ) b ', '(a & b)', 'closes nothing', 2, 3],
  ['a or ', 'a', 'either side', 2, 4],
  ['or b ', 'b', 'either side', 0, 2],
  ['a or or b ', '(a | b)', 'either side', 5, 7],
  ['() a ', 'a', '', 0, 0],
  ['tag:(a b) ', '(a & b)', 'takes one value', 4, 5],
  ['tag:"" a ', 'a', 'needs something after', 4, 6],
  ['saved:soon a ', 'a', 'takes a date as 2024', 6, 10],
  ['saved:2025-02-30 a ', 'a', 'takes a date', 6, 16],
  ['words:many a ', 'a', 'takes a number', 6, 10],
  ['words:7d a ', 'a', 'takes a number', 6, 8],
  ['before:2024..2025 a ', 'a', 'takes a date', 7, 17],
  ['saved:.. a ', 'a', 'takes a date', 6, 8],
  ['said:(2024) a ', '(2024 & a)', 'takes one value', 5, 6],
])('%j has a problem', (input, tree, message, start, end) => {
  const parsed = parseQuery(input);
  expect(write(parsed.tree)).toBe(tree);
  if (message === '') expect(parsed.problems).toEqual([]);
  else expect(parsed.problems[0]).toMatchObject({ message: expect.stringContaining(message), start, end });
});

it('says nothing about a choice that is still being typed', () => {
  expect(parseQuery('is:arch').problems).toEqual([]);
  expect(parseQuery('is:arch ').problems).toHaveLength(1);
  for (const begun of ['saved:2', 'saved:2025-', 'saved:2025..20', 'saved:tod', 'words:>', 'said:>=y'])
    expect([parseQuery(begun), parseQuery(`${begun} `).problems]).toMatchObject([{ problems: [] }, [{}]]);
});

describe('bounds', () => {
  it('of length', () => {
    const { problems } = parseQuery('a'.repeat(MAX_QUERY_LENGTH + 10));
    expect(problems).toMatchObject([{ start: MAX_QUERY_LENGTH, end: MAX_QUERY_LENGTH + 10 }]);
  });

  it('of terms', () => {
    const { tree, problems } = parseQuery('word '.repeat(200));
    expect(queryWords(tree)).toHaveLength(MAX_QUERY_TERMS);
    expect(problems).toHaveLength(1);
    expect(queryWords(parseQuery(`"${'word '.repeat(200)}"`).tree)).toEqual([]);
  });

  it('of nesting', () => {
    const { tree, problems } = parseQuery('('.repeat(500) + 'a' + ')'.repeat(500));
    expect(write(tree)).toMatch(/^a/);
    expect(problems.length).toBe(1);
    expect(problems[0]?.message).toContain(String(MAX_QUERY_DEPTH));
  });

  it('of time, whatever is typed', () => {
    for (const part of [
      '(',
      ')',
      '-',
      '"',
      'a:',
      'title:',
      'or ',
      '\\',
      '*',
      'a-',
      '(-',
      'title:(',
      'é',
      '東',
    ])
      for (const length of [4096, 100_000]) {
        const input = part.repeat(Math.ceil(length / part.length));
        expect(() => parseQuery(input)).not.toThrow();
      }
  });
});

describe('for any string', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b c',
      '-',
      '"',
      '“',
      '(',
      ')',
      ' or ',
      'OR',
      '*',
      '\\',
      ':',
      'title:',
      'is:',
      'tag:x',
      'saved:7d',
      'words:>5',
      'before:',
      ' ',
      '\n',
      '\ud800',
      '東京',
    ],
  );
  const input = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  const names: readonly string[] = QUERY_FIELDS.map(({ name }) => name);

  function check(node: QueryNode, parent: { start: number; end: number }): void {
    expect(node.start).toBeGreaterThanOrEqual(parent.start);
    expect(node.end).toBeLessThanOrEqual(parent.end);
    expect(node.start).toBeLessThanOrEqual(node.end);
    if ('field' in node && node.field) expect(names).toContain(node.field);
    if (node.type === 'not') check(node.child, node);
    if (node.type === 'and' || node.type === 'or') {
      expect(node.children.length).toBeGreaterThan(1);
      for (const child of node.children) check(child, node);
    }
  }

  it('there is a tree, and every place lies in the input', () => {
    fc.assert(
      fc.property(input, (text) => {
        const { tree, problems } = parseQuery(text);
        check(tree, { start: 0, end: text.length });
        for (const problem of problems) check({ type: 'all', ...problem }, { start: 0, end: text.length });
      }),
      { numRuns: 3000 },
    );
  });
});

it('gives the positive words', () => {
  const { tree } = parseQuery('peace -war "no comment" title:Talks tag:x (a or b) nego');
  expect(queryWords(tree)).toEqual([
    { term: 'peace', isPrefix: false, field: null },
    { term: 'no', isPrefix: false, field: null },
    { term: 'comment', isPrefix: false, field: null },
    { term: 'talks', isPrefix: false, field: 'title' },
    { term: 'a', isPrefix: false, field: null },
    { term: 'b', isPrefix: false, field: null },
    { term: 'nego', isPrefix: true, field: null },
  ]);
});
