import { importedOf } from './item.ts';
import { isObject } from './json-spans.ts';
import type { JsonObject, JsonValue } from './types.ts';

/** The value of a name that an object has itself. */
export function field(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The first of these names whose value is words or a number, as words; empty without one. */
export function words(object: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const value = field(object, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** The same, or null without one. */
export function wordsOrNull(object: JsonObject, ...names: readonly string[]): string | null {
  const found = words(object, ...names).trim();
  return found === '' ? null : found;
}

/** The values of a list; none where it is none. */
export function list(object: JsonObject, name: string): readonly JsonValue[] {
  const value = field(object, name);
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** The objects of a list. */
export function objects(object: JsonObject, name: string): JsonObject[] {
  return list(object, name).filter((value) => isObject(value));
}

/** Names from a list of names or of objects that have one (`{ name }`, `{ label }`), without doubles. */
export function names(object: JsonObject, name: string): string[] {
  const found = list(object, name).map((value) =>
    isObject(value) ? words(value, 'name', 'label', 'tag') : typeof value === 'string' ? value : '',
  );
  return [...new Set(found.map((one) => one.trim()).filter((one) => one !== ''))];
}

/** True, 1, "1", "true", "yes". */
export function isYes(value: JsonValue | undefined): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && /^(?:1|true|yes|y)$/iu.test(value.trim()))
  );
}

/** What an object holds beside the names that were used. Nothing, nothing written down and nothing in a list are nothing. */
export function otherFields(object: JsonObject, used: readonly string[]): JsonObject {
  const known = new Set(used);
  return importedOf(Object.entries(object).filter(([name, value]) => !known.has(name) && !isNothing(value)));
}

function isNothing(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
