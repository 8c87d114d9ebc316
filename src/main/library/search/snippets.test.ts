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

  it('cuts no marks off', () => {
    const [snippet] = snippetsFor(
      { ...blank, text: filler + 'dam '.repeat(100) },
      ['dam'],
      parseQuery('dam '),
    );
    expect(snippet?.marks.every(([start, end]) => snippet.text.slice(start, end) === 'dam')).toBe(true);
  });
});
