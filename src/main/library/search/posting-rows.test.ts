import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteSink } from './byte-sink.ts';
import { decodeRow, POSTING_WIDTHS, PostingRowWriter } from './posting-rows.ts';

const posting = fc.record({
  gap: fc.oneof(fc.nat(3), fc.nat(200), fc.nat(1 << 22)),
  frequency: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 0xffff })),
});

function write(writer: PostingRowWriter, postings: readonly (readonly [number, number])[], sink: ByteSink) {
  for (const [document, frequency] of postings) writer.add(document, frequency);
  return writer.writeInto(sink);
}

test('rows are read as they were written, one after the other and in pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.array(posting, { minLength: 1, maxLength: 60 }), { maxLength: 4 }), (rows) => {
      const sink = new ByteSink();
      const writer = new PostingRowWriter();
      const written = rows.map((row) => {
        let document = -1;
        const postings = row.map(({ gap, frequency }) => [(document += gap + 1), frequency] as const);
        const at = sink.length;
        return { postings, at, place: write(writer, postings, sink) };
      });
      const bytes = Uint8Array.from(sink.chunks().flatMap((chunk) => [...chunk]));
      for (const { postings, at, place } of written) {
        const row = { at, document: -1, width: POSTING_WIDTHS[place] ?? 0 };
        const read: (readonly [number, number])[] = [];
        for (let left = postings.length; left > 0; left -= 7) {
          const count = Math.min(7, left);
          const into = { documents: new Uint32Array(7), frequencies: new Uint32Array(7) };
          decodeRow(bytes, row, { count, into });
          for (let i = 0; i < count; i++) read.push([into.documents[i] ?? 0, into.frequencies[i] ?? 0]);
        }
        expect(read).toEqual(postings);
      }
    }),
  );
});

test('a row takes the width that makes it shortest', () => {
  const sizeOf = (frequencies: readonly number[], gap: number): { bytes: number; width: number } => {
    const sink = new ByteSink();
    const place = write(
      new PostingRowWriter(),
      frequencies.map((frequency, i) => [i * (gap + 1) + gap, frequency] as const),
      sink,
    );
    return { bytes: sink.length, width: POSTING_WIDTHS[place] ?? -1 };
  };
  expect(sizeOf([1, 1, 1, 1], 100)).toEqual({ bytes: 4, width: 0 });
  expect(sizeOf([1, 2, 3, 1], 20)).toEqual({ bytes: 4, width: 2 });
  expect(sizeOf([9, 12, 7, 15], 0)).toEqual({ bytes: 4, width: 4 });
  expect(sizeOf([1, 1, 1, 2], 60)).toEqual({ bytes: 5, width: 1 });
});
