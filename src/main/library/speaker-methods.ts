/** The rows of the table of methods on who said what. No logic here either. */
import type { MethodName } from '../../contract/methods.ts';
import type { MethodTable } from './methods.ts';
import { mergeSpeakers, removeSpeakers, splitSpeaker, tellSpeakersApart } from './speaker-moves.ts';
import { listTwins, resolveSpeaker } from './speaker-names.ts';
import { addSpeaker, changeSpeaker, listAllSpeakers } from './speakers.ts';
import { dismissStatements, keepStatements, restoreStatements } from './statement-keeping.ts';
import { listFound, proposeSpeakers } from './statements.ts';
import type { StatementParts } from './statements.ts';

/** The methods on speakers and on statements that were found. */
export type SpeakerMethods = Pick<
  MethodTable,
  Extract<MethodName, `speakers.${string}` | `statements.${string}`>
>;

/** Which function answers which of them. */
export function createSpeakerMethods(parts: StatementParts): SpeakerMethods {
  return {
    'speakers.list': () => listAllSpeakers(parts),
    'speakers.resolve': (input) => resolveSpeaker(parts, input),
    'speakers.twins': () => listTwins(parts),
    'speakers.add': (input) => addSpeaker(parts, input),
    'speakers.update': (input) => changeSpeaker(parts, input),
    'speakers.merge': (input, context) => mergeSpeakers(parts, input, context),
    'speakers.split': (input) => splitSpeaker(parts, input),
    'speakers.tellApart': (input) => tellSpeakersApart(parts, input),
    'speakers.remove': (input, context) => removeSpeakers(parts, input, context),
    'speakers.propose': (input, context) => proposeSpeakers(parts, input, context),
    'statements.list': (input, context) => listFound(parts, input, context),
    'statements.keep': (input, context) => keepStatements(parts, input, context),
    'statements.dismiss': (input) => dismissStatements(parts, input),
    'statements.restore': (input) => restoreStatements(parts, input),
  };
}
