import { expect, it } from 'vitest';
import { mirrorKey } from './mirror-key.ts';

it('turns the arrows that go along a line, and no other key', () => {
  const turned = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'a'].map((key) => mirrorKey(key, 'rtl'));
  expect(turned).toEqual(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'a']);
  expect(mirrorKey('ArrowLeft', 'ltr')).toBe('ArrowLeft');
});
