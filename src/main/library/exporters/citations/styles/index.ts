import type { BuiltInStyle } from '../../../../../contract/citation.ts';
import { apa } from './apa.ts';
import { chicagoAuthorDate, chicagoNotes } from './chicago.ts';
import { harvard } from './harvard.ts';
import { mla } from './mla.ts';
import { news } from './news.ts';
import type { WriteStyle } from './parts.ts';

/** The styles of CSL that come with the program. */
export const writtenStyles: Readonly<Record<Exclude<BuiltInStyle, 'source-line'>, WriteStyle>> = {
  news,
  apa,
  'chicago-notes': chicagoNotes,
  'chicago-author-date': chicagoAuthorDate,
  mla,
  harvard,
};
