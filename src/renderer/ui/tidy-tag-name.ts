/** A tag as the library will keep it (contract `tagNameSchema`), so that what is shown is what is kept. */
export function tidyTagName(typed: string): string {
  return typed
    .normalize('NFC')
    .split('/')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '')
    .join('/');
}
