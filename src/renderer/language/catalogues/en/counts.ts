/** How many there are of a thing. */
export const countsMessages = {
  'counts.stories': '{count, plural, one {# story} other {# stories}}',
  'counts.passages': '{count, plural, one {# passage} other {# passages}}',
  'counts.files': '{count, plural, one {# file} other {# files}}',
  'counts.words': '{count, plural, one {# word} other {# words}}',
  'counts.speakers': '{count, plural, one {# speaker} other {# speakers}}',
  'counts.captures': '{count, plural, one {# capture} other {# captures}}',
} as const;
