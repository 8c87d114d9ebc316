/** So much of a file is looked at. */
const HEAD_BYTES = 4096;
/** Where the name of the first entry begins in a zip (APPNOTE.TXT 4.3.7). */
const FIRST_NAME_AT = 30;
const README_NAME = 'README.txt';
/** What comes second in an archive of ours: rows, or the manifest of one without any. */
const SECOND = /[a-zA-Z]\/\d{6,9}\.jsonl|manifest\.json/u;

/** Whether a file is an archive of ours, by the names of its first entries: one that was cut off is too, and is told so. */
export async function looksLikeArchive(file: File): Promise<boolean> {
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const head = new TextDecoder('latin1').decode(bytes);
  return head.startsWith('PK') && head.startsWith(README_NAME, FIRST_NAME_AT) && SECOND.test(head);
}
