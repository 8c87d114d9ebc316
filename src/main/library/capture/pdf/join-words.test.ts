import { describe, expect, it } from 'vitest';
import { joinLines } from './join-words.ts';

function join(before: string, after: string, known: string[] = []): string {
  const { drop, glue } = joinLines(before, after, new Set(known));
  return `${drop > 0 ? before.slice(0, -drop) : before}${glue}${after}`;
}

describe('joinLines', () => {
  it.each([
    ['parts words', 'the end of', 'a line', 'the end of a line'],
    ['undoes a hyphen', 'the govern-', 'ment said', 'the government said'],
    ['undoes a soft one, and the true hyphen', 'the govern\u00ad', 'ment', 'the government'],
    ['undoes Unicode’s own', 'the govern\u2010', 'ment', 'the government'],
    ['keeps one before a capital', 'in Bosnia-', 'Herzegovina', 'in Bosnia-Herzegovina'],
    ['keeps one before a number', 'since COVID-', '19 came', 'since COVID-19 came'],
    ['keeps one after capitals', 'the US-', 'led force', 'the US-led force'],
    ['keeps one of a compound', 'state-of-', 'the-art', 'state-of-the-art'],
    ['keeps those of self- and its like', 'a self-', 'made man', 'a self-made man'],
    ['leaves one hanging', 'pre-', 'and post-war', 'pre- and post-war'],
    ['keeps a dash between spaces', 'he said -', 'and went', 'he said - and went'],
    ['sets an em dash close, as it was', 'the river—', 'it was high', 'the river—it was high'],
    ['sets spans of numbers close', 'from 1990–', '95 on', 'from 1990–95 on'],
    [
      'keeps the hyphens of addresses',
      'see https://a.example/some-',
      'thing',
      'see https://a.example/some-thing',
    ],
    ['parts no Chinese', '河水上涨', '两米', '河水上涨两米'],
  ])('%s', (_name, before, after, joined) => {
    expect(join(before, after)).toBe(joined);
  });

  it('asks the rest of the document', () => {
    expect(join('a well-', 'known man')).toBe('a well-known man');
    expect(join('the long-', 'term plan')).toBe('the longterm plan');
    expect(join('the long-', 'term plan', ['long-term'])).toBe('the long-term plan');
    expect(join('well-con-', 'sidered words', ['considered'])).toBe('well-considered words');
    expect(join('the Vor-', 'Ort-Termin', ['vorort-termin'])).toBe('the VorOrt-Termin');
  });
});
