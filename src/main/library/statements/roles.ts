import type { Doc } from './doc.ts';
import { nameIn } from './speakers.ts';
import type { Mention, Phrase } from './types.ts';

/** A longer one is a clause, not what somebody is. */
const MOST_ROLE_WORDS = 12;

/**
 * What a speaker is called at this place: "Kremlin spokesperson" before the name, "a senator from Ohio" after it.
 * Null where the text says it elsewhere or not at all.
 */
export function roleAt(doc: Doc, source: Phrase): string | null {
  const phrase = source.antecedent ?? source;
  const mention = nameIn(doc, phrase);
  if (mention === null) return null;
  return roleAfter(doc, phrase, mention) ?? roleBefore(doc, phrase, mention);
}

function roleBefore(doc: Doc, { from }: Phrase, mention: Mention): string | null {
  let start = from;
  while (start < mention.from && (doc.is(start, 'determiner', 'conjunction') || !doc.isWord(start)))
    start += 1;
  let end = mention.from;
  while (end > start && !doc.isWord(end - 1)) end -= 1;
  if (start >= end || !saysRole(doc, start, end)) return null;
  return doc.slice([start, end]).replaceAll(/\s+/gu, ' ');
}

function roleAfter(doc: Doc, { to }: Phrase, mention: Mention): string | null {
  let comma = mention.to;
  if (doc.isMark(comma, '.')) comma += 1;
  if (!doc.isMark(comma, ',') || comma + 1 >= to) return null;
  let start = comma + 1;
  if (doc.is(start, 'determiner')) start += 1;
  let end = start;
  while (end < to && !doc.isMark(end, ',') && doc.lower(end) !== 'who') end += 1;
  if (!saysRole(doc, start, end)) return null;
  return doc.slice([start, end]).replaceAll(/\s+/gu, ' ');
}

function saysRole(doc: Doc, from: number, to: number): boolean {
  if (to - from > MOST_ROLE_WORDS) return false;
  for (let i = from; i < to; i += 1) {
    if (doc.is(i, 'role') || (doc.is(i, 'title') && doc.lower(i).length > 3)) return true;
  }
  return false;
}
