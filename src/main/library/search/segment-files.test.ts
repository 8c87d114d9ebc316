import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../text/query.ts';
import { openSearchIndex, type SearchIndex } from './index.ts';

const blank = {
  ...{ title: '', text: '', byline: '', siteName: '', tags: '', note: '', passages: '', speakers: '' },
};
const nothing = { idsOf: () => new Set<string>(), holdPhrases: () => [] };

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verbatim-segments-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (): Promise<SearchIndex> => openSearchIndex({ dir, log: () => undefined });
const find = (index: SearchIndex, text: string): string[] =>
  index.search(parseQuery(text), { limit: 500, knowledge: nothing }).hits.map(({ id }) => id);

async function saved(): Promise<SearchIndex> {
  const index = await open();
  for (let n = 0; n < 30; n++) {
    const tags = n % 2 === 0 ? 'even' : '';
    index.put({
      ...blank,
      id: `019aa000-0000-7000-8000-0000000000${n + 10}`,
      title: `ship${n}`,
      text: 'sea and land',
      tags,
    });
  }
  index.put({ ...blank, id: 'a name of its own', text: 'sea' });
  index.generation = 7;
  await index.save();
  return index;
}

const files = async (): Promise<string[]> => (await readdir(dir)).toSorted();

describe('the folder of the index', () => {
  it('brings back ids of any shape, removals and the generation', async () => {
    const index = await saved();
    index.remove('019aa000-0000-7000-8000-000000000011');
    index.generation = 8;
    await index.save();
    const again = await open();
    expect(again).toMatchObject({ size: 30, generation: 8 });
    expect(find(again, '"ship2"')).toEqual(['019aa000-0000-7000-8000-000000000012']);
    expect(find(again, '"ship1"')).toEqual([]);
    expect(find(again, 'sea ')).toContain('a name of its own');
    expect(find(again, 'even ')).toHaveLength(15);
  });

  it('writes what is new and leaves what is there', async () => {
    const index = await saved();
    const before = await files();
    index.put({ ...blank, id: 'another', text: 'sea' });
    await index.save();
    const after = await files();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });

  it('is swept of what an earlier program or a kill left', async () => {
    const index = await saved();
    await writeFile(join(dir, 'index.snapshot'), 'of a version before');
    await writeFile(join(dir, '99.segment.tmp'), 'half a segment');
    await writeFile(join(dir, '98.segment'), 'a segment that no manifest names');
    await writeFile(join(dir, 'notes.txt'), 'not ours');
    await index.save();
    expect(await files()).toEqual(['0.segment', '1.segment', 'index.manifest', 'notes.txt']);
  });

  it('holds the newer of two saves when the older one is under way', async () => {
    const index = await saved();
    index.put({ ...blank, id: 'first', text: 'sea' });
    const one = index.save();
    index.put({ ...blank, id: 'second', text: 'sea' });
    index.generation = 9;
    await one;
    await index.save();
    expect(await open()).toMatchObject({ size: 33, generation: 9 });
  });

  it('is no index with any byte changed, any cut, or another file in the place of one', async () => {
    await saved();
    const whole = new Map<string, Buffer>();
    for (const name of await files()) whole.set(name, await readFile(join(dir, name)));
    const damage = fc.record({
      name: fc.constantFrom(...whole.keys()),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      isCut: fc.boolean(),
      bit: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, isCut, bit }) => {
        const bytes = Buffer.from(whole.get(name) ?? []);
        const place = Math.floor(at * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        await writeFile(join(dir, name), isCut ? bytes.subarray(0, place) : bytes);
        const again = await open();
        await writeFile(join(dir, name), whole.get(name) ?? '');
        // A byte that only fills up to the next part says nothing; all else is no index at all.
        expect([0, 31]).toContain(again.size);
        expect(again.generation).toBe(again.size === 0 ? 0 : 7);
        if (name === 'index.manifest' || isCut) expect(again.size).toBe(0);
        else if (again.size === 31) expect(find(again, 'sea ')).toHaveLength(31);
      }),
      { numRuns: 60 },
    );
    await copyFile(join(dir, '1.segment'), join(dir, '0.segment'));
    expect(await open()).toMatchObject({ size: 0, generation: 0 });
    await rm(join(dir, '0.segment'));
    expect(await open()).toMatchObject({ size: 0, generation: 0 });
  });
});
