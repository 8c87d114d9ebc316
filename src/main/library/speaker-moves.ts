/** Who is one, who is two, and who goes. Each is one act that undo takes back. */
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { changeMany } from './act-in-slices.ts';
import { change, countOf } from './acting.ts';
import type { CallContext } from './context.ts';
import type { LibraryParts } from './parts.ts';
import { expectFreeName, expectSpeaker, makeSpeaker, tidyName } from './speakers.ts';
import { fold } from './store/fold.ts';
import type { Journal } from './store/journal.ts';
import { writeDistinct, writeSpeakerFacts } from './store/speaker-facts.ts';
import { eraseSpeaker, listSpeakersPassages, moveSpeakersPassages } from './store/speaker-moves.ts';
import { replaceAliases, replaceRoles, updateSpeaker } from './store/speakers.ts';

/** The others become this speaker: what they said is its own, and so are their names, roles and notes. */
export async function mergeSpeakers(
  parts: LibraryParts,
  { id, others }: ParsedInputOf<'speakers.merge'>,
  context: CallContext,
): Promise<Speaker> {
  const gone = [...new Set(others)].filter((other) => other !== id);
  if (gone.length === 0) {
    throw new VerbatimError('bad-input', 'A speaker cannot be merged with itself.', {
      hint: 'Choose another speaker.',
    });
  }
  const { db } = parts.store;
  for (const one of [id, ...gone]) expectSpeaker(parts, one);
  const act = `Merge ${String(gone.length + 1)} speakers`;
  const finish = (journal: Journal): void => {
    const into = expectSpeaker(parts, id);
    const absorbed = gone.map((other) => expectSpeaker(parts, other));
    for (const { id: from } of absorbed) eraseSpeaker(db, journal, from);
    absorb(parts, journal, { into, absorbed });
  };
  await giveAndErase(parts, context, { act, gone, to: id, finish });
  return expectSpeaker(parts, id);
}

interface Giving {
  act: string;
  gone: readonly string[];
  to: string | null;
  finish: (journal: Journal) => void;
}

/** Gives all passages of speakers to another, or to nobody, and then does the last of it: one act, however many they are. */
async function giveAndErase(
  parts: LibraryParts,
  context: CallContext,
  { act, gone, to, finish }: Giving,
): Promise<void> {
  const { db } = parts.store;
  const passages = gone.flatMap((from) => listSpeakersPassages(db, from));
  await changeMany(parts, context, {
    act,
    items: [...passages, null],
    prepare: () => null,
    each(journal, passageId) {
      if (passageId !== null) journal.update('passages', { id: passageId }, { speakerId: to });
      else {
        // What was attributed meanwhile goes along.
        for (const from of gone) moveSpeakersPassages(db, journal, { from, to });
        finish(journal);
      }
    },
  });
}

function absorb(
  { store: { db } }: LibraryParts,
  journal: Journal,
  { into, absorbed }: { into: Speaker; absorbed: readonly Speaker[] },
): void {
  const names = [...into.aliases, ...absorbed.flatMap(({ name, aliases }) => [name, ...aliases])];
  const aliases = names.filter((name) => fold(name) !== fold(into.name));
  replaceAliases(db, journal, { speakerId: into.id, aliases });
  const roles = [...into.roles, ...absorbed.flatMap((speaker) => speaker.roles)];
  const byWords = new Map(
    roles.map((role) => [JSON.stringify([fold(role.role), role.from, role.until]), role]),
  );
  replaceRoles(db, journal, { speakerId: into.id, roles: [...byWords.values()] });
  const notes = [into, ...absorbed].map(({ note }) => note.trim()).filter((note) => note !== '');
  updateSpeaker(journal, into.id, {
    note: absorbed.some(({ note }) => note !== '') ? notes.join('\n\n') : into.note,
  });
  const link = [into, ...absorbed].map((speaker) => speaker.link).find((one) => one !== '') ?? '';
  writeSpeakerFacts(db, journal, { speakerId: into.id, link, isListed: true });
}

/** Some names and some passages of a speaker become another one. */
export function splitSpeaker(parts: LibraryParts, input: ParsedInputOf<'speakers.split'>): Speaker {
  const { id, aliases, passageIds } = input;
  const name = tidyName(input.name);
  const { db } = parts.store;
  const made = change(parts, { act: 'Split a speaker' }, (journal) => {
    const speaker = expectSpeaker(parts, id);
    expectFreeName(parts, null, name);
    const going = new Set([name, ...aliases].map(fold));
    const staying = speaker.aliases.filter((alias) => !going.has(fold(alias)));
    replaceAliases(db, journal, { speakerId: id, aliases: staying });
    const other = makeSpeaker(parts, journal, name);
    const own = aliases.filter((alias) => fold(alias) !== fold(name));
    replaceAliases(db, journal, { speakerId: other, aliases: own });
    writeSpeakerFacts(db, journal, { speakerId: other, isListed: true });
    const moved = moveSpeakersPassages(db, journal, { from: id, to: other, ids: passageIds });
    if (moved < new Set(passageIds).size) {
      throw new VerbatimError('not-found', 'One of these passages is not by this speaker.');
    }
    writeDistinct(db, journal, [id, other]);
    return other;
  });
  return expectSpeaker(parts, made);
}

/** Their passages stay, without a speaker. */
export async function removeSpeakers(
  parts: LibraryParts,
  { ids }: ParsedInputOf<'speakers.remove'>,
  context: CallContext,
): Promise<Record<string, never>> {
  const gone = [...new Set(ids)];
  for (const id of gone) expectSpeaker(parts, id);
  const act = `Delete ${countOf(gone.length, 'a speaker', 'speakers')}`;
  const finish = (journal: Journal): void => {
    for (const id of gone) eraseSpeaker(parts.store.db, journal, id);
  };
  await giveAndErase(parts, context, { act, gone, to: null, finish });
  return {};
}

/** They are two, whatever their names say: it is not proposed again that they are one. */
export function tellSpeakersApart(
  parts: LibraryParts,
  { id, otherId }: ParsedInputOf<'speakers.tellApart'>,
): Record<string, never> {
  change(parts, { act: 'Tell two speakers apart' }, (journal) => {
    expectSpeaker(parts, id);
    expectSpeaker(parts, otherId);
    writeDistinct(parts.store.db, journal, [id, otherId]);
  });
  return {};
}
