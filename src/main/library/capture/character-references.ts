/** `&amp;` and its like, with or without the semicolon where HTML allows that for the commonest. */
const REFERENCE =
  /&(?:#(\d{1,7}|x[0-9a-f]{1,6})(?:;|(?![0-9a-f]))|([a-z][a-z0-9]{1,31});|(amp|lt|gt|quot|nbsp)(?![a-z0-9=;]))/giu;
/** Stories use a few dozen; asking takes a millisecond. What is beyond stays as it is written. */
const MAX_NAMES = 500;

/**
 * Reads character references in text that no parser will see. What they stand for is asked of a parser once for each
 * name, so that the table is the parser's own.
 * @param parse what a parser makes of a reference as text
 */
export function makeReferenceReader(parse: (reference: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  const ask = (reference: string): string => {
    const answer = known.get(reference);
    if (answer !== undefined) return answer;
    if (known.size >= MAX_NAMES) return reference;
    const parsed = parse(reference);
    known.set(reference, parsed);
    return parsed;
  };
  return (text) =>
    text.includes('&')
      ? text.replace(REFERENCE, (all, code?: string, name?: string, short?: string) => {
          if (code === undefined) return ask(`&${name ?? short ?? ''};`);
          const point = code.startsWith('x') || code.startsWith('X') ? Number(`0${code}`) : Number(code);
          const isPlain = (point >= 0x20 && point < 0x80) || (point > 0x9f && point < 0xd800);
          return isPlain
            ? String.fromCharCode(point)
            : all.length <= MAX_CODE_CHARS
              ? ask(`&#${code};`)
              : all;
        })
      : text;
}

const MAX_CODE_CHARS = 12;
