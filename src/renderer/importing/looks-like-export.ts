/** So much of a file is looked at. */
const HEAD_BYTES = 4096;

/** Kinds of files that are no page and no note: whatever they hold, it is a list of something. */
const LISTS = /\.(?:csv|tsv|json|jsonl|ndjson|zip|opml|ris|enw|bib|har)$/iu;
const PAGES = /\.(?:x?html?|txt|text)$/iu;
const BOOKMARKS =
  /NETSCAPE-Bookmark-file|<title>\s{0,10}Pocket Export|<h1>\s{0,10}Unread\s{0,10}<\/h1>\s{0,10}<ul>/iu;
const ADDRESS = /^https?:\/\/\S+$/iu;
const ENOUGH_ADDRESSES = 3;

/** Whether a file is rather what another program exported than a page to be kept: by its name, and by its first words. */
export async function looksLikeExport(file: File): Promise<boolean> {
  if (LISTS.test(file.name)) return true;
  if (!PAGES.test(file.name)) return false;
  const head = await file.slice(0, HEAD_BYTES).text();
  return BOOKMARKS.test(head) || isListOfAddresses(head, file.size > HEAD_BYTES);
}

function isListOfAddresses(head: string, isCut: boolean): boolean {
  const lines = head.split(/\r?\n/u).map((line) => line.trim());
  // The last line of a part may be the beginning of one.
  const whole = (isCut ? lines.slice(0, -1) : lines).filter((line) => line !== '' && !line.startsWith('#'));
  return whole.length >= ENOUGH_ADDRESSES && whole.every((line) => ADDRESS.test(line));
}
