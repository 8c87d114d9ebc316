import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Slots } from './slots.ts';

const uuid = fc.uuid();
const id = fc.oneof(
  { weight: 4, arbitrary: uuid },
  uuid.map((each) => each.toUpperCase()),
  fc.constantFrom('', 'a', '01900000-0000-7000-8000-00000000000g', '0190000000007000800000000000000000'),
  fc.string({ maxLength: 40 }),
);

/** As a segment writes ids. */
function written(each: string): Uint8Array {
  const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(each);
  const bytes = isUuid ? Buffer.from(each.replaceAll('-', ''), 'hex') : Buffer.from(each);
  return Uint8Array.from([isUuid ? 0 : bytes.length, ...bytes]);
}

it('gives every id one number, finds it again, and knows the order of ids', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
      const slots = new Slots();
      const expected = [...new Set(ids)];
      for (const each of ids) expect(slots.take(each)).toBe(expected.indexOf(each));
      expect(slots.count).toBe(expected.length);
      for (const [slot, each] of expected.entries()) {
        expect(slots.find(each)).toBe(slot);
        expect(slots.idOf(slot)).toBe(each);
        if (Buffer.from(each).toString() === each && each !== '')
          expect(slots.takeWritten(written(each), 0)).toBe(slot);
      }
      const byId = [...expected.keys()].sort((a, b) => slots.compare(a, b));
      expect(byId.map((slot) => slots.idOf(slot))).toEqual([...expected].sort());
    }),
  );
});

it('keeps them when it has to make room', () => {
  const slots = new Slots();
  const ids = Array.from({ length: 5000 }, (_none, i) =>
    i % 7 === 0 ? `plain ${String(i)}` : `01900000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
  );
  for (const each of ids) slots.take(each);
  expect(ids.map((each) => slots.find(each))).toEqual(ids.map((_each, i) => i));
  expect(slots.find('01900000-0000-7000-8000-ffffffffffff')).toBeUndefined();
});
