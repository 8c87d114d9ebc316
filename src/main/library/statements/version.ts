/** Raised whenever the engine finds other statements in the same text, so that what was found before can be renewed. */
export const STATEMENTS_VERSION = 3;
