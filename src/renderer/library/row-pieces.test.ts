import { describe, expect, it } from 'vitest';
import type { PassageHit, Snippet } from '../../contract/search.ts';
import { piecesOf } from './row-pieces.ts';

function piece(text: string, word: string, field: Snippet['field'] = 'text'): Snippet {
  const start = text.indexOf(word);
  return { field, text, marks: [[start, start + word.length]] };
}

const shown = (pieces: readonly Snippet[] | null): string[] | undefined =>
  pieces?.map(({ text, marks }) => `${text} [${marks.map(([start, end]) => text.slice(start, end)).join()}]`);

describe('piecesOf', () => {
  it('tells by the text, else by the field that tells most, else by nothing of its own', () => {
    const tag = piece('ferries', 'ferries', 'tags');
    const title = piece('The ferry', 'ferry', 'title');
    expect(shown(piecesOf({ snippets: [title, tag, piece('a ferry', 'ferry')] }))).toEqual([
      'a ferry [ferry]',
    ]);
    expect(shown(piecesOf({ snippets: [title, tag] }))).toEqual(['ferries [ferries]']);
    expect(piecesOf({ snippets: [title] })).toBeNull();
    expect(piecesOf({})).toBeNull();
  });

  it('leaves it to the passages that are shown beneath', () => {
    const passages = [{} as PassageHit];
    expect(piecesOf({ snippets: [piece('a ferry', 'ferry', 'passages')], passages })).toEqual([]);
  });

  it('gives two pieces a line each, begun shortly before the match', () => {
    const long = 'Nothing much was said that morning of the envoy, who had left.';
    const pieces = piecesOf({
      snippets: [piece(long, 'envoy'), piece('The ferry left.', 'ferry'), piece('x', 'x')],
    });
    expect(shown(pieces)).toEqual([
      '…morning of the envoy, who had left. [envoy]',
      'The ferry left. [ferry]',
    ]);
  });

  it('begins with the match where no word stands in between', () => {
    const pieces = piecesOf({ snippets: [piece(`${'x'.repeat(40)}envoy`, 'envoy'), piece('y', 'y')] });
    expect(shown(pieces)?.[0]).toBe('…envoy [envoy]');
  });
});
