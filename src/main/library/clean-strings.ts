import { wellFormed } from '../../text/well-formed.ts';

/** Deeper than any input of the contract; what is deeper is left for its schema to refuse. */
const MAX_DEPTH = 12;

/** A value from outside with each of its strings made storable: no NUL, no other controls, no lone surrogates. */
export function cleanStrings(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (depth >= MAX_DEPTH || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cleanStrings(item, depth + 1));
  // fromEntries defines its keys, so a key named __proto__ stays a key and is refused like any unknown one.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanStrings(item, depth + 1)]));
}
