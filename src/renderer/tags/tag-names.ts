/** The last part of a tag's name, and what it is nested under; empty at the first level. */
export function splitTagName(name: string): { label: string; parent: string } {
  const at = name.lastIndexOf('/');
  return { label: name.slice(at + 1), parent: at < 0 ? '' : name.slice(0, at) };
}

/** The whole name of a part under another tag. */
export function joinTagName(parent: string, label: string): string {
  return [parent, label]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
}

/** True for a tag itself and all that is nested under it, case aside. */
export function isWithin(name: string, tag: string): boolean {
  const [inner, outer] = [name.toLowerCase(), tag.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Two names of one tag. */
export function isSameTag(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
