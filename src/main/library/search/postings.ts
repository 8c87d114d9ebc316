/** Where a term stands in one field, over all segments and overlays: the form in which it is scored. */
export class Postings {
  slots = new Uint32Array(1024);
  frequencies = new Uint32Array(1024);
  /** How many different terms the field has in the article. */
  lengths = new Uint32Array(1024);
  count = 0;

  /** Makes room for so many more. */
  reserve(more: number): void {
    const wanted = this.count + more;
    if (wanted <= this.slots.length) return;
    const size = Math.max(wanted, this.slots.length * 2);
    this.slots = growTo(this.slots, size);
    this.frequencies = growTo(this.frequencies, size);
    this.lengths = growTo(this.lengths, size);
  }
}

function growTo(words: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(size);
  grown.set(words);
  return grown;
}
