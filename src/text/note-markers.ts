/**
 * A note that is exported again and again, and that its reader writes in as well: what stands between the two lines is
 * the program's, everything else is the reader's. Obsidian shows neither line.
 */
export const NOTE_BEGIN = '%% verbatim:begin: what stands down to the end is written anew %%';
export const NOTE_END = '%% verbatim:end %%';

/** A line that begins or ends what is the program's, also when somebody has changed the words behind the name. */
export const noteMarker = /^%% verbatim:(begin|end)\b[^\r\n]*%%[ \t]*(?:\r?\n|$)/gmu;

/** Text in which no line can be taken for one of the two. */
export function hideMarkers(text: string): string {
  return text.replace(/^%%(?= verbatim:)/gmu, '\\%\\%');
}
