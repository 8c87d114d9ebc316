/** Said quietly, once, above the words: it is rare, and the passages are safe. */
export function TextDiffers() {
  return (
    <p className="reader-note" role="note">
      The words shown here differ a little from the text that was kept. Passages are painted only where their
      own words stand; the others are listed beside the article.
    </p>
  );
}
