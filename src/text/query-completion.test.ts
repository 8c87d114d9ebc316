import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery, insertCompletion } from './query-completion.ts';
import { QUERY_FIELDS } from './query-fields.ts';
import { parseQuery } from './query.ts';

/** A query with `|` for the caret. */
function complete(marked: string) {
  const caret = marked.indexOf('|');
  const input = marked.replace('|', '');
  const completion = completeQuery(input, caret);
  return { input, completion };
}

describe('completeQuery', () => {
  it.each([
    ['|', 'word', null, '', ''],
    ['envoy |', 'word', null, '', ''],
    ['ti|', 'field', null, 'ti', 'ti'],
    ['envoy -SA|', 'field', null, 'SA', 'SA'],
    ['(sa|', 'field', null, 'sa', 'sa'],
    ['sa|ved:7d', 'field', null, 'sa', 'saved:'],
    ['zz|', 'word', null, 'zz', 'zz'],
    ['"ti|', 'word', null, 'ti', '"ti'],
    ['tag:|', 'value', 'tag', '', ''],
    ['tag:| x', 'value', 'tag', '', ''],
    ['a tag:ukr|', 'value', 'tag', 'ukr', 'ukr'],
    ['a -tag:uk|raine b', 'value', 'tag', 'uk', 'ukraine'],
    ['tag:"two wo|', 'value', 'tag', 'two wo', '"two wo'],
    ['tag:"two| words" b', 'value', 'tag', 'two', '"two words"'],
    ['tag:two\\ w|', 'value', 'tag', 'two w', 'two\\ w'],
    ['is:|', 'value', 'is', '', ''],
    ['saved:7|', 'value', 'saved', '7', '7'],
    ['foo:b|', 'word', null, 'foo:b', 'foo:b'],
    ['a | b', 'word', null, '', ''],
    ['a) t|', 'field', null, 't', 't'],
    ['tag:x |', 'word', null, '', ''],
    ['a or ta|', 'field', null, 'ta', 'ta'],
  ])('%s', (marked, kind, field, typed, replaced) => {
    const { input, completion } = complete(marked);
    expect({ ...completion, options: [] }).toMatchObject({ kind, field, typed });
    expect(input.slice(completion.start, completion.end)).toBe(replaced);
  });

  it('offers fields, choices and dates', () => {
    const texts = (marked: string) => complete(marked).completion.options.map(({ text }) => text);
    expect(texts('|')).toHaveLength(QUERY_FIELDS.length);
    expect(texts('s|')).toEqual(['speaker:', 'site:', 'saved:', 'said:']);
    expect(texts('is:|')).toEqual(['inbox', 'reading', 'archived', 'favourite', 'unread']);
    expect(texts('is:A|')).toEqual(['archived']);
    expect(texts('before:|')).toEqual(['today', 'yesterday', '7d', '30d', '1y']);
    expect(texts('words:1|')).toEqual([]);
    expect(texts('"s|')).toEqual([]);
  });
});

describe('insertCompletion', () => {
  it.each([
    ['ti|', 'title:', 'title:|'],
    ['a sa|ved:7d', 'said:', 'a said:|7d'],
    ['tag:u|kr b', 'ukraine', 'tag:ukraine |b'],
    ['tag:u|', 'two words', 'tag:"two words" |'],
    ['speaker:"An|', 'Anna “A” Petrova', 'speaker:"Anna \\“A\\” Petrova" |'],
    ['is:|', 'inbox', 'is:inbox |'],
  ])('%s with %s', (marked, text, expected) => {
    const { input, completion } = complete(marked);
    const inserted = insertCompletion(input, completion, text);
    expect(`${inserted.text.slice(0, inserted.caret)}|${inserted.text.slice(inserted.caret)}`).toBe(expected);
  });
});

it('says something sound of any query and any caret', () => {
  const piece = fc.constantFrom(
    ...['a', '-', '"', '(', ')', ' or ', '*', '\\', ':', 'ti', 'tag:', 'saved:', ' ', '\ud800', 'foo:', '//'],
  );
  const input = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 50 }),
  );
  fc.assert(
    fc.property(input, fc.integer({ min: -2, max: 60 }), fc.string(), (text, caret, value) => {
      const completion = completeQuery(text, caret);
      const at = Math.max(0, Math.min(caret, text.length));
      expect(completion.start).toBeLessThanOrEqual(at);
      expect(completion.end).toBeGreaterThanOrEqual(at);
      expect(completion.end).toBeLessThanOrEqual(text.length);
      const inserted = insertCompletion(text, completion, value);
      expect(inserted.caret).toBeLessThanOrEqual(inserted.text.length);
      expect(() => parseQuery(inserted.text)).not.toThrow();
    }),
    { numRuns: 3000 },
  );
  for (const part of ['(', '"', 'tag:', 'a ', '\\', '-'])
    expect(completeQuery(part.repeat(50_000), 150_000).end).toBeLessThanOrEqual(50_000 * part.length);
});
