const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.,\-‐‑·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Scripts that are written without spaces: a dictionary has to say where their words end. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many words a text has, as a reader would count them: "well-known" and "1,000" are one each. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return countMatches(text);
  let words = 0;
  for (const line of text.split('\n'))
    words += UNSPACED.test(line) ? countSegments(line) : countMatches(line);
  return words;
}

function countMatches(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

function countSegments(line: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter('und', { granularity: 'word' }).segment(line)) {
    if (segment.isWordLike === true) words += 1;
  }
  return words;
}
