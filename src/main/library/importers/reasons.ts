/**
 * Every sentence that an importer says: why a row was refused, and what in a row was not understood. A small fixed set, so
 * that the page can say them in its language (decision 0019); what varies stands between “ and ”, or is a number.
 */

/** Values are shown, and a file may hold anything: so much of one says which it is. */
const SHOWN_CHARS = 80;

function shown(value: string): string {
  const words = value.replace(/\s+/gu, ' ').trim();
  return words.length <= SHOWN_CHARS ? words : `${words.slice(0, SHOWN_CHARS).toWellFormed()}…`;
}

/** Why a row cannot become a story. */
export const reasons = {
  noAddress: 'It has no address.',
  badAddress: 'Its address cannot be understood.',
  longAddress: 'Its address is too long to be one.',
  otherScheme: (scheme: string): string =>
    `Its address begins with “${shown(scheme)}:”; a story is at http or https.`,
  noHighlight: 'It has no highlighted words.',
  isSavedSearch: 'This is a search that the other program kept, not a story.',
  isFeed: 'This is a feed, not a story. Keep the file: feeds cannot be followed yet.',
  damaged: 'This entry is damaged and cannot be read.',
  cutOff: 'The file was cut off within this entry.',
  tooDeep: 'This entry is nested too deeply to be read.',
  notAnEntry: 'This is not what an entry of such a file looks like.',
  inArchive: (name: string): string => `“${shown(name)}” in the archive cannot be read.`,
  noEntries: 'No story was found in this file.',
  gaveUp: 'From here on the file could not be read.',
} as const;

/** What in a row was not understood, or was taken for something. The row is kept. */
export const remarks = {
  dateNotUnderstood: (date: string): string => `The date “${shown(date)}” was not understood.`,
  dateAmbiguous: (date: string): string =>
    `The date “${shown(date)}” can be read in two ways and was left out.`,
  dateWithoutZone: (date: string): string =>
    `The date “${shown(date)}” names no time zone and was read as UTC.`,
  hourUncertain: (date: string): string => `Of the date “${shown(date)}” only the day is sure.`,
  addressLeftOut: (address: string): string =>
    `The address “${shown(address)}” cannot be fetched: it is kept without one.`,
  schemeAdded: (address: string): string => `The address “${shown(address)}” was read as one at https.`,
  tagsNotUnderstood: (tags: string): string =>
    `The tags “${shown(tags)}” were not understood and became one tag.`,
  stateNotUnderstood: (state: string): string =>
    `The state “${shown(state)}” was not understood: it goes to the inbox.`,
  progressNotUnderstood: (progress: string): string =>
    `The progress “${shown(progress)}” was not understood.`,
  colourNotKnown: (colour: string): string => `The colour “${shown(colour)}” is not one of ours.`,
  pageWasNotFetched: 'The other program could not fetch the page: its text was left out.',
  highlightsGuessed: 'How its highlights are parted is not known: each line became one.',
  highlightUnreadable: 'A highlight in it could not be read.',
  highlightsElsewhere: (total: number): string => `The file does not hold its highlights: ${total}.`,
  contentUnreadable: 'Its text in the archive cannot be read.',
  moreCells: 'The row has more cells than the file has columns.',
  cutOff: 'The file was cut off within it.',
  listUnknown: (list: string): string => `The list “${shown(list)}” is not in the file.`,
  parentUnknown: (parent: string): string =>
    `The answer to “${shown(parent)}” stands by itself: the file has no such note.`,
} as const;
