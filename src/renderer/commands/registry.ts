import { spellStroke, type KeyPress } from './strokes.ts';

export const commandSections = ['Go to', 'Stories', 'Find', 'Passages', 'Reading', 'Verbatim'] as const;
export type CommandSection = (typeof commandSections)[number];

/** One act of the user: the palette, the keys and the cheat sheet all come from here. */
export interface Command {
  id: string;
  /** A verb and its object, as the palette shows it. */
  title: string;
  section: CommandSection;
  /** Keys that run it, in the spelling of strokes.ts; two strokes one after the other stand with a space: `g i`. */
  keys?: readonly string[];
  /** Keys that do the same where the focus is (arrows in a list): shown on the cheat sheet, not handled here. */
  alsoKeys?: readonly string[];
  /** Works while words are being typed and while a dialog is open. */
  isAlways?: boolean;
  isEnabled?: boolean;
  /** Shown on the cheat sheet, left out of the palette (moving in a list). */
  isKeyOnly?: boolean;
  /** Of two commands with the same key the higher one runs; among equals the one registered last. 0 unless said. */
  precedence?: number;
  run: () => void;
}

export interface CommandRegistry {
  /** Puts the commands of one owner in the place of those it had before. */
  put(owner: string, commands: readonly Command[]): void;
  drop(owner: string): void;
  list(): Command[];
  /**
   * Runs the command of a key press, if there is one.
   * @param isBusy true while words are being typed or a dialog is open: only `isAlways` commands run
   * @returns true when the key was taken (also as the first stroke of two)
   */
  takeKey(press: KeyPress, isBusy: boolean): boolean;
}

const FIRST_STROKE_HOLDS_MS = 1_200;

/** Makes the one registry of a window. `now` is given so that tests need not wait. */
export function makeCommandRegistry(now: () => number): CommandRegistry {
  const owners = new Map<string, readonly Command[]>();
  let first: { stroke: string; at: number } | null = null;

  const list = (): Command[] => [...owners.values()].flat().filter((command) => command.isEnabled !== false);

  const findByKeys = (keys: string, isBusy: boolean): Command | undefined =>
    list()
      .filter((command) => command.keys?.includes(keys) === true && (!isBusy || command.isAlways === true))
      .reduce<Command | undefined>(
        (best, one) => (best !== undefined && (best.precedence ?? 0) > (one.precedence ?? 0) ? best : one),
        undefined,
      );

  return {
    put(owner, commands) {
      owners.set(owner, commands);
    },
    drop(owner) {
      owners.delete(owner);
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
      const isFirst = !isBusy && list().some(({ keys }) => keys?.some((key) => key.startsWith(`${stroke} `)));
      if (isFirst) first = { stroke, at: now() };
      return isFirst;
    },
  };
}
