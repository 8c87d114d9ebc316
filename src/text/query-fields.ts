/** The fields of the query language: one table, read by the parser and by whatever offers completions. */

/** How what follows the colon is read. */
export interface QueryField {
  readonly name: string;
  /**
   * `text`: words and phrases, found as in any text; `value`: one name, taken as it is written (a tag, a site);
   * `choice`: one of `choices`.
   */
  readonly kind: 'text' | 'value' | 'choice';
  readonly choices?: readonly string[];
}

/** All fields. To add one, add a line here and say in the search what it means. */
export const QUERY_FIELDS = [
  { name: 'title', kind: 'text' },
  { name: 'text', kind: 'text' },
  { name: 'author', kind: 'text' },
  { name: 'speaker', kind: 'text' },
  { name: 'note', kind: 'text' },
  { name: 'passage', kind: 'text' },
  { name: 'site', kind: 'value' },
  { name: 'tag', kind: 'value' },
  { name: 'lang', kind: 'value' },
  { name: 'is', kind: 'choice', choices: ['inbox', 'reading', 'archived', 'favourite'] },
  { name: 'has', kind: 'choice', choices: ['passage', 'note', 'tag', 'speaker', 'image'] },
] as const satisfies readonly QueryField[];

/** The name of a field. */
export type QueryFieldName = (typeof QUERY_FIELDS)[number]['name'];

/** The field of this name in either case, or undefined. */
export function findQueryField(name: string): (typeof QUERY_FIELDS)[number] | undefined {
  const lower = name.toLowerCase();
  return QUERY_FIELDS.find((field) => field.name === lower);
}
