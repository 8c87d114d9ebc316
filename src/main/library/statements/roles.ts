import type { Doc } from './doc.ts';
import { nameIn } from './speakers.ts';
import type { Entity, Mention, Phrase, Token } from './types.ts';

/** A longer one is a clause, not what somebody is. */
const MOST_ROLE_WORDS = 12;

/** Longer ones before a name are a clause that happens to end with it. */
const MOST_WORDS_BEFORE = 6;

/** Reads what speakers are: from the words at the place, else from those where they are named otherwise. */
export class RoleReader {
  private readonly doc: Doc;
  private readonly isVerb: (token: Token) => boolean;
  private readonly known = new Map<Entity, string | null>();

  constructor(doc: Doc, isVerb: (token: Token) => boolean) {
    this.doc = doc;
    this.isVerb = isVerb;
  }

  /**
   * What a speaker is called: "Kremlin spokesperson" before the name, "a senator from Ohio" after it. Null where the text
   * does not say it.
   */
  read(source: Phrase, entity: Entity | null): string | null {
    const phrase = source.antecedent ?? source;
    const mention = nameIn(this.doc, phrase);
    const here =
      mention === null
        ? null
        : (roleAfter(this.doc, phrase, mention) ?? roleBefore(this.doc, phrase, mention));
    return here ?? (entity === null ? null : this.elsewhere(entity));
  }

  private elsewhere(entity: Entity): string | null {
    const known = this.known.get(entity);
    if (known !== undefined) return known;
    let role: string | null = null;
    for (const mention of entity.mentions) {
      role ??=
        roleBefore(this.doc, { from: this.startOfRole(mention) }, mention) ?? this.appositionAfter(mention);
      if (role !== null) break;
    }
    this.known.set(entity, role);
    return role;
  }

  /** "Ann Lee, the mayor of Linden," */
  private appositionAfter(mention: Mention): string | null {
    const { doc } = this;
    const first = mention.to + 1;
    if (!doc.isMark(mention.to, ',') || doc.isCapital(first)) return null;
    if (!doc.is(first, 'determiner', 'role', 'title')) return null;
    let to = first;
    while (
      to - first < MOST_ROLE_WORDS &&
      doc.at(to).sentence === doc.at(first).sentence &&
      !doc.isMark(to, ',')
    )
      to += 1;
    return doc.isMark(to, ',') ? roleAfter(doc, { to }, mention) : null;
  }

  /** Back over the words of a role: capitalised ones, and small ones that are no verbs. */
  private startOfRole({ titleFrom }: Mention): number {
    const { doc } = this;
    let from = titleFrom;
    while (titleFrom - from < MOST_WORDS_BEFORE && doc.at(from - 1).sentence === doc.at(titleFrom).sentence) {
      const before = doc.at(from - 1);
      const isPart = doc.is(from - 1, 'role', 'title') || before.isCapital || doc.is(from, 'role', 'title');
      const isOther =
        doc.is(
          from - 1,
          'preposition',
          'conjunction',
          'determiner',
          'auxiliary',
          'adverb',
          'notName',
          'weekday',
        ) ||
        this.isVerb(before) ||
        /['’]s$|(?:ed|ing)$/u.test(before.lower);
      if (!before.isWord || !isPart || isOther) break;
      from -= 1;
    }
    return from;
  }
}

function roleBefore(doc: Doc, { from }: { from: number }, mention: Mention): string | null {
  let start = from;
  while (start < mention.from && (doc.is(start, 'determiner', 'conjunction') || !doc.isWord(start)))
    start += 1;
  let end = mention.from;
  while (end > start && !doc.isWord(end - 1)) end -= 1;
  if (start >= end || !saysRole(doc, start, end)) return null;
  return doc.slice([start, end]).replaceAll(/\s+/gu, ' ');
}

function roleAfter(doc: Doc, { to }: { to: number }, mention: Mention): string | null {
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
