/**
 * Who of the speakers that are known a name means. It never decides between two: where a name may mean several, they
 * are all named, and a person chooses.
 */

import { keysOfSpeakerName, likenessOf, readSpeakerName } from './speaker-names.ts';
import type { NameLikeness, SpeakerName } from './speaker-names.ts';

/** A speaker as far as names go. */
export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a name means. */
export interface NameMeaning {
  /** Null when nobody is known by it, or several are. */
  readonly speakerId: string | null;
  /** `exact`: it is written so in the library. */
  readonly certainty: 'exact' | NameLikeness | null;
  /** All that it may mean, the likelier first; one when `speakerId` is given. */
  readonly candidates: readonly string[];
}

/** Says what names mean, among the speakers that it was made for. */
export interface SpeakerResolver {
  resolve(name: string): NameMeaning;
  /** Pairs of speakers that may be one. */
  findTwins(): Twins[];
}

/** Two speakers whose names may be one. */
export interface Twins {
  oneId: string;
  otherId: string;
  certainty: NameLikeness;
}

interface Spelling {
  readonly speaker: KnownSpeaker;
  readonly name: SpeakerName;
  readonly isOwn: boolean;
}

const NOBODY: NameMeaning = { speakerId: null, certainty: null, candidates: [] };
/** From so many spellings under one key on, twins are not looked for: a key of a few consonants in a huge library. */
const MAX_OF_KEY = 200;

/** Makes a resolver for these speakers. */
export function createSpeakerResolver(speakers: readonly KnownSpeaker[]): SpeakerResolver {
  const byFolded = new Map<string, Spelling[]>();
  const byKey = new Map<string, Spelling[]>();
  for (const speaker of speakers) {
    for (const [at, written] of [speaker.name, ...speaker.aliases].entries()) {
      const name = readSpeakerName(written);
      const spelling = { speaker, name, isOwn: at === 0 };
      put(byFolded, name.folded, spelling);
      for (const key of keysOfSpeakerName(name)) put(byKey, key, spelling);
    }
  }
  return {
    resolve(written) {
      const name = readSpeakerName(written);
      if (name.folded === '') return NOBODY;
      return meantExactly(byFolded.get(name.folded) ?? []) ?? meantAbout(name, spellingsNear(byKey, name));
    },
    findTwins: () => findTwins(byKey),
  };
}

function put(map: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [spelling]);
  else known.push(spelling);
}

function spellingsNear(byKey: ReadonlyMap<string, Spelling[]>, name: SpeakerName): Spelling[] {
  return keysOfSpeakerName(name).flatMap((key) => byKey.get(key) ?? []);
}

/** Somebody's own name goes before an alias of another. */
function meantExactly(spellings: readonly Spelling[]): NameMeaning | null {
  const own = idsOf(spellings.filter(({ isOwn }) => isOwn));
  const ids = own.length > 0 ? own : idsOf(spellings);
  if (ids.length === 0) return null;
  return ids.length === 1 ? certain(ids, 'exact') : { ...NOBODY, candidates: ids };
}

function meantAbout(name: SpeakerName, spellings: readonly Spelling[]): NameMeaning {
  const best = new Map<string, NameLikeness>();
  const apart = new Set<string>();
  for (const { speaker, name: known, isOwn } of spellings) {
    const likeness = likenessOf(name, known);
    if (likeness === 'same' || (likeness === 'likely' && !best.has(speaker.id)))
      best.set(speaker.id, likeness);
    // A full name that is another's tells more than a surname that they share.
    if (likeness === null && isOwn && !known.isBody) apart.add(speaker.id);
  }
  for (const id of apart) if (best.get(id) === 'likely') best.delete(id);
  const same = [...best].filter(([, likeness]) => likeness === 'same').map(([id]) => id);
  const likely = [...best].filter(([, likeness]) => likeness === 'likely').map(([id]) => id);
  if (same.length === 1) return certain(same, 'same');
  if (same.length === 0 && likely.length === 1) return certain(likely, 'likely');
  return { ...NOBODY, candidates: [...same, ...likely] };
}

function certain(ids: readonly string[], certainty: NameMeaning['certainty']): NameMeaning {
  return { speakerId: ids[0] ?? null, certainty, candidates: ids };
}

function idsOf(spellings: readonly Spelling[]): string[] {
  return [...new Set(spellings.map(({ speaker }) => speaker.id))];
}

function findTwins(byKey: ReadonlyMap<string, Spelling[]>): Twins[] {
  const found = new Map<string, Twins>();
  for (const spellings of byKey.values()) {
    if (spellings.length < 2 || spellings.length > MAX_OF_KEY) continue;
    for (const [at, one] of spellings.entries()) {
      for (const other of spellings.slice(at + 1)) notePair(found, one, other);
    }
  }
  return [...found.values()];
}

function notePair(found: Map<string, Twins>, one: Spelling, other: Spelling): void {
  if (one.speaker.id === other.speaker.id) return;
  const certainty = likenessOf(one.name, other.name);
  if (certainty === null || (certainty === 'likely' && areNamedApart(one.speaker, other.speaker))) return;
  const [oneId = '', otherId = ''] = [one.speaker.id, other.speaker.id].sort();
  const key = `${oneId} ${otherId}`;
  if (found.get(key)?.certainty !== 'same') found.set(key, { oneId, otherId, certainty });
}

/** Dmitry and Ivan Peskov are two, though "Peskov" is an alias of both. */
function areNamedApart(one: KnownSpeaker, other: KnownSpeaker): boolean {
  return likenessOf(readSpeakerName(one.name), readSpeakerName(other.name)) === null;
}
