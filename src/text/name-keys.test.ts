import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm } from './fold-term.ts';
import { MAX_NAME_KEYS, nameKeys } from './name-keys.ts';

const keysOf = (name: string) => nameKeys(foldTerm(name));
const meets = (a: string, b: string) => keysOf(a).some((key) => keysOf(b).includes(key));

/** Real names; the first spelling of each line meets all others. */
const NAMES = `
Peskov Песков Пєсков Peskow Пескова Песковым Пєсковим
Zelensky Zelenskyy Zelenskiy Zelenskyi Selenskyj Зеленский Зеленський Зеленского Зеленському Зеленським
Witkoff Vitkoff Уиткофф Виткофф Віткофф Уиткоффа
Lavrov Lavroff Lawrow Лавров Лаврова Лаврову
Kuleba Kouleba Кулеба Кулебы Кулебе Кулебой Кулебу
Yermak Ermak Jermak Єрмак Ермак Ермака Єрмаком
Kyiv Kiev Kiew Київ Киев Києва Киеве
Scholz Шольц Шольца Шольцем
Macron Макрон Макрона Макроном
Erdoğan Erdogan Эрдоган Ердоган Эрдогана
Xi Си Сі
Putin Poutine Путин Путін Путина Путіним
Trump Трамп Трампа Трампом Трампові
Biden Байден Байдена
Blinken Блинкен Блінкен
Rubio Рубио Рубіо
Hegseth Хегсет Гегсет
Vance Вэнс Вэнса
Kellogg Келлог Келлогг
Starmer Стармер Стармера
Merz Мерц Мерца
Rutte Рютте
Meloni Мелони Мелоні
Netanyahu Netanjahu Нетаньяху Нетаньягу
Musk Маск Маска
Kushner Кушнер
Johnson Джонсон Джонсона
Sullivan Салливан
Austin Остин Остіна
Burns Бернс
Steinmeier Штайнмайер Штайнмаєр
Lukashenko Lukaschenko Loukachenko Лукашенко Лукашенка Лукашенком
Navalny Nawalny Navalnyy Навальный Навального Навальний
Shoigu Schoigu Choïgou Шойгу
Gerasimov Gerassimow Герасимов Герасимову
Medvedev Medwedew Медведев Медведева Медведєв
Kharkiv Kharkov Charkiw Харьков Харків Харкова
Lviv Lvov Lwiw Львов Львів Львова
Odesa Odessa Одесса Одеса
Khrushchev Chruschtschow Хрущев Хрущёв
Gorbachev Gorbatschow Gorbatchev Горбачев Горбачёв
Yeltsin Jelzin Eltsine Ельцин
Tchaikovsky Tschaikowski Chaikovsky Чайковский
Prigozhin Prigoschin Prigojine Пригожин Пригожина
Zaluzhny Saluschnyj Zaluzhnyi Залужный Залужний Залужного
Syrskyi Syrsky Сырский Сирський
Umerov Umerow Умеров
Sybiha Сибига Сибіга
Tymoshenko Timoschenko Тимошенко
Poroshenko Poroschenko Порошенко
Yanukovych Janukowitsch Янукович
Zakharova Sacharowa Захарова Захаровой
Dmitriev Dmitriyev Дмитриев
Matviyenko Matvienko Матвиенко
Harris Харрис Гарріс
Stoltenberg Столтенберг
Volodymyr Vladimir Владимир Володимир
Oleksandr Alexander Aleksandr Александр Олександр
Chernihiv Tschernihiw Чернигов Чернігів
Donetsk Donezk Донецк Донецьк
Minsk Минск Минском
Gina Джина
Gerald Джеральд
Polanco Поланко Поланцо
Plenković Plenkovic Пленкович
Vučić Vucic Вучич
Morawiecki Моравецкий Моравецким`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Common words, and names of others. */
const OTHERS = `
police policy people president minister ministry government parliament election court country state city street
house home market money billion thousand percent energy power water weather winter summer spring autumn morning
evening night today yesterday tomorrow week month year time war peace talks treaty border army soldier general
weapon missile tank attack defence security council union nation world history future question answer statement
speech interview newspaper reporter article page story word letter number part point place problem program project
person child woman man family friend school university student teacher doctor hospital health law right freedom
order system process result reason example kind sort light dark green white black strong strange string sport mission
спорт паспорт порт письмо песня поле полиция политика правительство президент министр война мир город страна
человек люди время год день ночь слово дело вопрос ответ решение заявление переговоры страница история закон право
власть армия солдат оружие граница договор безопасность союз мировой новый старый большой маленький хороший
зелень зеленый земля золото лавка кольцо полка мысль мост марка москва россия европа америка
війна країна уряд місто людина рішення питання відповідь угода кордон зброя військо безпека новини
Kissinger Clinton Bush Reagan Thatcher Merkel Brandt Chirac Hollande Sarkozy Berlusconi Draghi Sánchez Modi
Abe Kishida Lula Milei Bolsonaro Orbán Fico Tusk Duda Kaczyński Stalin Lenin Brezhnev Andropov Molotov Gromyko
Sobchak Nemtsov Yashin Kasparov Khodorkovsky Chubais Gaidar Primakov Ivanov Petrov Sidorov Smirnov Kuznetsov
Kravchuk Kuchma Yushchenko Shmyhal Budanov Podolyak Reznikov Klitschko Stefanchuk Danilov Malyuk`
  .trim()
  .split(/\s+/);

describe('nameKeys', () => {
  it.each(NAMES)('%s meets its other spellings', (name, ...spellings) => {
    expect(spellings.filter((spelling) => !meets(name, spelling))).toEqual([]);
  });

  it('keeps names from common words and from each other', () => {
    expect(OTHERS.length).toBeGreaterThan(200);
    expect(NAMES.length).toBeGreaterThanOrEqual(50);
    const met = NAMES.flatMap((spellings) =>
      spellings.flatMap((name) =>
        [...OTHERS, ...NAMES.filter((each) => each !== spellings).flat()]
          .filter((other) => meets(name, other))
          .map((other) => `${name} ${other}`),
      ),
    );
    expect(met).toEqual([]);
  });

  it('cannot tell apart what sounds alike', () => {
    for (const [name, word] of [
      ['Musk', 'mask'],
      ['Мелони', 'million'],
      ['Kyiv', 'кива'],
    ] as const)
      expect([name, meets(name, word)]).toEqual([name, true]);
  });

  it('gives nothing to what is no name', () => {
    for (const term of ['', 'a', 'io', 'ай', '2025', 'f16', '東京', 'الرييس', 'ab'.repeat(20), 'αθηνα'])
      expect([term, nameKeys(term)]).toEqual([term, []]);
  });

  it('gives any term a few keys, each once', () => {
    const unit = fc.constantFrom(..."aeioujchszhkvwrtnабеийожчшщськвнму'");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit: 'binary' })), (text) => {
        const keys = nameKeys(foldTerm(text));
        expect(keys.length).toBeLessThanOrEqual(MAX_NAME_KEYS);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 2000 },
    );
  });
});
