/** Texts that mean something to one format or another, and what the library can keep of any text. */
import fc from 'fast-check';

const HOSTILE = [
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1',
  '@SUM(1)',
  '\tx',
  '＝1+1',
  "'quoted'",
  "''",
  '"',
  '""',
  ',',
  ';',
  'a;=1',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&amp;',
  '" onmouseover="x',
  '--><style>*{}</style>',
  '{}',
  '{',
  '}',
  '\\',
  '%',
  '# $ & _ ^ ~',
  '@article{x,',
  'ER  - ',
  'TY  - NEWS',
  '\u2028',
  '\u0085',
  '\u202egnp.exe',
  '\ufeff',
  '😀',
  'Слова',
  'ä',
];

/** Texts as the library keeps them: its border takes controls and lone surrogates out. */
export const storableText = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(fc.constantFrom(...HOSTILE, 'word', ' '), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((raw) => raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ''));
