import { createElement } from 'react';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { resolveLocale, type Locale } from './locales.ts';
import { makeMessages } from './make-messages.ts';
import type { ValuesOf } from './values-of.ts';

const messagesIn = async (locale: Locale) => makeMessages(locale, await loadCatalogue(locale));

describe('the words for a key', () => {
  it('are counted as each language counts', async () => {
    const said = async (locale: Locale) => {
      const { t } = await messagesIn(locale);
      return [1, 2, 5, 21, 1000].map((count) =>
        t('settings.measure.value', { count }).replaceAll(/\s/gu, ' '),
      );
    };
    expect(await said('en')).toEqual([
      '1 character',
      '2 characters',
      '5 characters',
      '21 characters',
      '1,000 characters',
    ]);
    expect(await said('uk')).toEqual(['1 знак', '2 знаки', '5 знаків', '21 знак', '1 000 знаків']);
    expect(await said('ru')).toEqual(['1 знак', '2 знака', '5 знаков', '21 знак', '1 000 знаков']);
  });

  it('are refused by the compiler where a key or a value is wrong', async () => {
    const { t } = await messagesIn('en');
    // @ts-expect-error no such key
    expect(t('settings.nonsense')).toBeUndefined();
    // @ts-expect-error it wants a count
    const callWithout = () => t('settings.measure.value');
    // @ts-expect-error a number
    const callWithWords = () => t('settings.measure.value', { count: 'three' });
    expect([callWithout, callWithWords]).toHaveLength(2);
  });

  it('say in their type what they want', () => {
    expectTypeOf<ValuesOf<'Nothing'>>().toEqualTypeOf<Record<never, never>>();
    expectTypeOf<ValuesOf<'{a} of {b}'>>().toEqualTypeOf<{ a: string | number; b: string | number }>();
    expectTypeOf<
      ValuesOf<'{n, plural, one {# match in {title}} other {# matches in {title}}} by {who}.'>
    >().toEqualTypeOf<{ n: number; title: string | number; who: string | number }>();
    expectTypeOf<
      ValuesOf<'{kind, select, page {{n, plural, one {it} other {# pages}}} other {it}} {share, number}'>
    >().toEqualTypeOf<{ kind: string; n: number; share: number }>();
  });

  it('can hold something of the page', async () => {
    const { compose } = await messagesIn('en');
    const size = createElement('b', null, '19');
    const { props } = compose('settings.size.value', { px: size }) as { props: { children: unknown } };
    expect(props.children).toEqual([size, ' px']);
  });
});

describe('times', () => {
  // Noon, local time, so that the words are the same in every time zone.
  const now = new Date(2025, 3, 28, 12, 0).getTime();
  const ago = (ms: number) => new Date(now - ms).toISOString();
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;

  it('are short in every language', async () => {
    const ages = async (locale: Locale) => {
      const { sayAge } = await messagesIn(locale);
      return [0, 5 * MINUTE, 3 * 60 * MINUTE, 3 * DAY, 40 * DAY, 400 * DAY].map((ms) => sayAge(ago(ms), now));
    };
    expect(await ages('en')).toEqual(['now', '5 min', '3 h', 'Friday', '19 Mar', '24 Mar 2024']);
    expect(await ages('uk')).toEqual(['щойно', '5 хв', '3 год', 'пʼятниця', '19 бер.', '24 бер. 2024 р.']);
    expect(await ages('ru')).toEqual(['сейчас', '5 мин', '3 ч', 'пятница', '19 мар.', '24 мар. 2024 г.']);
  });

  it('say a date as far as it is known, and what is no date as it stands', async () => {
    const { sayDate, sayMoment } = await messagesIn('en');
    expect(['2025', '2025-04', '2025-04-25', 'spring'].map(sayDate)).toEqual([
      '2025',
      'April 2025',
      '25 Apr 2025',
      'spring',
    ]);
    expect(sayMoment(new Date(2025, 3, 25, 14, 5).toISOString())).toMatch(
      /^Friday,? 25 April 2025 at 14:05$/u,
    );
  });

  it('count the minutes of a text', async () => {
    const { sayReadingTime } = await messagesIn('en');
    expect([0, 230, 2760].map(sayReadingTime)).toEqual(['1 min', '1 min', '12 min']);
  });
});

describe('the language of the system', () => {
  it('is the first that we speak, and English where there is none', () => {
    expect(resolveLocale('system', ['fr-FR', 'uk-UA', 'en'])).toBe('uk');
    expect(resolveLocale('system', ['fr-FR', 'ja'])).toBe('en');
    expect(resolveLocale('de', ['uk-UA'])).toBe('de');
  });
});
