import { describe, expect, it } from 'vitest';
import { findSaidOn } from './said-on.ts';

/** A Wednesday. */
const PUBLISHED = '2025-04-30T18:20:00+03:00';

describe('a day that a story tells', () => {
  it.each([
    // English
    ['Peskov said on Friday that', '2025-04-25', 'on Friday'],
    ['Peskov said Wednesday that', '2025-04-30', 'Wednesday'],
    ['told reporters last Wednesday', '2025-04-23', 'last Wednesday'],
    ['she said yesterday', '2025-04-29', 'yesterday'],
    ['he added today', '2025-04-30', 'today'],
    ['in an interview on April 25', '2025-04-25', 'on April 25'],
    ['in an interview on 25 April 2024', '2024-04-25', 'on 25 April 2024'],
    ['said on the 3rd of May', '2024-05-03', 'on the 3rd of May'],
    ['said on Dec. 31', '2024-12-31', 'on Dec. 31'],
    ['wrote on 2025-04-02', '2025-04-02', '2025-04-02'],
    ['had said in March that', '2025-03', 'in March'],
    ['had said in December 2023', '2023-12', 'in December 2023'],
    // Russian
    ['заявил Песков в пятницу', '2025-04-25', 'в пятницу'],
    ['сказал он во вторник', '2025-04-29', 'во вторник'],
    ['сообщил он в прошлую среду', '2025-04-23', 'в прошлую среду'],
    ['заявил он вчера', '2025-04-29', 'вчера'],
    ['Накануне он заявил', '2025-04-29', 'Накануне'],
    ['заявил 25 апреля', '2025-04-25', '25 апреля'],
    ['заявил 3 мая 2024 года', '2024-05-03', '3 мая 2024 года'],
    ['говорил в марте', '2025-03', 'в марте'],
    // Ukrainian
    ['заявив він у п’ятницю', '2025-04-25', 'у п’ятницю'],
    ["сказав він в п'ятницю", '2025-04-25', "в п'ятницю"],
    ['повідомив минулої середи', '2025-04-23', 'минулої середи'],
    ['сказала вона у неділю', '2025-04-27', 'у неділю'],
    ['заявив учора', '2025-04-29', 'учора'],
    ['заявив 25 квітня', '2025-04-25', '25 квітня'],
    ['сказав 7 лютого 2024 року', '2024-02-07', '7 лютого 2024 року'],
    ['казав у березні', '2025-03', 'у березні'],
    // Of two the first.
    ['said on Monday after talks on Sunday', '2025-04-28', 'on Monday'],
  ])('%s: %s, by “%s”', (words, date, by) => {
    const found = findSaidOn(words, PUBLISHED);
    expect(found).toMatchObject({ date, words: by });
    expect(words.slice(found?.start, found?.end)).toBe(by);
  });
});

describe('no day', () => {
  it.each([
    ['said last week'],
    ['will meet next Friday'],
    ['by Monday'],
    ['until Tuesday'],
    ['Sunday’s'.slice(0, 3)],
    ['the Fridays of his youth'],
    ['may resign'],
    ['marched in Marches'],
    ['31 February'],
    ['в пятницах'],
    ['позавчерашний'],
    [''],
  ])('%s', (words) => expect(findSaidOn(words, PUBLISHED)).toBeNull());
});

it('tells no day of the week without the day of the story, but a whole date', () => {
  expect(findSaidOn('said on Friday', null)).toBeNull();
  expect(findSaidOn('said on 25 April', 'sometime')).toBeNull();
  expect(findSaidOn('said on Friday, 25 April 2025', null)?.date).toBe('2025-04-25');
});
