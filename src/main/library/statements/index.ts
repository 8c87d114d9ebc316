import type { SpeakerCandidate, Statement } from '../../../contract/statement.ts';
import { readText, type Reading } from './reading.ts';
import { proposeSpeakers } from './propose.ts';

export { STATEMENTS_VERSION } from './version.ts';

export interface StatementOptions {
  /** The language of the text (BCP 47); guessed from its words when it is not known. */
  language?: string | null;
}

/** The statements of a text, in the order in which they stand. Never throws, whatever the text. */
export function findStatements(text: string, options: StatementOptions = {}): Statement[] {
  return read(text, options).finds.map(({ statement }) => statement);
}

/** Who may have said the words from `start` to `end` (UTF-16 offsets): three at most, best first. */
export function suggestSpeaker(
  text: string,
  start: number,
  end: number,
  // eslint-disable-next-line house/sizes -- programs outside call it so: a promise of docs/cli.md
  options: StatementOptions = {},
): SpeakerCandidate[] {
  return proposeSpeakers(read(text, options), { start, end });
}

/** Several spans of one text are asked for one after the other: its reading is kept until another text comes. */
let last: { text: string; language: string | null; reading: Reading } | null = null;

function read(text: string, { language = null }: StatementOptions): Reading {
  if (last?.text !== text || last.language !== language) {
    last = { text, language, reading: readText(text, language) };
  }
  return last.reading;
}
