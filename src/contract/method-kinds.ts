import type { z } from 'zod';

/**
 * A query reads and may be asked again at will; a command changes something. A command is an act that undo takes back,
 * or says why it is none.
 */
export interface Method<K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType> {
  kind: K;
  input: I;
  output: O;
  /** When it is sent and what it does, in one sentence. */
  about: string;
  /** Of a command: `act`, or why undo does not take it back. */
  undo: 'act' | { whyNot: string } | null;
}

/** A question. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  about: string,
  input: I,
  output: O,
): Method<'query', I, O> => ({ kind: 'query', input, output, about, undo: null });

/** A command that undo takes back. */
export const act = <I extends z.ZodType, O extends z.ZodType>(
  about: string,
  input: I,
  output: O,
): Method<'command', I, O> => ({ kind: 'command', input, output, about, undo: 'act' });

/** A command that undo does not take back, with the reason. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  { about, whyNot }: { about: string; whyNot: string },
  input: I,
  output: O,
): Method<'command', I, O> => ({ kind: 'command', input, output, about, undo: { whyNot } });
