import { nameKeys } from '../../../text/name-keys.ts';
import { stemsOf } from '../../../text/stem.ts';
import type { WordForms } from './expand.ts';

/** What the product knows of the forms of words. A comparison with an index that only compares letters does without. */
export const wordForms: WordForms = { stemsOf, nameKeys };
