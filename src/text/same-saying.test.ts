import { describe, expect, it } from 'vitest';
import { groupSayings } from './same-saying.ts';

const told = (quote: string, language = 'en', day = '2025-04-25') => ({ quote, language, day });
const groups = (...given: ReturnType<typeof told>[]) =>
  groupSayings(given).map(({ first, others }) => [
    first,
    ...others.map(({ at, likeness }) => `${likeness} ${String(at)}`),
  ]);

describe('what was said once', () => {
  it('is known by its words, shortened or in reported speech', () => {
    expect(
      groups(
        told('“Dravia is prepared to reopen the border at Lesk before the first snow.”'),
        told('We will build the second quay this year.'),
        told('that Dravia is prepared to reopen the border at Lesk before the first snow falls'),
        told('prepared to reopen the border at Lesk before the first snow'),
      ),
    ).toEqual([[0, 'same 2', 'same 3'], [1]]);
  });

  it('is known in another language by its numbers and names, within a few days', () => {
    const english = told('On 25 April Putin and Witkoff spoke about Ukraine for 180 minutes.');
    const russian = told('С Уиткоффом 25 апреля Путин говорил об Украине 180 минут.', 'ru', '2025-04-26');
    expect(groups(english, russian)).toEqual([[0, 'alike 1']]);
    expect(groups(english, { ...russian, day: '2025-06-26' })).toEqual([[0], [1]]);
    expect(groups(english, { ...russian, language: 'en' })).toEqual([[0], [1]]);
  });

  it('is not known by a figure of speech', () => {
    expect(groups(told('“We are ready.”'), told('“We are ready.”'))).toEqual([[0], [1]]);
    expect(
      groups(
        told('we are ready to talk about the price of grain'),
        told('we are ready to talk about the weather, he joked, and left the room at once'),
      ),
    ).toEqual([[0], [1]]);
  });

  it('is not looked for in what everybody says', () => {
    const formula = Array.from({ length: 200 }, (_, at) =>
      told(
        `According to the statement of the ministry number ${String(at)} was ${'very '.repeat(at % 7)}well`,
      ),
    );
    expect(groups(...formula).length).toBeGreaterThan(0);
  });
});
