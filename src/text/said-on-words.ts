/** The words by which stories tell days, in English, Russian and Ukrainian: one table for a language's names. */

type Numbers = readonly (readonly [stem: string, number: number])[];

/** One way to tell a day. The groups of the pattern are named as `said-on.ts` reads them. */
export type DateWords =
  | { type: 'day-of-month' | 'month'; pattern: RegExp; months: Numbers }
  | { type: 'weekday'; pattern: RegExp; weekdays: Numbers }
  | { type: 'days-ago'; pattern: RegExp; daysAgo: Readonly<Record<string, number>> }
  | { type: 'iso'; pattern: RegExp };

const numbered = (words: string, from: number): Numbers =>
  words
    .trim()
    .split(/\s+/u)
    .map((stem, at) => [stem, at + from] as const);

const englishMonths = numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1);
const russianMonths = numbered('январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр', 1);
const ukrainianMonths = numbered('січ лют берез квіт трав черв лип серп верес жовт листопад груд', 1);

const englishDays = numbered('sun mon tue wed thu fri sat', 0);
const russianDays = numbered('воскресень понедельник вторник сред четверг пятниц суббот', 0);
const ukrainianDays = numbered("неділ понеділ вівтор серед четвер п'ятниц субот", 0);

const ENGLISH_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const ENGLISH_DAY = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

const whole = (pattern: string, flags = 'gu'): RegExp =>
  new RegExp(`${NO_LETTER_BEFORE}${pattern}${NO_LETTER_AFTER}`, flags);

const russianMonth = '(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)';
const ukrainianMonth = '(?:січн|лют|березн|квітн|травн|червн|липн|серпн|вересн|жовтн|листопад|грудн)';

/** All the ways, in no order: the first in the text counts. */
export const dateWords: readonly DateWords[] = [
  { type: 'iso', pattern: whole('(?:19|20)\\d\\d-\\d\\d-\\d\\d') },
  {
    type: 'day-of-month',
    months: englishMonths,
    pattern: whole(
      `(?:[Oo]n\\s+)?(?<month>${ENGLISH_MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+${YEAR})?`,
    ),
  },
  {
    type: 'day-of-month',
    months: englishMonths,
    pattern: whole(
      `(?:[Oo]n\\s+)?(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${ENGLISH_MONTH})(?:,?\\s+${YEAR})?`,
    ),
  },
  {
    type: 'day-of-month',
    months: russianMonths,
    pattern: whole(
      `(?<day>\\d{1,2})\\s+(?<month>${russianMonth}(?:я|а))(?:\\s+${YEAR}(?:\\s+года)?)?`,
      'giu',
    ),
  },
  {
    type: 'day-of-month',
    months: ukrainianMonths,
    pattern: whole(
      `(?<day>\\d{1,2})\\s+(?<month>${ukrainianMonth}(?:ого|я|а))(?:\\s+${YEAR}(?:\\s+року)?)?`,
      'giu',
    ),
  },
  {
    type: 'month',
    months: englishMonths,
    pattern: whole(`(?:[Ee]arlier\\s+)?[Ii]n\\s+(?<month>${ENGLISH_MONTH})(?:\\s+${YEAR})?`),
  },
  {
    type: 'month',
    months: russianMonths,
    pattern: whole(`в\\s+(?<month>${russianMonth}е)(?:\\s+${YEAR}(?:\\s+года)?)?`, 'giu'),
  },
  {
    type: 'month',
    months: ukrainianMonths,
    pattern: whole(`[ув]\\s+(?<month>${ukrainianMonth}(?:ому|і))(?:\\s+${YEAR}(?:\\s+року)?)?`, 'giu'),
  },
  {
    type: 'weekday',
    weekdays: englishDays,
    pattern: new RegExp(
      `${NO_LETTER_BEFORE}(?<!(?:next|this\\s+coming|until|till|by|every|from)\\s+)(?:[Oo]n\\s+|(?<last>last\\s+))?(?<weekday>${ENGLISH_DAY})${NO_LETTER_AFTER}`,
      'gu',
    ),
  },
  {
    type: 'weekday',
    weekdays: russianDays,
    pattern: whole(
      'во?\\s+(?<last>(?:прошл|минувш)[\\p{L}]+\\s+)?(?<weekday>воскресенье|понедельник|вторник|среду|четверг|пятницу|субботу)',
      'giu',
    ),
  },
  {
    type: 'weekday',
    weekdays: ukrainianDays,
    pattern: whole(
      "(?:[ув]\\s+|(?<last>минул[\\p{L}]+\\s+))(?<weekday>неділ[юі]|понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[уи]|четверга?|п['’ʼ]ятниц[юі]|субот[уи])",
      'giu',
    ),
  },
  {
    type: 'days-ago',
    daysAgo: {
      ...{ today: 0, yesterday: 1 },
      ...{ сегодня: 0, вчера: 1, накануне: 1, позавчера: 2 },
      ...{ сьогодні: 0, вчора: 1, учора: 1, напередодні: 1, позавчора: 2 },
    },
    pattern: whole(
      '(?<word>today|yesterday|сегодня|вчера|накануне|позавчера|сьогодні|вчора|учора|напередодні|позавчора)',
      'giu',
    ),
  },
];
