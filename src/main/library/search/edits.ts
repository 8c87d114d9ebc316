/**
 * How far one word is from another: letters added, left out, changed, or two neighbours that changed places, each one
 * edit ("optimal string alignment"). Half of all typing mistakes in names are of the last kind.
 */

/** The number of edits between two words. */
export function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether one word becomes the other by so many edits. */
export function isWithinEdits(a: string, b: string, edits: number): boolean {
  return Math.abs(a.length - b.length) <= edits && countEdits(a, b) <= edits;
}

/** The word with each two neighbours in each other's place. */
export function transpositionsOf(word: string): string[] {
  const swapped: string[] = [];
  for (let i = 1; i < word.length; i++) {
    if (word[i] === word[i - 1]) continue;
    swapped.push(word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1));
  }
  return swapped;
}
