import type { MarkColour, PassageFilter } from '../../contract/passage.ts';

/** The filter as the bar shows it: every part is there, empty where nothing is asked. Dates are days, as people give them. */
export interface FilterParts {
  text: string;
  tag: string;
  speakerId: string;
  colour: MarkColour | '';
  keptFrom: string;
  keptTo: string;
  articleId: string;
}

const nothing: FilterParts = {
  text: '',
  tag: '',
  speakerId: '',
  colour: '',
  keptFrom: '',
  keptTo: '',
  articleId: '',
};

/** A filter from elsewhere, as parts of the bar. */
export function partsOf(filter: PassageFilter | null): FilterParts {
  if (filter === null) return nothing;
  const { text = '', tag = '', speakerId = '', colour = '', articleId = '', keptFrom, keptBefore } = filter;
  return {
    ...{ text, tag, speakerId, colour, articleId },
    keptFrom: keptFrom === undefined ? '' : localDay(new Date(keptFrom)),
    keptTo: keptBefore === undefined ? '' : localDay(new Date(new Date(keptBefore).getTime() - 1)),
  };
}

/** The parts as the library is asked. A day lasts from its midnight to the next, where the user is. */
export function toFilter(parts: FilterParts): PassageFilter {
  const { text, tag, speakerId, colour, keptFrom, keptTo, articleId } = parts;
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(tag !== '' && { tag }),
    ...(speakerId !== '' && { speakerId: speakerId as NonNullable<PassageFilter['speakerId']> }),
    ...(articleId !== '' && { articleId: articleId as NonNullable<PassageFilter['articleId']> }),
    ...(colour !== '' && { colour }),
    ...(keptFrom !== '' && { keptFrom: midnight(keptFrom, 0) }),
    ...(keptTo !== '' && { keptBefore: midnight(keptTo, 1) }),
  };
}

/** How many parts ask for something. */
export function countParts(parts: FilterParts): number {
  return Object.values(parts).filter((part: string) => part.trim() !== '').length;
}

function midnight(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
