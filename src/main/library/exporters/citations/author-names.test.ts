import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthorNames } from './author-names.ts';

const names = (byline: string, language: string | null = null) => readAuthorNames(byline, language);

describe('readAuthorNames', () => {
  it('takes Latin names apart', () => {
    expect(names('Orla Tennick')).toEqual([{ family: 'Tennick', given: 'Orla' }]);
    expect(names('By Orla Tennick and Bo Ray')).toEqual([
      { family: 'Tennick', given: 'Orla' },
      { family: 'Ray', given: 'Bo' },
    ]);
    expect(names('Mary Ann O’Dell, J. R. Quay')).toEqual([
      { family: 'O’Dell', given: 'Mary Ann' },
      { family: 'Quay', given: 'J. R.' },
    ]);
    expect(names('Dr. Orla Jane Tennick')).toEqual([{ family: 'Tennick', given: 'Orla Jane' }]);
    expect(names('Tennick O. J.')).toEqual([{ family: 'Tennick', given: 'O. J.' }]);
    expect(names('Tennick, Orla')).toEqual([{ family: 'Tennick', given: 'Orla' }]);
  });

  it('keeps what belongs to a family name with it', () => {
    expect(names('Jan van der Meulen')).toEqual([
      { family: 'Meulen', given: 'Jan', 'non-dropping-particle': 'van der' },
    ]);
    expect(names('Robert Van Hool')).toEqual([{ family: 'Hool', given: 'Robert Van' }]);
    expect(names('John Quay Jr.')).toEqual([{ family: 'Quay', given: 'John', suffix: 'Jr.' }]);
    expect(names('John Quay, Jr, Ann Lee')).toEqual([
      { family: 'Quay', given: 'John', suffix: 'Jr.' },
      { family: 'Lee', given: 'Ann' },
    ]);
  });

  it('knows two family names in Spanish', () => {
    expect(names('Lucio Prado Montes', 'es')).toEqual([{ family: 'Prado Montes', given: 'Lucio' }]);
    expect(names('Juan Carlos Prado', 'es-MX')).toEqual([{ family: 'Prado', given: 'Juan Carlos' }]);
    expect(names('Juan Carlos Prado Montes', 'es')).toEqual([
      { family: 'Prado Montes', given: 'Juan Carlos' },
    ]);
    expect(names('Lucio Prado Montes', 'en')).toEqual([{ family: 'Montes', given: 'Lucio Prado' }]);
  });

  it('takes Cyrillic names apart, in both orders where the name tells', () => {
    expect(names('Анна Ковальська та Ігор Петренко', 'uk')).toEqual([
      { family: 'Ковальська', given: 'Анна' },
      { family: 'Петренко', given: 'Ігор' },
    ]);
    expect(names('Петренко Ігор Іванович', 'uk')).toEqual([{ family: 'Петренко', given: 'Ігор Іванович' }]);
    expect(names('Мария Ивановна Лунина', 'ru')).toEqual([{ family: 'Лунина', given: 'Мария Ивановна' }]);
    expect(names('Лунина М. И.', 'ru')).toEqual([{ family: 'Лунина', given: 'М. И.' }]);
  });

  it('knows languages in which the family comes first', () => {
    expect(names('Kovács Ilona', 'hu')).toEqual([
      { family: 'Kovács', given: 'Ilona', 'static-ordering': true },
    ]);
    expect(names('王小明', 'zh-CN')).toEqual([{ family: '王', given: '小明', 'static-ordering': true }]);
    expect(names('欧阳小明', 'zh')).toEqual([{ family: '欧阳', given: '小明', 'static-ordering': true }]);
    expect(names('김민수', 'ko')).toEqual([{ family: '김', given: '민수', 'static-ordering': true }]);
    expect(names('山田 花子', 'ja')).toEqual([{ family: '山田', given: '花子', 'static-ordering': true }]);
  });

  it('reads Arabic and Hebrew names', () => {
    expect(names('سامر بن خالد', 'ar')).toEqual([{ family: 'بن خالد', given: 'سامر' }]);
    expect(names('דנה לוי', 'he')).toEqual([{ family: 'לוי', given: 'דנה' }]);
  });

  it('leaves whole what it cannot part for sure', () => {
    for (const [name, language] of [
      ['Reuters', 'en'],
      ['Quay News Agency', 'en'],
      ['Міністерство освіти', 'uk'],
      ['Kestrel', 'en'],
      ['山田花子', 'ja'],
      ['สมชาย ใจดี', 'th'],
      ['BBC', 'en'],
    ] as const)
      expect(names(name, language)).toEqual([{ literal: name }]);
    expect(names('Orla Tennick, Reuters')).toEqual([
      { family: 'Tennick', given: 'Orla' },
      { literal: 'Reuters' },
    ]);
    expect(names('Department for Culture, Media and Sport')).toHaveLength(3);
  });

  it('loses no letter of a name, whatever it is', () => {
    const word = fc.stringMatching(/^(?:\p{Lu}\p{Ll}{0,8}|[a-z]{1,4}|\p{Lo}{1,4})$/u);
    const language = fc.constantFrom(null, 'en', 'es', 'hu', 'ru', 'zh', 'ko', 'ar');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), language, (given, spoken) => {
        const byline = `${given.join(' ')} Quay`;
        fc.pre(
          !/(?:^|\s)(?:by|von|par|por|and|und|et|jr|sr|ii|iii|iv|dr|prof|mr|mrs|ms|miss|mx|sir|lord|lady|dame|herr|frau)(?=\s)/iu.test(
            byline,
          ),
        );
        const letters = (text: string): string =>
          [...text.replace(/[^\p{L}\p{M}]/gu, '')].toSorted().join('');
        const found = names(byline, spoken)
          .flatMap(({ family = '', given: first = '', literal = '', suffix = '', ...own }) => [
            ...[family, first, literal, suffix],
            own['non-dropping-particle'] ?? '',
          ])
          .join('');
        expect(letters(found)).toBe(letters(byline));
      }),
    );
  });
});
