/** What tells two tags apart: their spelling with case aside. The contract has dropped stray space and composed it. */
export function tagKeyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A tag's name and the names of all it is nested under, outermost first: `a/b/c` gives `a`, `a/b`, `a/b/c`. */
export function tagPath(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
