import type { toldActsMessages } from '../en/told-acts.ts';

export const toldActsUkrainian: Record<keyof typeof toldActsMessages, string> = {
  'act.articles.tag':
    'Змінити мітки: {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.trash':
    'Перемістити до кошика {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.restore':
    'Відновити з кошика {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.favour':
    'Додати до обраного {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.unfavour':
    'Вилучити з обраного {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.change':
    'Змінити {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.rename':
    'Перейменувати {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.note':
    'Написати нотатку: {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.inbox':
    'Перемістити до вхідних {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.reading':
    'Перемістити до «Читаю» {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.archived':
    'Перемістити до архіву {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.articles.link':
    'Зробити один матеріал із {count, plural, one {# матеріалу} few {# матеріалів} many {# матеріалів} other {# матеріалу}}',
  'act.articles.unlink': 'Відокремити матеріал',
  'act.save': 'Зберегти матеріал',
  'act.save.again': 'Зберегти матеріал знову',
  'act.save.several': 'Зберегти кілька матеріалів',
  'act.save.many':
    'Зберегти {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'act.save.titled': 'Зберегти «{title}»',
  'act.refetch': 'Завантажити матеріал знову',
  'act.refetch.many':
    'Завантажити знову {count, plural, =1 {матеріал} one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  'job.save':
    'Зберегти {count, plural, =1 {сторінку} one {# сторінку} few {# сторінки} many {# сторінок} other {# сторінки}}',
  'act.passages.keep': 'Зберегти цитату',
  'act.passages.remove':
    'Вилучити {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.change':
    'Змінити {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.colour':
    'Змінити колір: {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.tag':
    'Змінити мітки: {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.attribute':
    'Вказати мовця: {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.note':
    'Написати нотатку: {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.merge':
    'Об’єднати {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.passages.split': 'Розділити цитату',
  'act.passages.ends': 'Змінити межі цитати',
  'act.speakers.change': 'Змінити мовця',
  'act.searches.save': 'Зберегти розумний список',
  'act.searches.rename': 'Перейменувати розумний список',
  'act.searches.change': 'Змінити розумний список',
  'act.searches.remove': 'Вилучити розумний список',
  'act.searches.reorder': 'Змінити порядок розумних списків',
  'field.title': 'Слова із заголовка.',
  'field.text': 'Слова із самого матеріалу.',
  'field.author': 'Слова з підпису автора.',
  'field.speaker': 'Хто сказав збережену цитату.',
  'field.note': 'Слова нотатки до матеріалу чи цитати.',
  'field.passage': 'Слова збереженої цитати.',
  'field.site': 'Частина назви сайту або його адреси.',
  'field.tag': 'Мітка з усіма вкладеними в неї.',
  'field.lang': 'Мова матеріалу.',
  'field.is': 'Стан матеріалу; unread: нічого не прочитано й не в архіві.',
  'field.has': 'Що має матеріал.',
  'field.saved': 'Коли збережено, за вашим годинником.',
  'field.published': 'День, указаний на сторінці, у її часовому поясі; матеріал без дати не знаходиться.',
  'field.said': 'Коли сказано одну з його цитат.',
  'field.before': 'Опубліковано раніше; без дати — збережено раніше (UTC).',
  'field.after': 'Опубліковано пізніше; без дати — збережено пізніше (UTC).',
  'field.words': 'Скільки в ньому слів.',
  'date.today': 'Сьогодні.',
  'date.yesterday': 'Учора.',
  'date.week': 'Останні сім днів.',
  'date.month': 'Останні тридцять днів.',
  'date.year': 'Останній рік.',
  'date.this-month': 'Цей місяць.',
  'date.this-year': 'Цей рік.',
  'query.length': 'Прочитано лише перші {count, number} знаків.',
  'query.closes-nothing': 'Ця дужка нічого не закриває.',
  'query.not-closed': 'Цю дужку не закрито.',
  'query.or': '«or» потребує чогось з обох боків.',
  'query.no-field': 'Поля «{field}» немає: прочитано як слово. Щоб шукати двокрапку, візьміть її в лапки.',
  'query.deep': 'Дужки читаються до {count, number} рівнів; ці пропущено.',
  'query.empty': '«{field}:» потребує чогось після двокрапки.',
  'query.brackets': '«{field}:» приймає одне значення, а не дужки; їх пропущено.',
  'query.choices': '«{field}:» може бути: {choices}.',
  'query.range': '«{field}:» приймає {what}.',
  'query.range.number': 'число або проміжок: 500..1000, >1000 чи <300',
  'query.range.date': 'дату: 2024, 2024-03 чи 2024-03-01, today, yesterday, або давність: 7d, 2w, 3m чи 1y',
  'query.range.dates':
    'дату: 2024, 2024-03 чи 2024-03-01, today, yesterday, давність: 7d, 2w, 3m чи 1y, або проміжок: 2024..2025 чи >2024-03',
  'query.terms': 'Шукаємо лише {count, number} слів; решту пропущено.',
  'query.unchecked':
    'Ці слова є ще в стількох матеріалах: {count, number}; чи в такому порядку, перевірити не встигли. Додайте слово, щоб звузити.',
  'query.partial': 'Запит вимагає більше, ніж можна знайти вчасно; частину пропущено.',
  'act.speakers.add': 'Додати мовця',
  'act.speakers.merge':
    'Об’єднати {count, plural, =1 {мовця} one {# мовця} few {# мовців} many {# мовців} other {# мовця}}',
  'act.speakers.delete':
    'Вилучити {count, plural, =1 {мовця} one {# мовця} few {# мовців} many {# мовців} other {# мовця}}',
  'act.speakers.split': 'Розділити мовця',
  'act.speakers.apart': 'Розрізнити двох мовців',
  'act.collections.make': 'Створити добірку',
  'act.collections.add':
    'Додати до добірки {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.collections.take':
    'Вилучити з добірки {count, plural, =1 {цитату} one {# цитату} few {# цитати} many {# цитат} other {# цитати}}',
  'act.collections.remove': 'Вилучити добірку',
  'act.collections.rename': 'Перейменувати добірку',
  'act.collections.reorder': 'Змінити порядок добірки',
  'act.collections.note': 'Написати нотатку до добірки',
  'act.statements.keep':
    'Зберегти {count, plural, =1 {висловлювання} one {# висловлювання} few {# висловлювання} many {# висловлювань} other {# висловлювання}}',
  'act.statements.dismiss':
    'Відхилити {count, plural, =1 {висловлювання} one {# висловлювання} few {# висловлювання} many {# висловлювань} other {# висловлювання}}',
  'act.statements.want':
    'Повернути {count, plural, =1 {висловлювання} one {# висловлювання} few {# висловлювання} many {# висловлювань} other {# висловлювання}}',
  'act.tags.colour': 'Змінити колір мітки',
  'act.tags.merge': 'Об’єднати дві мітки',
  'act.tags.move': 'Перемістити мітку',
  'act.tags.remove': 'Вилучити мітку',
  'act.tags.remove.under': 'Вилучити мітку і вкладені в неї',
  'act.tags.rename': 'Перейменувати мітку',
  'act.styles.add': 'Додати стиль посилань',
  'act.styles.remove': 'Вилучити стиль посилань',
  'act.archive.bring': 'Імпортувати архів',
};
