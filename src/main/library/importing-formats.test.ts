/** Every format that is read, into a library and again: what came in is there, and the second time nothing is different. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakFile, damage } from './importers/broken-files.test-support.ts';
import { corpus } from './importers/corpus.test-support.ts';
import { giveFile, rowsOf, whenImported } from './importing.test-support.ts';
import { makeTempDir, openTestLibrary } from './library.test-support.ts';
import { readRows } from './rows.test-support.ts';

const named = corpus.map(({ id, file }, at) => ({ name: `${id} ${String(at + 1)}`, id, file }));

it.each(named)('$name comes in, and the same file again changes nothing', async ({ id: format, file }) => {
  const dir = makeTempDir();
  const { client } = await openTestLibrary({ dir });
  const bringIn = async () => {
    const id = await giveFile(client, { name: file.name, bytes: file.bytes });
    const read = await client.call('imports.read', { id, format });
    await client.call('imports.start', { id });
    return { read, done: await whenImported(client, id), rows: await rowsOf(client, id) };
  };
  const first = await bringIn();
  const { plan, outcome } = first.done;
  expect(outcome.failed).toBe(0);
  expect(plan.total).toBeGreaterThan(0);
  // The dry run said what was done.
  expect(outcome).toMatchObject({ new: plan.new, updated: plan.updated, duplicate: plan.duplicate });
  expect(plan.total).toBe(plan.new + plan.updated + plan.duplicate + plan.refused);
  expect(first.rows.filter(({ plan: each, reason }) => each === 'refused' && reason === null)).toEqual([]);
  const before = readRows(dir, { isLive: false });
  const again = await bringIn();
  expect(again.done.outcome).toMatchObject({ new: 0, updated: 0, failed: 0 });
  expect(readRows(dir, { isLive: false })).toEqual(before);
});

it('the columns of any table are told, and what is said of them is what is read', async () => {
  const { client } = await openTestLibrary();
  const text = 'where,what,why\nhttps://quay.example/crane,The crane on the quay,Ask who owns it\n';
  const id = await giveFile(client, { name: 'mine.csv', text });
  await client.call('imports.read', { id });
  const { table } = await client.call('imports.columns', { id });
  expect(table).toEqual({
    columns: ['where', 'what', 'why'],
    guessed: { url: 'where', title: 'what' },
    samples: [['https://quay.example/crane', 'The crane on the quay', 'Ask who owns it']],
  });
  const columns = { ...table?.guessed, note: 'why' };
  await client.call('imports.read', { id, format: 'csv', options: { columns } });
  expect((await rowsOf(client, id))[0]?.brings.note).toBe(true);
  // Looking at the columns does not disturb the reading, and after the start the file is not needed any more.
  await client.call('imports.start', { id });
  expect((await whenImported(client, id)).outcome).toMatchObject({ new: 1, failed: 0 });
  expect(await client.call('imports.columns', { id })).toEqual({ table: null });
});

it('row 58: of a file that is broken, whatever its format, every row is accepted or refused with a reason, and the sums are right', async () => {
  const dir = makeTempDir();
  const { client } = await openTestLibrary({ dir });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...named),
      fc.boolean(),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async ({ id: format, file }, isSaid, changes) => {
        const { bytes } = breakFile(file, changes);
        fc.pre(bytes.length > 0);
        const id = await giveFile(client, { name: 'file', bytes });
        const { plan, format: known } = await client.call('imports.read', { id, ...(isSaid && { format }) });
        expect(plan.total).toBe(plan.new + plan.updated + plan.duplicate + plan.refused);
        const planned = await rowsOf(client, id);
        if (known === null) expect(planned).toEqual([]);
        else {
          expect(planned.length).toBe(plan.total);
          await client.call('imports.start', { id });
          const { outcome } = await whenImported(client, id);
          const rows = await rowsOf(client, id);
          for (const row of rows) {
            if (row.plan === 'refused') expect(row.reason).toMatch(/\S/u);
            else expect(row.outcome !== null || row.error !== null).toBe(true);
          }
          const counts = outcome.new + outcome.updated + outcome.duplicate + outcome.failed + outcome.refused;
          expect(counts).toBe(rows.length);
        }
        await client.call('imports.dismiss', { id });
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);
