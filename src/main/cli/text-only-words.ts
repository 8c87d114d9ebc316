import type { TextOnlyReason } from '../../contract/parsing.ts';

/** Why a page is kept as its words alone, as the rest of a sentence that begins “This page …”. */
export const textOnlyWords: Readonly<Record<TextOnlyReason, string>> = {
  bytes: 'has more than 20 MB',
  depth: 'nests its parts too deep',
  elements: 'has more than 300,000 parts',
  attributes: 'has a part with thousands of attributes',
  time: 'took too long to lay out',
  memory: 'took too much memory to lay out',
  failed: 'could not be laid out',
};
