/** What the library says: errors and hints, the names of acts, what is wrong with a query. See make-retell.ts. */
export const toldMessages = {
  'act.keep': 'Keep a passage',
} as const;
