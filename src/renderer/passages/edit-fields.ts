import type { InputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { PassageColumn } from './columns.ts';

/** The columns that are edited in their place. The words are the story's, and are never edited. */
export const editableFields = ['speaker', 'role', 'said', 'tags', 'note'] as const;
export type EditableField = (typeof editableFields)[number];
export type PassagePatch = InputOf<'passages.update'>['patch'];

/** A field as it is edited: words, or tags. */
export interface Draft {
  words: string;
  tags: readonly string[];
}

export function isEditable(column: PassageColumn | 'words'): column is EditableField {
  return (editableFields as readonly string[]).includes(column);
}

/** What stands in a field now. */
export function readDraft({ attribution, tags, note }: PassageCard, field: EditableField): Draft {
  switch (field) {
    case 'speaker':
      return { words: attribution.speaker ?? '', tags: [] };
    case 'role':
      return { words: attribution.role ?? '', tags: [] };
    case 'said':
      return { words: attribution.saidOn ?? '', tags: [] };
    case 'tags':
      return { words: '', tags };
    case 'note':
      return { words: note, tags: [] };
  }
}

/** The change that a draft makes; null when it makes none. */
export function patchOf(passage: PassageCard, field: EditableField, draft: Draft): PassagePatch | null {
  const before = readDraft(passage, field);
  const words = field === 'note' ? draft.words : draft.words.trim();
  if (field === 'tags') {
    const isSame =
      draft.tags.length === before.tags.length && draft.tags.every((tag) => before.tags.includes(tag));
    return isSame ? null : { tags: [...draft.tags] };
  }
  if (words === before.words) return null;
  if (field === 'note') return { note: words };
  const value = words === '' ? null : words;
  if (field === 'said') return { attribution: { saidOn: value } };
  return { attribution: field === 'speaker' ? { speaker: value } : { role: value } };
}

/** The passage as it will be, so that the screen need not wait for the library. */
export function applyPatch(passage: PassageCard, patch: PassagePatch): PassageCard {
  const { tags, attribution, colour, note } = patch;
  return {
    ...passage,
    ...(tags !== undefined && { tags: [...tags] }),
    ...(colour !== undefined && { colour }),
    ...(note !== undefined && { note }),
    attribution: {
      ...passage.attribution,
      ...(attribution?.speaker !== undefined && { speaker: attribution.speaker }),
      ...(attribution?.role !== undefined && { role: attribution.role }),
      ...(attribution?.saidOn !== undefined && { saidOn: attribution.saidOn }),
    },
  };
}

/** True for a day, a month or a year as the library takes it, and for nothing. */
export function isDateSound(typed: string): boolean {
  const date = typed.trim();
  if (date === '') return true;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date)) return false;
  const ms = Date.parse(date);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}
