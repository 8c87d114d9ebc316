import { z } from 'zod';
import { addedStyleSchema, citationPreviewInput, citationPreviewSchema, styleAddInput } from './citation.ts';
import { act, query } from './method-kinds.ts';
import { idSchema } from './primitives.ts';

/** The part of the table about how sources are cited. */
export const citationMethods = {
  'citations.styles': query(
    'The citation styles that were added to those of the program.',
    z.strictObject({}),
    z.object({ items: z.array(addedStyleSchema) }),
  ),
  'citations.preview': query(
    'One citation of a passage, set in a style, to look at.',
    citationPreviewInput,
    citationPreviewSchema,
  ),
  'citations.addStyle': act(
    'Adds a citation style, a .csl file; a newer version takes the place of the older.',
    styleAddInput,
    addedStyleSchema,
  ),
  'citations.removeStyle': act(
    'Takes a citation style away that was added.',
    z.strictObject({ id: idSchema }),
    z.object({}),
  ),
} as const;
