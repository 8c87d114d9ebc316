import { expect, it } from 'vitest';
import { stackNotes } from './stack-notes.ts';

it('leaves notes at their height while there is room', () => {
  expect(
    stackNotes([
      { wanted: 40, height: 20 },
      { wanted: 400, height: 20 },
    ]),
  ).toEqual([40, 400]);
});

it('lets a note go down under the one above it, and the next back to its height', () => {
  expect(
    stackNotes([
      { wanted: 40, height: 100 },
      { wanted: 50, height: 30 },
      { wanted: 50, height: 30 },
      { wanted: 400, height: 30 },
    ]),
  ).toEqual([40, 150, 190, 400]);
});
