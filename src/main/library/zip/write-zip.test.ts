import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeTempDir } from '../library.test-support.ts';
import { openZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';
import type { WrittenEntry, ZipContent } from './write-zip.ts';

const never = new AbortController().signal;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

it('what was written reads back, and is named by its hashes', async () => {
  const file = join(makeTempDir(), 'a.zip');
  const entries: WrittenEntry[] = [];
  const contents: ZipContent[] = [
    { name: 'mimetype', content: 'application/x', isStored: true },
    { name: 'ä/words.txt', content: 'words '.repeat(1000) },
    { name: 'empty', content: '' },
    { name: 'noise', content: Buffer.from(sha256('x'), 'hex') },
  ];
  const written = await writeZip(file, contents, { signal: never, onEntry: (entry) => entries.push(entry) });
  const bytes = readFileSync(file);
  expect(written).toEqual({ bytes: bytes.length, sha256: sha256(bytes), entries: 4 });
  expect(bytes.subarray(30, 51).toString('latin1')).toBe('mimetypeapplication/x');
  const zip = openZip(bytes);
  expect(zip.names).toEqual(contents.map(({ name }) => name));
  for (const [at, { name, content }] of contents.entries()) {
    const read = zip.read(name) ?? new Uint8Array();
    expect(Buffer.from(read).equals(Buffer.from(content))).toBe(true);
    expect(entries[at]).toEqual({ name, bytes: read.length, sha256: sha256(read) });
  }
});

it('any entries read back, and the same ones make the same bytes', async () => {
  const dir = makeTempDir();
  let count = 0;
  const entry = fc.record({
    name: fc.stringMatching(/^[a-zа-я]{1,20}$/u),
    content: fc.oneof(fc.string(), fc.uint8Array({ maxLength: 3000 })),
    isStored: fc.boolean(),
  });
  const any = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(any, async (contents) => {
      const files = [0, 1].map(() => join(dir, String((count += 1))));
      for (const file of files) await writeZip(file, contents, { signal: never });
      const [first = Buffer.alloc(0), second] = files.map((file) => readFileSync(file));
      expect(second?.equals(first)).toBe(true);
      const zip = openZip(first);
      for (const { name, content } of contents)
        expect(Buffer.from(zip.read(name) ?? 'none').equals(Buffer.from(content))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('stops at the entry that it was told at, and never writes over a file', async () => {
  const file = join(makeTempDir(), 'a.zip');
  const stop = new AbortController();
  const contents = function* (): Generator<ZipContent> {
    yield { name: 'a', content: 'a' };
    stop.abort(new Error('enough'));
    yield { name: 'b', content: 'b' };
  };
  await expect(writeZip(file, contents(), { signal: stop.signal })).rejects.toThrow('enough');
  await expect(writeZip(file, [], { signal: never })).rejects.toMatchObject({ code: 'EEXIST' });
});
