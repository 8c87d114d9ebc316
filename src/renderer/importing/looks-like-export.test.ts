import { expect, it } from 'vitest';
import { looksLikeExport } from './looks-like-export.ts';

const file = (name: string, text = ''): File => new File([text], name);

it.each([
  ['pocket.zip', ''],
  ['list.csv', ''],
  ['export.JSON', ''],
  ['library.ris', ''],
  ['bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>'],
  ['ril_export.html', '<html><head><title>Pocket Export</title>'],
  ['links.txt', '# mine\nhttps://a.example/1\n\nhttps://b.example/2\nhttps://c.example/3\n'],
])('%s is what another program exported', async (name, text) => {
  expect(await looksLikeExport(file(name, text))).toBe(true);
});

it.each([
  ['story.html', '<html><title>How bookmarks work</title><p>NETSCAPE was a browser.'],
  ['notes.txt', 'See https://a.example/1\nhttps://b.example/2\nhttps://c.example/3'],
  ['two.txt', 'https://a.example/1\nhttps://b.example/2'],
  ['book.epub', ''],
  ['note.md', 'https://a.example/1\nhttps://b.example/2\nhttps://c.example/3'],
])('%s is something to be kept as it is', async (name, text) => {
  expect(await looksLikeExport(file(name, text))).toBe(false);
});
