import { commandPlaces, factsOf, type CommandFacts, type CommandId } from './command-table.ts';
import { isOutsideWords } from './judge-key.ts';
import { keysOf, type KeyOverrides } from './key-map.ts';
import { spellStroke, type KeyPress } from './strokes.ts';

/** One act of the user, as the part of the window offers it that does it. What is always so of it is in command-table.ts. */
export interface Command {
  id: CommandId;
  /** What it is called now, where that is more than its name: `Undo: 2 stories archived`. */
  title?: string;
  /** The keys in the place of the table's, where the direction of the text turns them round. The user's own still come first. */
  keys?: readonly string[];
  isEnabled?: boolean;
  run: () => void;
}

/** A command with all that is known of it, and with the keys that it has now. */
export interface OfferedCommand extends Omit<CommandFacts, 'keys'>, Pick<Command, 'id' | 'title' | 'run'> {
  keys: readonly string[];
}

export interface CommandRegistry {
  /** Puts the commands of one owner in the place of those it had before. */
  put(owner: string, commands: readonly Command[]): void;
  drop(owner: string): void;
  /** The keys that the user has given, from now on. */
  setOverrides(overrides: KeyOverrides): void;
  list(): OfferedCommand[];
  /**
   * Runs the command of a key press, if there is one.
   * @param isBusy true while words are being typed or a dialog is open: only `isAlways` commands run
   * @returns true when the key was taken (also as the first stroke of two)
   */
  takeKey(press: KeyPress, isBusy: boolean): boolean;
  /** Runs the one of these commands whose key it is: for a sheet that has the focus, where the window's keys are silent. */
  takeKeyAmong(commands: readonly Command[], press: KeyPress): boolean;
}

const FIRST_STROKE_HOLDS_MS = 1_200;

const orderOf = ({ place = 'anywhere' }: OfferedCommand): number => commandPlaces[place];

/** Of the commands that have a key the one that comes first; among equals the one that was offered last. */
function pickByKeys(commands: readonly OfferedCommand[], keys: string): OfferedCommand | undefined {
  return commands
    .filter((command) => command.keys.includes(keys))
    .reduce<OfferedCommand | undefined>(
      (best, one) => (best !== undefined && orderOf(best) > orderOf(one) ? best : one),
      undefined,
    );
}

export interface RegistryParts {
  /** Milliseconds: given so that tests need not wait. */
  now: () => number;
  /** False for a key that never reaches the page in its host. */
  doesArrive?: (key: string) => boolean;
}

/** Makes the one registry of a window. */
export function makeCommandRegistry({ now, doesArrive = () => true }: RegistryParts): CommandRegistry {
  const owners = new Map<string, readonly Command[]>();
  let overrides: KeyOverrides = {};
  let first: { stroke: string; at: number } | null = null;

  const offer = ({ id, title, keys, run }: Command): OfferedCommand => ({
    ...factsOf(id),
    ...(title !== undefined && { title }),
    id,
    keys: keysOf(id, overrides, keys).filter(doesArrive),
    run,
  });

  const offerAll = (commands: readonly Command[]): OfferedCommand[] =>
    commands.filter(({ isEnabled }) => isEnabled !== false).map(offer);

  const list = (): OfferedCommand[] => offerAll([...owners.values()].flat());

  const isHeard = (command: OfferedCommand, stroke: string, isBusy: boolean): boolean =>
    !isBusy || (command.isAlways === true && isOutsideWords(stroke));

  const findByKeys = (keys: string, isBusy: boolean): OfferedCommand | undefined =>
    pickByKeys(
      list().filter((command) => isHeard(command, keys, isBusy)),
      keys,
    );

  return {
    put(owner, commands) {
      owners.set(owner, commands);
    },
    drop(owner) {
      owners.delete(owner);
    },
    setOverrides(given) {
      overrides = given;
    },
    list,
    takeKey(press, isBusy) {
      const stroke = spellStroke(press);
      const held = first !== null && now() - first.at <= FIRST_STROKE_HOLDS_MS ? `${first.stroke} ` : '';
      first = null;
      const command = findByKeys(held + stroke, isBusy) ?? findByKeys(stroke, isBusy);
      if (command !== undefined) {
        command.run();
        return true;
      }
      const isFirst = list().some(
        (one) => isHeard(one, stroke, isBusy) && one.keys.some((key) => key.startsWith(`${stroke} `)),
      );
      if (isFirst) first = { stroke, at: now() };
      return isFirst;
    },
    takeKeyAmong(commands, press) {
      const command = pickByKeys(offerAll(commands), spellStroke(press));
      command?.run();
      return command !== undefined;
    },
  };
}
