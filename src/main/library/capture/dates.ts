/** Months as news pages name them, in the languages whose pages write them out: the first letters decide. */
const MONTHS: readonly (readonly string[])[] = [
  'jan янв ene gen janv jän january січ sty oca ian tammi led ιαν يناير',
  'feb фев fév fev лют lut şub helmi úno φεβ فبراير febr',
  'mar мар mär берез mrz maa maalis bře μαρ مارس márc',
  'apr апр abr avr квіт kwi nis huhti dub απρ أبريل ابريل ápr',
  'may май мая mai mag трав maj mei touko kvě μαΐ μαι مايو máj maí',
  'jun июн juin giu черв cze haz iun kesä červ ιουν يونيو jún',
  'jul июл juil lug лип lip tem iul heinä červenec ιουλ يوليو júl',
  'aug авг ago aoû aou серп sie ağu elo srp αυγ أغسطس agu',
  'sep сен set верес wrz eyl syys září σεπ سبتمبر szept',
  'oct окт okt ott out жовт paź eki loka říj οκτ أكتوبر',
  'nov ноя листоп lis kas marras listopad νοε نوفمبر noi',
  'dec дек dez dic déc груд gru ara joulu pros δεκ ديسمبر des',
].map((spellings) => spellings.split(' '));

const EARLIEST_YEAR = 1700;
const LATEST_YEAR = 2200;
const ISO =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|$)/u;
/** Day first, as everywhere where dots and hyphens part a date; two digits are a year of this time. */
const DOTTED = /(?<![\d.])(\d{1,2})([.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2}(?=[\s,|]|$))(?![\d-])/u;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/u;
const SLASHED_YEAR_FIRST = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]*(?:of\s+|de\s+|d[’'])?(\p{L}{3,12})\.?,?[\s-]*(?:de[l]?\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY =
  /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?:at\s+\S{4,7}\s*(?:[ap]m)?,?\s+)?(\d{4})(?!\d)/u;
const CJK = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;
const RFC_2822 = /^\w{3},\s+\d{1,2}\s+\w{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC|Z|[+-]\d{4})$/u;
/** A long text is no date, however many it holds. */
const LONGEST = 200;

/**
 * The date in a short text: ISO-8601 with the zone that it gives, without one when it gives none, or a date
 * alone. Null when there is none, or only one that could be read two ways (04/05/2025) and no order is given.
 */
export function parseDate(source: string, order: DateOrder | null = null): string | null {
  const text = source.trim().slice(0, LONGEST);
  return isoDate(text) ?? rfcDate(text) ?? numericDate(text) ?? wordyDate(text) ?? slashedDate(text, order);
}

/** How a place writes 04/05/2025. */
export type DateOrder = 'day-first' | 'month-first';

/** How pages in a language write dates with slashes; null where nobody can tell. */
export function dateOrderOf(language: string | null): DateOrder | null {
  if (language === null) return null;
  if (/^en(?:-|$)/iu.test(language)) {
    if (/^en-(?:us|ph)\b/iu.test(language)) return 'month-first';
    return /^en-/iu.test(language) ? 'day-first' : null;
  }
  return 'day-first';
}

/** The date in an address such as `/2025/04/25/` or `/2025-04-25-`; null when it has none. */
export function dateInUrl(url: string): string | null {
  const { pathname } = new URL(url);
  for (const pattern of URL_DATES) {
    const { year, month, day } = pattern.exec(pathname)?.groups ?? {};
    const found = dateOf(year, month, day);
    if (found !== null) return found;
  }
  return null;
}

const URL_DATES = [
  /[/_.-](?<year>(?:19|20)\d{2})[/_-](?<month>\d{1,2})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/u,
  /[/_.-](?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=[/_.-]|$)/u,
  /[/~_-](?<day>\d{2})-(?<month>\d{2})-(?<year>20\d{2})(?=[/_.-]|$)/u,
];

function isoDate(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const date = dateOf(year, month, day);
  if (date === null || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return date;
  return `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (zone.toUpperCase() === 'Z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function rfcDate(text: string): string | null {
  if (!RFC_2822.test(text)) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return null;
  return moment.toISOString().replace('.000Z', 'Z');
}

function numericDate(text: string): string | null {
  const yearFirst = COMPACT.exec(text) ?? SLASHED_YEAR_FIRST.exec(text) ?? CJK.exec(text);
  if (yearFirst !== null) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = DOTTED.exec(text);
  if (dotted === null) return null;
  const [, day, , month, year = ''] = dotted;
  return dateOf(year.length === 2 ? `20${year}` : year, month, day);
}

/** Only one way to read it, or the order that was given. */
function slashedDate(text: string, order: DateOrder | null): string | null {
  const [, first, second, year] = SLASHED.exec(text) ?? [];
  if (year === undefined) return null;
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === null) return null;
  return order === 'day-first' ? dayFirst : monthFirst;
}

function wordyDate(text: string): string | null {
  // Most lines with a number in them name no year, and these two patterns are slow to find that out.
  if (!/\d{4}/u.test(text)) return null;
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst !== null) {
    const date = dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
    if (date !== null) return date;
  }
  const monthFirst = MONTH_DAY.exec(text);
  return monthFirst === null ? null : dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** The longest spelling that fits decides: "marras" is November, "mar" is March. */
function monthOf(name = ''): string | undefined {
  const lower = name.toLowerCase();
  let best = { length: 0, month: 0 };
  for (const [at, spellings] of MONTHS.entries()) {
    for (const spelling of spellings) {
      if (spelling.length > best.length && lower.startsWith(spelling)) {
        best = { length: spelling.length, month: at + 1 };
      }
    }
  }
  return best.month === 0 ? undefined : String(best.month);
}

/** A day that exists, as `2025-04-25`; null otherwise. */
function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= EARLIEST_YEAR && y <= LATEST_YEAR)) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
