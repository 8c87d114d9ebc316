/** So much room is left between two notes, in CSS pixels. */
const GAP_PX = 10;

/**
 * Where notes stand that each want to be at a height: in their order, none over another. One that has no room where it
 * belongs goes down as far as it must, and those after it with it. All in CSS pixels from the top of the page.
 */
export function stackNotes(notes: readonly { wanted: number; height: number }[]): number[] {
  let free = 0;
  return notes.map(({ wanted, height }) => {
    const top = Math.round(Math.max(wanted, free));
    free = top + height + GAP_PX;
    return top;
  });
}
