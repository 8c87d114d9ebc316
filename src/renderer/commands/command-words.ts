import type { Translate } from '../language/make-messages.ts';
import { isNamedCommand, type CommandId } from './command-table.ts';

/** A verb and its object: what a command is called, unless it says at the moment what more it is. */
export function sayCommand(command: { id: CommandId; title?: string }, t: Translate): string {
  if (command.title !== undefined) return command.title;
  return isNamedCommand(command.id) ? t(`commands.${command.id}`) : t('commands.go.smart');
}
