import { describe, expect, it } from 'vitest';
import type { FoundStatement } from '../../contract/found-statement.ts';
import { arrangeStatements, partsOf, piecesOf, statementsOf } from './arrange-statements.ts';

const found = (start: number, name: string | null, part: Partial<FoundStatement> = {}): FoundStatement => ({
  ...{ start, end: start + 5, quote: `q${String(start)}`, kind: 'direct', cue: 'said', rule: 'r' },
  ...{ confidence: 0.9, saidOn: null, state: 'open', keptAs: null, overlaps: [] },
  speaker:
    name === null
      ? null
      : {
          ...{ name, role: null, start: 0, end: 1, speakerId: null, known: null },
          ...{ certainty: null, candidates: [], isNamed: true },
        },
  ...part,
});

const outline = (...given: Parameters<typeof arrangeStatements>) =>
  arrangeStatements(...given).map((line) =>
    line.type === 'statement' ? line.statement.start : line.type === 'fold' ? line.fold : line.name,
  );
const nothing = new Set<never>();

describe('the lines of the panel', () => {
  const all = [
    found(1, 'Anna'),
    found(2, null),
    found(3, 'Boris', { confidence: 0.3 }),
    found(4, 'Boris'),
    found(5, 'Anna', { state: 'dismissed' }),
    found(6, 'Anna', { state: 'kept', confidence: 0.2 }),
  ];

  it('stand in the order of the text, what is faint or dismissed folded away', () => {
    expect(outline(all, 'order', nothing)).toEqual([1, 2, 4, 6, 'faint', 'dismissed']);
    expect(outline(all, 'order', new Set(['dismissed']))).toEqual([1, 2, 4, 6, 'faint', 'dismissed', 5]);
  });

  it('or by speaker, the first to speak first and nobody last', () => {
    expect(outline(all, 'speaker', new Set(['faint']))).toEqual([
      ...['Anna', 1, 6, 'Boris', 4, '', 2],
      ...['faint', 3, 'dismissed'],
    ]);
  });

  it('are gone through in their order', () => {
    expect(statementsOf(arrangeStatements(all, 'speaker', nothing)).map(({ start }) => start)).toEqual([
      1, 6, 4, 2,
    ]);
  });
});

describe('a statement with holes', () => {
  const quote = '“A,” she said. “B”';
  const split = found(10, 'Anna', {
    ...{ quote, end: 28 },
    segments: [
      [10, 14],
      [25, 28],
    ],
  });

  it('stands where its parts stand', () => {
    expect(partsOf(split)).toEqual([
      { start: 10, end: 14 },
      { start: 25, end: 28 },
    ]);
    expect(partsOf(found(3, 'Anna'))).toEqual([{ start: 3, end: 8 }]);
  });

  it('is told whole, the words of the writer apart', () => {
    expect(piecesOf(split)).toEqual([
      { words: '“A,”', isHole: false },
      { words: ' she said. ', isHole: true },
      { words: '“B”', isHole: false },
    ]);
    expect(piecesOf(found(3, 'Anna', { quote: 'hello' }))).toEqual([{ words: 'hello', isHole: false }]);
  });
});
