import { expect, it } from 'vitest';
import { looksLikeArchive } from './looks-like-archive.ts';

/** The beginning of a zip with these entries, as far as it is looked at. */
function zipOf(...names: string[]): File {
  const entries = names.map((name) => `PK\u0003\u0004${'\0'.repeat(26)}${name}content`);
  return new File([new TextEncoder().encode(entries.join(''))], 'some.zip');
}

it('an archive of ours begins with a word to its reader, and goes on with rows', async () => {
  expect(await looksLikeArchive(zipOf('README.txt', 'tags/000001.jsonl'))).toBe(true);
  expect(await looksLikeArchive(zipOf('README.txt', 'manifest.json'))).toBe(true);
});

it('the zip of another program, and what is no zip, are none', async () => {
  expect(await looksLikeArchive(zipOf('metadata_0_to_20.json', 'content/a.html'))).toBe(false);
  expect(await looksLikeArchive(zipOf('README.txt', 'bookmarks.html'))).toBe(false);
  expect(await looksLikeArchive(new File(['README.txt tags/000001.jsonl'], 'a.txt'))).toBe(false);
});
