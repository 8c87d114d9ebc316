import { expect, it } from 'vitest';
import type { PassageCard } from '../../../contract/passage.ts';
import { placePassages } from './place-passages.ts';

const TEXT =
  'He said it was ready. Nobody asked him why. He said it was late, and left the room without a word.';

function passage(quote: string, start: number): PassageCard {
  const kept: Partial<PassageCard> = {
    quote,
    start,
    end: start + quote.length,
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(start + quote.length, start + quote.length + 32),
    colour: 'amber',
  };
  return { id: `${quote}@${String(start)}`, ...kept } as PassageCard;
}

it('places passages whose words stand, in the order of the text', () => {
  const late = passage('He said it was late', 44);
  const ready = passage('ready', 15);
  const { marks, orphans } = placePassages({ text: TEXT, isSameText: true }, [late, ready]);
  expect(marks.map(({ id }) => id)).toEqual([ready.id, late.id]);
  expect(orphans).toEqual([]);
});

it('never paints a passage on other words', () => {
  const wrong = { ...passage('ready', 15), quote: 'steady' };
  const { marks, orphans } = placePassages({ text: TEXT, isSameText: true }, [wrong]);
  expect(marks).toEqual([]);
  expect(orphans).toEqual([wrong]);
});

it('looks for the words in a text that differs, and takes only the very same', () => {
  const late = passage('He said it was late, and left', 44);
  const changed = `A line was added. ${TEXT.replace('Nobody asked him why', 'No one asked him the reason')}`;
  const { marks, orphans } = placePassages({ text: changed, isSameText: false }, [
    late,
    passage('Nobody asked him why', 22),
  ]);
  expect(marks.map(({ start, end }) => changed.slice(start, end))).toEqual([late.quote]);
  expect(orphans).toHaveLength(1);
});
