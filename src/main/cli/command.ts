import type { ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Session } from './session.ts';

/** Exit statuses: a promise of docs/cli.md. */
export const exitStatus = { done: 0, failed: 1, usage: 2, someFailed: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values'];

/** What a command is given: its options as parsed, the words beside them, and the session it runs in. */
export interface Invocation<O extends ParseArgsOptionsConfig> {
  values: Values<O>;
  positionals: string[];
  session: Session;
}

/** One command of the program. */
export interface Command<O extends ParseArgsOptionsConfig = ParseArgsOptionsConfig> {
  /** What it does, in one sentence, and what its own options mean, a line each. */
  about: string;
  options: O;
  run: (invocation: Invocation<O>) => Promise<ExitStatus>;
}

/** A command as the table holds it: whatever its options are, it parses them itself. */
export interface AnyCommand {
  about: string;
  options: ParseArgsOptionsConfig;
  run: (invocation: Invocation<ParseArgsOptionsConfig>) => Promise<ExitStatus>;
}

/** Ties the options of a command to the values that it gets. */
export function defineCommand<O extends ParseArgsOptionsConfig>(command: Command<O>): AnyCommand {
  return command;
}

/** Wrong usage: said on stderr with the usage line, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The one word that a command takes. */
export function takeOne(positionals: readonly string[], what: string): string {
  const [one, ...more] = positionals;
  if (one === undefined) throw new UsageError(`${what} is missing`);
  if (more.length > 0) throw new UsageError(`only one ${what} can be given`);
  return one;
}

/** An option that is a whole number from `least` on. */
export function readNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new UsageError(`--${option} takes a whole number from ${String(least)} on`);
  }
  return value;
}
