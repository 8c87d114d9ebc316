/**
 * The engine for scorers outside that want a speaker's name and offsets beside those of the statement, not inside it:
 * `{ start, end, segments?, speaker, speakerStart, speakerEnd, cue, kind, rule }`.
 */
import { findStatements as find, suggestSpeaker } from '../../src/main/library/statements/index.ts';

export { suggestSpeaker };

export function findStatements(text: string) {
  return find(text).map(({ speaker, ...statement }) => ({
    ...statement,
    speaker: speaker?.name ?? null,
    speakerStart: speaker?.start ?? null,
    speakerEnd: speaker?.end ?? null,
  }));
}
