/** The words by which stories tell days, in English, Russian and Ukrainian: patterns of their order, and tables of names. */

/** Names in small letters, with straight apostrophes, and what they count as. */
export type Numbers = ReadonlyMap<string, number>;

/** One way to tell a day. The groups of the pattern are named as `said-on.ts` reads them. */
export type DateWords =
  | { type: 'day-of-month' | 'month' | 'weekday' | 'days-ago'; pattern: RegExp; names: Numbers }
  | { type: 'iso'; pattern: RegExp };

/** `a/b c`: a and b count as the first, c as the next. */
function numbered(names: string, from: number): Numbers {
  return new Map(
    names
      .trim()
      .split(/\s+/u)
      .flatMap((same, at) => same.split('/').map((name) => [name, at + from] as const)),
  );
}

const englishMonths = numbered(
  `january/jan. february/feb. march/mar. april/apr. may june july august/aug. september/sept./sep. october/oct.
   november/nov. december/dec.`,
  1,
);
/** With a day before them. */
const russianMonths = numbered(
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  1,
);
const ukrainianMonths = numbered(
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  1,
);
/** As "in March" has them. */
const monthsWithin = numbered(
  `январе/січні феврале/лютому марте/березні апреле/квітні мае/травні июне/червні июле/липні августе/серпні
   сентябре/вересні октябре/жовтні ноябре/листопаді декабре/грудні`,
  1,
);
const englishDays = numbered('sunday monday tuesday wednesday thursday friday saturday', 0);
const russianDays = numbered('воскресенье понедельник вторник среду четверг пятницу субботу', 0);
const ukrainianDays = numbered(
  `неділю/неділі понеділок/понеділка вівторок/вівторка середу/середи четвер/четверга п'ятницю/п'ятниці
   суботу/суботи`,
  0,
);
const daysAgo = numbered(
  `today/сегодня/сьогодні yesterday/вчера/накануне/вчора/учора/напередодні позавчера/позавчора`,
  0,
);

/** All the ways, in no order: the first in the text counts. */
export const dateWords: readonly DateWords[] = [
  { type: 'iso', pattern: /(?<![\p{L}\p{N}-])(?:19|20)\d\d-\d\d-\d\d(?![\p{L}\p{N}-])/gu },
  {
    type: 'day-of-month',
    names: englishMonths,
    pattern:
      /(?<![\p{L}\p{N}])(?:[Oo]n\s+)?(?<name>[A-Z][a-z]{2,8}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>(?:19|20)\d\d))?(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'day-of-month',
    names: englishMonths,
    pattern:
      /(?<![\p{L}\p{N}])(?:[Oo]n\s+)?(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<name>[A-Z][a-z]{2,8}\b\.?)(?:,?\s+(?<year>(?:19|20)\d\d))?(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'day-of-month',
    names: russianMonths,
    pattern:
      /(?<![\p{L}\p{N}])(?<day>\d{1,2})\s+(?<name>[а-яё]{3,8})(?:\s+(?<year>(?:19|20)\d\d)(?:\s+года)?)?(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'day-of-month',
    names: ukrainianMonths,
    pattern:
      /(?<![\p{L}\p{N}])(?<day>\d{1,2})\s+(?<name>[а-яіїєґ]{5,9})(?:\s+(?<year>(?:19|20)\d\d)(?:\s+року)?)?(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'month',
    names: englishMonths,
    pattern:
      /(?<![\p{L}\p{N}])(?:[Ee]arlier\s+)?[Ii]n\s+(?<name>[A-Z][a-z]{2,8}\.?)(?:\s+(?<year>(?:19|20)\d\d))?(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'month',
    names: monthsWithin,
    pattern:
      /(?<![\p{L}\p{N}])[ув]\s+(?<name>[а-яіїєґ]{3,9})(?:\s+(?<year>(?:19|20)\d\d)(?:\s+(?:года|року))?)?(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'weekday',
    names: englishDays,
    pattern:
      /(?<![\p{L}\p{N}])(?<!(?:next|this\s+coming|until|till|by|every|from)\s+)(?:[Oo]n\s+|(?<last>[Ll]ast\s+))?(?<name>[A-Z][a-z]{2,5}day)(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'weekday',
    names: russianDays,
    pattern:
      /(?<![\p{L}\p{N}])во?\s+(?<last>(?:прошл|минувш)[\p{L}]+\s+)?(?<name>[а-я]{5,11})(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'weekday',
    names: ukrainianDays,
    pattern:
      /(?<![\p{L}\p{N}])(?:[ув]\s+|(?<last>минул[\p{L}]+\s+))(?<name>[а-яіїєґ'’ʼ]{5,10})(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'days-ago',
    names: daysAgo,
    pattern:
      /(?<![\p{L}\p{N}])(?<name>today|yesterday|сегодня|вчера|накануне|позавчера|сьогодні|вчора|учора|напередодні|позавчора)(?![\p{L}\p{N}])/giu,
  },
];
