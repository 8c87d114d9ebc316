/** The marks that LaTeX puts on a letter, as Unicode has them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textasciitilde: '~',
  textbackslash: '\\',
  ldots: '…',
  dots: '…',
  newline: '\n',
  par: '\n\n',
};
const ACCENTED = /\\(?:([`'^~=."])\s?|([uvHckr])(?:\s|(?=\{)))(?:\{\s?(\\?[a-zA-Z])\s?\}|(\\?[a-zA-Z]))/gu;
const COMMAND = /\\([a-zA-Z]+)(?:\s|\{\}|(?![a-zA-Z]))/gu;
const ESCAPED = /\\([&%$#_{}~^\\])/gu;

/** The words of a value of BibTeX. Addresses are written as they are: for them this is wrong. */
export function textOfLatex(value: string): string {
  if (!/[\\{}~\n]|--|``|''/u.test(value)) return value.trim();
  const kept: string[] = [];
  // What is escaped is a sign and no mark-up: it waits until braces are gone.
  const keep = (sign: string): string => `\u0000${kept.push(sign) - 1}\u0001`;
  return value
    .replaceAll('\u0000', '')
    .replace(ACCENTED, (_, sign?: string, letter?: string, inBraces?: string, bare?: string) =>
      `${baseOf(inBraces ?? bare ?? '')}${ACCENTS[sign ?? letter ?? ''] ?? ''}`.normalize('NFC'),
    )
    .replace(ESCAPED, (_, sign: string) => keep(sign))
    .replace(COMMAND, (_, name: string) => (Object.hasOwn(LETTERS, name) ? (LETTERS[name] ?? '') : ''))
    .replace(/[{}]/gu, '')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/~/gu, '\u00a0')
    .replace(/\u0000(\d+)\u0001/gu, (_, at: string) => kept[Number(at)] ?? '')
    .trim();
}

/** `\i` under an accent is an i. */
function baseOf(letter: string): string {
  return letter.replace('\\', '');
}
