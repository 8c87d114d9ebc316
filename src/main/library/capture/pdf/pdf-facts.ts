import type { PdfFacts } from './types.ts';

/** As much of what pdf.js answers as is looked at. */
export interface PdfMetadata {
  info: object;
  metadata: { get(name: string): unknown } | null;
}

/** A title that a program made of the name of a file, or that says nothing. */
const NO_TITLE =
  /^(?:untitled.*|document\d*|title|microsoft (?:word|powerpoint|excel) - .*|print|slide \d+|powerpoint presentation|.*\.(?:docx?|pdf|indd|qx[dp]|tex|dvi|rtf|odt|odp|pages|wpd|p65|pmd|fm|html?|txt|pptx?|xlsx?|md|eps|ps|cdr|ai))$/iu;
/** Who was logged in rather than who wrote. */
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|author|unknown|anonymous|root|guest|pc|default|windows user|microsoft office user|\S*\d{3,}\S*|\S+@\S+|[a-z]+)$/u;
const MAX_CHARS = 500;

/** What the document says of itself: its XMP first, which programs keep truer, then its Info. */
export function factsOf(stated: PdfMetadata | null, language: string | null): PdfFacts {
  const info = new Map<string, unknown>(Object.entries(stated?.info ?? {}));
  const xmp = (name: string): string[] => textsOf(stated?.metadata?.get(name));
  const title = [...xmp('dc:title'), ...textsOf(info.get('Title'))].find((text) => !NO_TITLE.test(text));
  const named = [xmp('dc:creator'), textsOf(info.get('Author'))].map((names) =>
    names.filter((name) => !NO_AUTHOR.test(name)),
  );
  const authors = named.find((names) => names.length > 0) ?? [];
  const dates = [
    ...['prism:publicationdate', 'dc:date'].flatMap((name) => xmp(name).map(isoDate)),
    ...textsOf(info.get('CreationDate')).map(pdfDate),
    ...xmp('xmp:createdate').map(isoDate),
  ];
  return {
    title: title ?? null,
    byline: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    publisher: [...xmp('prism:publicationname'), ...xmp('dc:publisher')][0] ?? null,
    publishedAt: dates.find((date) => date !== null) ?? null,
    language: languageTag(language ?? xmp('dc:language')[0] ?? ''),
  };
}

/** One text or several, as texts: in one line, without what cannot be seen. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => {
    if (typeof each !== 'string') return [];
    const text = each
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, MAX_CHARS);
    return text === '' ? [] : [text];
  });
}

const PDF_DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/u;

/** `D:20250426182000+02'00'` as ISO-8601; without a zone the date alone is known. Null for anything else. */
function pdfDate(text: string): string | null {
  const match = PDF_DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, hour, minute = '00', second = '00', utc, sign, zoneHour, zoneMinute] =
    match;
  if (month === undefined || day === undefined) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || (utc === undefined && sign === undefined)) return isoDate(date);
  const zone = sign === undefined ? 'Z' : `${sign}${zoneHour ?? '00'}:${zoneMinute ?? '00'}`;
  return isoDate(`${date}T${hour}:${minute}:${second}${zone}`) ?? isoDate(date);
}

/** A day, or a moment with its zone, in ISO-8601, from 1900 on: what is older is a clock that was never set. */
function isoDate(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/u.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) || moment < Date.UTC(1900, 0) ? null : text;
}

function languageTag(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag) ? tag : null;
}
