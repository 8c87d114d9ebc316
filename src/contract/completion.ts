import { z } from 'zod';

export const completionInput = z.strictObject({
  /** What stands in the search field; anything at all may. */
  text: z.string().max(100_000),
  /** Where the caret is, in UTF-16 units. */
  caret: z.number().int().min(0),
});

export const completionItemSchema = z.object({
  /** What is put in the place of what was typed. */
  insert: z.string(),
  /** What the list shows. */
  label: z.string(),
  kind: z.enum(['field', 'value', 'recent', 'saved']),
  /** What stands softly beside it: a sentence, a query. Empty when there is nothing to add. */
  detail: z.string(),
  /** How many articles or passages have the value, where that is known. */
  count: z.number().int().optional(),
});
export type CompletionItem = z.infer<typeof completionItemSchema>;

/** What may stand from `from` to `to` in place of what was typed there. */
export const completionSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  items: z.array(completionItemSchema),
});
export type SearchCompletion = z.infer<typeof completionSchema>;
