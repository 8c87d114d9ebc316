/**
 * The fields of the query language: one table, read by the parser, by whatever offers completions, and by the test
 * that holds docs/query-language.md to it.
 */

/** How what follows the colon is read, and what it means. */
export interface QueryField {
  readonly name: string;
  /**
   * `text`: words and phrases, found as in any text; `value`: one name, taken as it is written (a tag, a site);
   * `choice`: one of `choices`; `date` and `number`: one, or a range.
   */
  readonly kind: 'text' | 'value' | 'choice' | 'date' | 'number';
  readonly choices?: readonly string[];
  /** Of a date that stands alone: which side of it is meant. Such a field takes no range. */
  readonly side?: 'before' | 'after';
  /** One sentence for the person who types. */
  readonly means: string;
  readonly example: string;
}

const IS_CHOICES = ['inbox', 'reading', 'archived', 'favourite', 'unread'] as const;
const HAS_CHOICES = ['passage', 'note', 'tag', 'speaker', 'image'] as const;

/** All fields. To add one, add a line here and to the docs, and say in the search or the store what it means. */
export const QUERY_FIELDS = [
  { name: 'title', kind: 'text', means: 'Words of the title.', example: 'title:"the river"' },
  { name: 'text', kind: 'text', means: 'Words of the story itself.', example: 'text:ceasefire' },
  { name: 'author', kind: 'text', means: 'Words of the byline.', example: 'author:petrova' },
  { name: 'speaker', kind: 'text', means: 'Who said a passage that was kept.', example: 'speaker:dovrin' },
  { name: 'note', kind: 'text', means: 'Words of a note, on the story or a passage.', example: 'note:check' },
  { name: 'passage', kind: 'text', means: 'Words of a passage that was kept.', example: 'passage:"no date"' },
  {
    name: 'site',
    kind: 'value',
    means: 'A part of the site’s name, or its host.',
    example: 'site:news.example',
  },
  { name: 'tag', kind: 'value', means: 'A tag, with all that is nested under it.', example: 'tag:ukraine' },
  { name: 'lang', kind: 'value', means: 'The language of the story.', example: 'lang:ar' },
  {
    ...{ name: 'is', kind: 'choice', choices: IS_CHOICES, example: 'is:reading' },
    means: 'The state of the story; unread: nothing of it was read, and it is not archived.',
  },
  { name: 'has', kind: 'choice', choices: HAS_CHOICES, means: 'What the story has.', example: 'has:passage' },
  { name: 'saved', kind: 'date', means: 'When you saved it, by your clock.', example: 'saved:7d' },
  {
    ...{ name: 'published', kind: 'date', example: 'published:2024..2025' },
    means: 'The day that the page gives, in its own time zone; a story without one is not found.',
  },
  { name: 'said', kind: 'date', means: 'When one of its passages was said.', example: 'said:2025-04' },
  {
    ...{ name: 'before', kind: 'date', side: 'before', example: 'before:2024-03-01' },
    means: 'Published before that; without a date of its own, saved before that (UTC).',
  },
  {
    ...{ name: 'after', kind: 'date', side: 'after', example: 'after:2023' },
    means: 'Published after the end of that; without a date of its own, saved after it (UTC).',
  },
  { name: 'words', kind: 'number', means: 'How many words it has.', example: 'words:>1000' },
] as const satisfies readonly QueryField[];

/** The name of a field. */
export type QueryFieldName = (typeof QUERY_FIELDS)[number]['name'];

/** The field of this name in either case, or undefined. */
export function findQueryField(name: string): (typeof QUERY_FIELDS)[number] | undefined {
  const lower = name.toLowerCase();
  return QUERY_FIELDS.find((field) => field.name === lower);
}
