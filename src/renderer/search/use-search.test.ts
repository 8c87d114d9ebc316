import { expect, it } from 'vitest';
import { isTypedOn } from './use-search.ts';

it.each([
  ['fer', 'ferry', true],
  ['ferry ', 'fer', true],
  ['', 'f', false],
  ['f', '', false],
  ['the', 'grain', false],
])('%j to %j is typed on: %s', (before, after, expected) => expect(isTypedOn(before, after)).toBe(expected));
