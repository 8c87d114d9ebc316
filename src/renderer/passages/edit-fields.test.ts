import { describe, expect, it } from 'vitest';
import type { PassageCard } from '../../contract/passage.ts';
import { applyPatch, editableFields, isDateSound, patchOf, readDraft } from './edit-fields.ts';

const passage = {
  tags: ['a', 'b'],
  note: ' my note ',
  attribution: { speaker: 'Ada', role: null, saidOn: '2025-04', kind: null, venue: null, speakerId: null },
} as unknown as PassageCard;

describe('a field that is edited in its place', () => {
  it.each(editableFields)('%s changes nothing when it is left as it was', (field) => {
    expect(patchOf(passage, field, readDraft(passage, field))).toBeNull();
  });

  it.each([
    ['speaker', '  Bo ', { attribution: { speaker: 'Bo' } }],
    ['speaker', '', { attribution: { speaker: null } }],
    ['role', 'clerk', { attribution: { role: 'clerk' } }],
    ['said', '2025-04-25', { attribution: { saidOn: '2025-04-25' } }],
    ['said', ' ', { attribution: { saidOn: null } }],
    ['note', 'other', { note: 'other' }],
  ] as const)('%s becomes %j', (field, words, patch) => {
    expect(patchOf(passage, field, { words, tags: [] })).toEqual(patch);
    const after = applyPatch(passage, patch);
    expect(readDraft(after, field).words).toBe(words.trim());
    expect(patchOf(after, field, { words, tags: [] })).toBeNull();
  });

  it('tags are a set: another order is no change', () => {
    expect(patchOf(passage, 'tags', { words: '', tags: ['b', 'a'] })).toBeNull();
    expect(patchOf(passage, 'tags', { words: '', tags: ['b'] })).toEqual({ tags: ['b'] });
  });
});

it.each([
  ['', true],
  ['2025', true],
  ['2025-04', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13', false],
  ['25 April', false],
])('%s as a date: %s', (typed, isSound) => {
  expect(isDateSound(typed)).toBe(isSound);
});
