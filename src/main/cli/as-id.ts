import { idSchema, type Id } from '../../contract/primitives.ts';
import { UsageError } from './command.ts';

/** An identifier as given on the command line. */
export function asId(text: string): Id {
  const parsed = idSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`“${text}” is not an identifier`);
  return parsed.data;
}
