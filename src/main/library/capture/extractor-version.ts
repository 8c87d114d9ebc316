/** Raised whenever the same page would give another article. Stored beside every capture. */
export const EXTRACTOR_VERSION = 6;
