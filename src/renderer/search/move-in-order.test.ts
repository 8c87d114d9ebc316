import { expect, it } from 'vitest';
import { moveBy, moveTo } from './move-in-order.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));
const say = (moved: readonly { id: string }[]): string => moved.map(({ id }) => id).join('');

it('moves by places and holds at both ends', () => {
  expect(say(moveBy(items, 'a', 1))).toBe('bac');
  expect(say(moveBy(items, 'c', -1))).toBe('acb');
  expect(moveBy(items, 'a', -1)).toBe(items);
  expect(moveBy(items, 'c', 1)).toBe(items);
  expect(moveBy(items, 'x', 1)).toBe(items);
});

it('moves into the place of another', () => {
  expect(say(moveTo(items, 'a', 'c'))).toBe('bca');
  expect(say(moveTo(items, 'c', 'a'))).toBe('cab');
  expect(moveTo(items, 'b', 'b')).toBe(items);
  expect(moveTo(items, 'b', 'x')).toBe(items);
});
