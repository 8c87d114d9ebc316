/**
 * What a page says of itself, as one line that disturbs nothing around it: no control characters, no switches of
 * direction (which would turn the words after it round), no characters that stand for none. Letters stay as they are.
 */
export function tidyFact(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/gu, ' ')
    .trim();
}
