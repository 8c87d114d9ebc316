import { describe, expect, it } from 'vitest';
import { sayKey, sayKeys } from './say-keys.ts';
import { fitCompletions } from './use-completion.ts';

describe('sayKey', () => {
  it.each([
    ['Ctrl+k', false, ['Ctrl', 'K']],
    ['Shift+Ctrl+z', true, ['⇧', '⌘', 'Z']],
    ['ArrowDown', false, ['↓']],
    ['?', false, ['?']],
    ['+', false, ['+']],
    ['Ctrl+,', false, ['Ctrl', ',']],
    ['Ctrl++', false, ['Ctrl', '+']],
  ])('%s (on a Mac: %s) shows %j', (stroke, onMac, caps) => {
    expect(sayKey(stroke, onMac)).toEqual(caps);
  });
});

describe('sayKeys', () => {
  it.each([
    ['Shift+Ctrl+k', false, 'Shift+Ctrl+K'],
    ['Ctrl+k', true, '⌘K'],
    ['g i', false, 'G, I'],
    ['', false, ''],
  ])('%s (on a Mac: %s) is %s', (keys, onMac, words) => {
    expect(sayKeys(keys, onMac)).toBe(words);
  });
});

describe('fitCompletions', () => {
  const all = ['negotiations', 'Únion', 'ukraine', 'ukraine/negotiations'].map((words) => ({ words }));
  const fit = (typed: string): string[] => fitCompletions(all, typed).map(({ words }) => words);

  it('puts what begins with the words before what holds them', () => {
    expect(fit('neg')).toEqual(['negotiations', 'ukraine/negotiations']);
  });

  it('does not mind case and accents', () => {
    expect(fit('UNI')).toEqual(['Únion']);
  });

  it('offers everything while nothing is typed', () => {
    expect(fit(' ')).toHaveLength(4);
  });
});
