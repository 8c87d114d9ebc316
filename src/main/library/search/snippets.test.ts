import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { snippetsFor } from './snippets.ts';

const blank = {
  id: 'a',
  title: '',
  text: '',
  byline: '',
  siteName: '',
  tags: '',
  note: '',
  passages: '',
  speakers: '',
};
const filler = 'Nothing much was said that day about the weather on the river. '.repeat(60);

function marked(text: string, query: string, terms: string[] = []): string[][] {
  const [first] = snippetsFor({ ...blank, text }, terms, parseQuery(query));
  return (first?.marks ?? []).map(([start, end]) => [first?.text.slice(start, end) ?? '']);
}

describe('snippetsFor', () => {
  it('marks what was asked for, far down in a long text', () => {
    expect(marked(`${filler}The envoy left. ${filler}`, 'envoy ')).toEqual([['envoy']]);
  });

  it('marks a word that is still being typed', () => {
    expect(marked(`${filler}The envoys left. ${filler}`, 'envo')).toEqual([['envoys']]);
  });

  it('marks the term that matched by a typo', () => {
    expect(marked(`${filler}Stefan Vitkoff left. ${filler}`, 'witkoff', ['vitkoff'])).toEqual([['Vitkoff']]);
  });

  it('finds accents that are not there letter for letter', () => {
    expect(marked(`${filler}At the CAFÉ nobody spoke. ${filler}`, 'cafe ')).toEqual([['CAFÉ']]);
  });

  it('is not led astray by letters in the middle of a word', () => {
    expect(marked(`${filler}A replant. ${filler}The plant. ${filler}`, 'plant ')).toEqual([['plant']]);
  });

  it('shows the title first and then the fields that tell most', () => {
    const document = {
      ...blank,
      title: 'The dam',
      text: `${filler}The dam held.`,
      passages: 'The dam held',
      speakers: 'Dam Warden',
    };
    expect(snippetsFor(document, ['dam'], parseQuery('dam')).map(({ field }) => field)).toEqual([
      'title',
      'passages',
      'text',
      'speakers',
    ]);
  });

  const pieces = (text: string, query: string, terms: string[] = []): string[][] =>
    snippetsFor({ ...blank, text }, terms, parseQuery(query)).map((piece) =>
      piece.marks.map(([start, end]) => piece.text.slice(start, end)),
    );

  it('shows words that stand far apart in pieces of their own, in reading order, three at most', () => {
    const text = `${filler}The envoy left. ${filler}A treaty of peace. ${filler}The lake froze. ${filler}The moon rose.`;
    expect(pieces(text, 'lake envoy ')).toEqual([['envoy'], ['lake']]);
    expect(pieces(text, 'lake treaty peace envoy ')).toEqual([['envoy'], ['treaty', 'peace'], ['lake']]);
    expect(pieces(text, 'moon lake treaty envoy ')).toHaveLength(3);
    expect(pieces(text, 'treat* peace lak')).toEqual([['treaty', 'peace'], ['lake']]);
    expect(pieces(text, 'lakes envoys ', ['lake', 'envoy'])).toEqual([['envoy'], ['lake']]);
  });

  it('needs one piece for words that stand together, or that are not in the text', () => {
    expect(pieces(`${filler}The envoy left the lake. ${filler}A lake.`, 'lake envoy ')).toEqual([
      ['envoy', 'lake'],
    ]);
    expect(pieces(`${filler}The lake. ${filler}`, 'lake envoy title:moon ')).toEqual([['lake']]);
  });

  it('cuts no marks off', () => {
    const [snippet] = snippetsFor(
      { ...blank, text: filler + 'dam '.repeat(100) },
      ['dam'],
      parseQuery('dam '),
    );
    expect(snippet?.marks.every(([start, end]) => snippet.text.slice(start, end) === 'dam')).toBe(true);
  });
});
