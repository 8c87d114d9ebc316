import { expect, it } from 'vitest';
import { placeBar } from './place-bar.ts';

const pane = { left: 600, top: 50, width: 680, height: 700 };
const bar = { width: 300, height: 40 };
const line = (top: number, left = 700, width = 400) => ({ left, top, width, height: 30 });

it('stands under the end of the selection', () => {
  expect(placeBar({ first: line(100), last: line(160, 700, 100) }, pane, bar)).toEqual({
    left: 650,
    top: 198,
    side: 'below',
  });
});

it('stays within the pane at both sides', () => {
  expect(placeBar({ first: line(100), last: line(100, 610, 20) }, pane, bar).left).toBe(608);
  expect(placeBar({ first: line(100), last: line(100, 1200, 70) }, pane, bar).left).toBe(972);
});

it('goes above when the selection ends at the lower edge', () => {
  expect(placeBar({ first: line(600), last: line(700) }, pane, bar)).toMatchObject({
    top: 552,
    side: 'above',
  });
});

it('takes the edge when the selection fills the pane, or was scrolled away', () => {
  expect(placeBar({ first: line(20), last: line(730) }, pane, bar)).toMatchObject({ top: 702, side: 'edge' });
  expect(placeBar({ first: line(-500), last: line(-200) }, pane, bar)).toMatchObject({ side: 'edge' });
});

it('leaves room for the handles of a touch screen', () => {
  const lines = { first: line(100), last: line(160, 700, 100) };
  expect(placeBar(lines, pane, { ...bar, isByTouch: true })).toEqual({ left: 650, top: 230, side: 'below' });
});
