import {
  commandPlaces,
  commandTable,
  factsOf,
  type CommandId,
  type CommandPlace,
  type NamedCommandId,
} from './command-table.ts';

/** The keys that the user has given to commands, in the place of those of the table. An empty list: none at all. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

/** The key that always leads out of something: it cannot be given away, and what it does cannot be taken from it. */
const WAY_OUT = 'Escape';

/** The keys of a command as things stand. `own` are those it has while nobody has changed them. */
export function keysOf(
  id: CommandId,
  overrides: KeyOverrides,
  own: readonly string[] = factsOf(id).keys ?? [],
): readonly string[] {
  const given = overrides[id];
  if (given === undefined) return own;
  return own.includes(WAY_OUT) ? [WAY_OUT, ...given] : given;
}

/** The keys of a command that can be changed: all but Escape. */
export const changeableKeys = (keys: readonly string[]): string[] => keys.filter((key) => key !== WAY_OUT);

/** True for a command that can be given keys: one that is Escape alone, or works by arrows in a list, cannot. */
export function isChangeable(id: CommandId): boolean {
  const { keys = [], alsoKeys = [] } = factsOf(id);
  return changeableKeys(keys).length > 0 || (keys.length === 0 && alsoKeys.length === 0);
}

/** `g` and `g i` cannot both be: the first stroke would never wait for the second. */
export const doKeysMeet = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

export interface Conflicts {
  /** They would do two things at the same time: one of them has to give the key up. */
  clashing: CommandId[];
  /** They have the key at another time, or this one only while they have not: told, and allowed. */
  elsewhere: CommandId[];
}

const orderOf = (id: CommandId): number => commandPlaces[factsOf(id).place ?? 'anywhere'];

/** Who else has a key, or one that begins with it. `others` are the commands that the table does not name. */
export function findConflicts(
  id: CommandId,
  key: string,
  known: { overrides: KeyOverrides; others?: readonly CommandId[] },
): Conflicts {
  const all: CommandId[] = [...(Object.keys(commandTable) as NamedCommandId[]), ...(known.others ?? [])];
  const holders = all.filter(
    (other) => other !== id && keysOf(other, known.overrides).some((held) => doKeysMeet(held, key)),
  );
  return {
    clashing: holders.filter((other) => orderOf(other) === orderOf(id)),
    elsewhere: holders.filter((other) => orderOf(other) !== orderOf(id)),
  };
}

/** The overrides once a command has a key more, and whoever had it at the same time has lost it. */
export function giveKey(
  id: CommandId,
  key: string,
  known: { overrides: KeyOverrides; others?: readonly CommandId[] },
): KeyOverrides {
  const { clashing } = findConflicts(id, key, known);
  const without = clashing.map((other): [string, string[]] => [
    other,
    changeableKeys(keysOf(other, known.overrides)).filter((held) => !doKeysMeet(held, key)),
  ]);
  const mine = changeableKeys(keysOf(id, known.overrides)).filter((held) => !doKeysMeet(held, key));
  return tidy({ ...known.overrides, ...Object.fromEntries(without), [id]: [...mine, key] });
}

/** The overrides once a command has a key less. */
export function dropKey(id: CommandId, key: string, overrides: KeyOverrides): KeyOverrides {
  const rest = changeableKeys(keysOf(id, overrides)).filter((held) => held !== key);
  return tidy({ ...overrides, [id]: rest });
}

/**
 * The overrides once a command has its first keys again. Who has been given one of them since keeps it, and the command
 * comes back without.
 */
export function resetKeys(
  id: CommandId,
  known: { overrides: KeyOverrides; others?: readonly CommandId[] },
): KeyOverrides {
  const { [id]: _, ...rest } = known.overrides;
  const first = changeableKeys(factsOf(id).keys ?? []);
  const free = first.filter(
    (key) => findConflicts(id, key, { ...known, overrides: rest }).clashing.length === 0,
  );
  return tidy(free.length === first.length ? rest : { ...rest, [id]: free });
}

/** What says nothing else than the table is not kept. */
function tidy(overrides: KeyOverrides): KeyOverrides {
  return Object.fromEntries(
    Object.entries(overrides).filter(([id, keys]) => {
      const first = changeableKeys(factsOf(id as CommandId).keys ?? []);
      return keys.length !== first.length || keys.some((key, at) => key !== first[at]);
    }),
  );
}

/** Where a command is offered, as the conflicts are told. */
export const placeOf = (id: CommandId): CommandPlace => factsOf(id).place ?? 'anywhere';
