/** Words before a name that are not part of it. */
const BY =
  /^(?:by|written by|von|par|di|por|door|av|af|автор(?:ы)?|текст|autor(?:in|a|es)?|auteur|yazan)(?:\s*:\s*|\s+)/iu;
const BETWEEN_NAMES = /\s*(?:,|;|\||·|•|\s&\s|\sand\s|\sund\s|\set\s|\sи\s|\sта\s)\s*/iu;
const MAX_NAME_CHARS = 80;
const MAX_NAMES = 20;

/** Bylines as plain names, joined by commas; null when what is left names nobody. */
export function cleanByline(candidates: readonly string[]): string | null {
  const names = candidates
    .flatMap((candidate) => oneLine(candidate).replace(BY, '').split(BETWEEN_NAMES))
    .map((name) => name.replace(BY, '').trim())
    .filter(isName);
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  return distinct.length === 0 ? null : distinct.slice(0, MAX_NAMES).join(', ');
}

/** Whether two names are one, but for case, marks, spaces and a leading article. */
export function isSameName(one: string, other: string): boolean {
  const name = comparable(one);
  return name !== '' && name === comparable(other);
}

/** Not an address, an account, a date, or a sentence. */
function isName(name: string): boolean {
  if (name === '' || name.length > MAX_NAME_CHARS || !/\p{L}/u.test(name)) return false;
  if (/^(?:https?:|www\.|@)|@\S+\.|\[at\]|https?:|\d{4}/iu.test(name)) return false;
  return (
    name.split(' ').length <= 8 &&
    !/^(?:(?:wordpress|wp)?\s?admin(?:istrator)?|editor|staff|root|webmaster|afficher mon profil|view (?:all posts|profile|my complete profile)|redaktion|null|undefined|none|unknown|anonymous|gast|guest|share|facebook|twitter|rss|author|autor|follow)$/iu.test(
      name,
    )
  );
}

const MAX_SITE_NAME_CHARS = 60;
const SEPARATOR = /\s+[|–—·•»:/\\-]\s+|\s*[|»]\s*|:\s+/gu;

/**
 * A title without the name of its site at either end: "A strike | The Daily" is "A strike". Without a known
 * site name only what follows the last bar goes, and only when enough is left.
 */
export function cleanTitle(source: string, siteNames: readonly string[]): string {
  const title = oneLine(source);
  const known = new Set(siteNames.map(comparable));
  for (const match of [...title.matchAll(SEPARATOR)].toReversed()) {
    const head = title.slice(0, match.index).trim();
    const tail = title.slice(match.index + match[0].length).trim();
    if (head !== '' && tail !== '' && known.has(comparable(tail))) return cleanTitle(head, siteNames);
    if (head !== '' && tail !== '' && known.has(comparable(head))) return cleanTitle(tail, siteNames);
  }
  return title;
}

/** The part of a document's title before its last bar, when that is clearly the larger part. */
export function withoutLastPart(source: string): string {
  const title = oneLine(source);
  const match = /^(.*\S)\s+[|–—·•»-]\s+([^|–—·•»]*)$/u.exec(title);
  const [, head = '', tail = ''] = match ?? [];
  const isSite =
    tail.length <= MAX_SITE_NAME_CHARS && head.length > tail.length && head.split(' ').length >= 3;
  return match !== null && isSite ? head : title;
}

/** Text as one line, white space folded. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Names are the same when only case, marks and a leading article differ. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:www\.|the\s+)/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words that lead up to a name in a line. */
const LEAD_UP =
  /^.{0,30}?\b(?:by|von|par|por|di|door|av|af|od|от|autor(?:in|en)?(?: des (?:artikels|textes))?|author|auteur|text|texte|redaktion|автор)(?:\s*\(?s?\)?\s*:\s*|\s+)/iu;
const AFTER_NAME =
  /\s*(?:[|•·›»(@/–—]|\s-\s|\d|,?\s+(?:am|on|at|in|vom|le|el|em|il|op|den|updated|published|posted|für|for|vor|ago|photo|fotos?|photography|editor|redakteur(?:in)?|reporter|correspondent|special to|Abteilung|Datum)\b)/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.’'\-]*|von|van|de|der|den|di|da|du|del|la|le|el|al|bin|ibn|dos|zu|und|and|y|et|e|&|Jr\.|Sr\.)$/u;
const MAX_NAME_WORDS = 9;

/**
 * The names in a line such as "By Ann Lee and Bo Ray | 4 May"; null when it does not look like names. In an
 * element that is named after authors the leading word may be missing.
 */
export function bylineIn(source: string, isAuthorElement: boolean): string | null {
  const line = oneLine(source);
  const lead = LEAD_UP.exec(line)?.[0] ?? '';
  if (lead === '' && !isAuthorElement) return null;
  const rest = line.slice(lead.length);
  const end = AFTER_NAME.exec(rest)?.index ?? rest.length;
  const names = rest
    .slice(0, end)
    .trim()
    .replace(/[,;:.]+$/u, '');
  const words = names.split(/[\s,]+/u);
  if (words.length > MAX_NAME_WORDS || names.length < 3) return null;
  const isProper = words.every((word) => NAME_WORD.test(word)) && /\p{Lu}/u.test(names);
  const isCaseless = /^\p{Lo}/u.test(names);
  const isAccount = isAuthorElement && words.length === 1 && /^[\p{L}][\p{L}\p{N}_.-]{2,30}$/u.test(names);
  return isProper || isCaseless || isAccount ? cleanByline([names]) : null;
}
