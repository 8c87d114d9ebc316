import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_NAME_BYTES, fileNameKey, safeFileName, uniqueName } from './safe-file-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

it.each([
  ['An ordinary title', 'An ordinary title'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['aux.', '_aux'],
  ['COM¹', '_COM¹'],
  ['lpt9.tar.gz', '_lpt9.tar.gz'],
  ['console', 'console'],
  ['a.', 'a'],
  ['ends ', 'ends'],
  ['x:stream', 'x stream'],
  ['../../x', 'x'],
  ['..\\..\\x', 'x'],
  ['C:\\x', 'C x'],
  ['.hidden', 'hidden'],
  ['a\u0000b\nc\td', 'ab c d'],
  ['gnp.\u202eexe', 'gnp.exe'],
  ['"What?" <he> said', 'What he said'],
  ['', 'untitled'],
  ['...', 'untitled'],
  [' . ? ', 'untitled'],
  ['e\u0301', 'é'],
  ['\ud800', '\ufffd'],
  ['\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
])('row 52: %j is %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

it('adds an extension once, and a fallback', () => {
  expect(safeFileName('note', { extension: '.md' })).toBe('note.md');
  expect(safeFileName('note.MD', { extension: '.md' })).toBe('note.md');
  expect(safeFileName('nul', { extension: '.md' })).toBe('_nul.md');
  expect(safeFileName('?', { extension: '.md', fallback: 'Article 7' })).toBe('Article 7.md');
  expect(safeFileName('a', { extension: './x' })).toBe('a');
});

it('row 52: a name is cut by its bytes, between characters', () => {
  const name = safeFileName('ж'.repeat(300), { extension: '.md' });
  expect(bytes(name)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
  expect(name).toMatch(/^ж+\.md$/);
  expect(safeFileName('\u{1f600}'.repeat(300)).isWellFormed()).toBe(true);
});

describe('row 52: for any string', () => {
  const piece = fc.constantFrom(
    'con',
    'aux',
    '.',
    ' ',
    '/',
    '\\',
    '\u202e',
    '\u0000',
    'é',
    '\u0301',
    '\u{1f600}',
    'x',
    ':',
    '\ud800',
    '\u00a0',
  );
  const anyName = fc.oneof(
    fc.array(piece, { maxLength: 300 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );

  it('the name is safe, and stays as it is', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('', '.md', '.html'), (name, extension) => {
        const safe = safeFileName(name, { extension });
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(safe).not.toMatch(/^[\s.]|[\s.]$/);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safe).not.toBe('');
        expect(bytes(safe)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
        expect(safe.isWellFormed()).toBe(true);
        expect(safeFileName(safe, { extension })).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('names are told apart', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a.md', 'A.md', 'a 2.md', 'é', 'e\u0301', 'ж'.repeat(98) + '.md', 'ß', 'SS'),
        ),
        (names) => {
          const taken = new Set<string>();
          const unique = names.map((name) => uniqueName(name, taken));
          expect(new Set(unique.map(fileNameKey)).size).toBe(names.length);
          for (const name of unique) expect(bytes(name)).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES);
        },
      ),
    );
  });
});

it('numbers before the extension', () => {
  const taken = new Set<string>();
  expect(['a.md', 'A.md', 'a.MD'].map((name) => uniqueName(name, taken))).toEqual([
    'a.md',
    'A 2.md',
    'a 3.MD',
  ]);
});

describe('row 45: characters that are not seen', () => {
  it.each([
    ['a name read backwards', 'photo\u202egnp.exe', 'photognp.exe'],
    ['isolates and marks of direction', '\u2066a\u2069\u200fb\u061c', 'ab'],
    ['zero-width characters', 'a\u200b\u2060\u00adb', 'ab'],
    ['a storm of marks', `z${'\u0301'.repeat(10_000)}`, `\u017a${'\u0301'.repeat(4)}`],
  ])('leave a name as it looks: %s', (_name, given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });
});
