import type { toldActsMessages } from '../en/told-acts.ts';

export const toldActsRussian: Record<keyof typeof toldActsMessages, string> = {
  'act.articles.tag':
    'Изменить метки: {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.trash':
    'Переместить в корзину {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.restore':
    'Восстановить из корзины {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.favour':
    'Добавить в избранное {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.unfavour':
    'Удалить из избранного {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.change':
    'Изменить {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.rename':
    'Переименовать {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.note':
    'Написать заметку: {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.inbox':
    'Переместить во входящие {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.reading':
    'Переместить в «Читаю» {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.archived':
    'Переместить в архив {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.articles.link':
    'Сделать один материал из {count, plural, one {# материала} few {# материалов} many {# материалов} other {# материала}}',
  'act.articles.unlink': 'Отделить материал',
  'act.save': 'Сохранить материал',
  'act.save.again': 'Сохранить материал снова',
  'act.save.several': 'Сохранить несколько материалов',
  'act.save.many':
    'Сохранить {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'act.save.titled': 'Сохранить «{title}»',
  'act.refetch': 'Загрузить материал снова',
  'act.refetch.many':
    'Загрузить снова {count, plural, =1 {материал} one {# материал} few {# материала} many {# материалов} other {# материала}}',
  'job.save':
    'Сохранить {count, plural, =1 {страницу} one {# страницу} few {# страницы} many {# страниц} other {# страницы}}',
  'act.passages.keep': 'Сохранить цитату',
  'act.passages.remove':
    'Удалить {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.change':
    'Изменить {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.colour':
    'Изменить цвет: {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.tag':
    'Изменить метки: {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.attribute':
    'Указать спикера: {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.note':
    'Написать заметку: {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.merge':
    'Объединить {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.passages.split': 'Разделить цитату',
  'act.passages.ends': 'Изменить границы цитаты',
  'act.speakers.change': 'Изменить спикера',
  'act.searches.save': 'Сохранить умный список',
  'act.searches.rename': 'Переименовать умный список',
  'act.searches.change': 'Изменить умный список',
  'act.searches.remove': 'Удалить умный список',
  'act.searches.reorder': 'Изменить порядок умных списков',
  'field.title': 'Слова из заголовка.',
  'field.text': 'Слова из самого материала.',
  'field.author': 'Слова из подписи автора.',
  'field.speaker': 'Кто сказал сохранённую цитату.',
  'field.note': 'Слова заметки к материалу или цитате.',
  'field.passage': 'Слова сохранённой цитаты.',
  'field.site': 'Часть названия сайта или его адреса.',
  'field.tag': 'Метка со всеми вложенными в неё.',
  'field.lang': 'Язык материала.',
  'field.is': 'Состояние материала; unread: ничего не прочитано и не в архиве.',
  'field.has': 'Что есть у материала.',
  'field.saved': 'Когда сохранено, по вашим часам.',
  'field.published': 'День, указанный на странице, в её часовом поясе; материал без даты не находится.',
  'field.said': 'Когда сказана одна из его цитат.',
  'field.before': 'Опубликовано раньше; без даты — сохранено раньше (UTC).',
  'field.after': 'Опубликовано позже; без даты — сохранено позже (UTC).',
  'field.words': 'Сколько в нём слов.',
  'date.today': 'Сегодня.',
  'date.yesterday': 'Вчера.',
  'date.week': 'Последние семь дней.',
  'date.month': 'Последние тридцать дней.',
  'date.year': 'Последний год.',
  'date.this-month': 'Этот месяц.',
  'date.this-year': 'Этот год.',
  'query.length': 'Прочитаны только первые {count, number} знаков.',
  'query.closes-nothing': 'Эта скобка ничего не закрывает.',
  'query.not-closed': 'Эта скобка не закрыта.',
  'query.or': '«or» требует чего-то с обеих сторон.',
  'query.no-field':
    'Поля «{field}» нет: прочитано как слово. Чтобы искать двоеточие, возьмите его в кавычки.',
  'query.deep': 'Скобки читаются до {count, number} уровней; эти пропущены.',
  'query.empty': '«{field}:» требует чего-то после двоеточия.',
  'query.brackets': '«{field}:» принимает одно значение, а не скобки; они пропущены.',
  'query.choices': '«{field}:» может быть: {choices}.',
  'query.range': '«{field}:» принимает {what}.',
  'query.range.number': 'число или промежуток: 500..1000, >1000 или <300',
  'query.range.date': 'дату: 2024, 2024-03 или 2024-03-01, today, yesterday, или давность: 7d, 2w, 3m или 1y',
  'query.range.dates':
    'дату: 2024, 2024-03 или 2024-03-01, today, yesterday, давность: 7d, 2w, 3m или 1y, или промежуток: 2024..2025 или >2024-03',
  'query.terms': 'Ищем только {count, number} слов; остальное пропущено.',
  'query.unchecked':
    'Эти слова есть ещё в стольких материалах: {count, number}; в таком ли порядке, проверить не успели. Добавьте слово, чтобы сузить.',
  'query.partial': 'Запрос требует больше, чем можно найти вовремя; часть пропущена.',
  'act.speakers.add': 'Добавить спикера',
  'act.speakers.merge':
    'Объединить {count, plural, =1 {спикера} one {# спикера} few {# спикеров} many {# спикеров} other {# спикера}}',
  'act.speakers.delete':
    'Удалить {count, plural, =1 {спикера} one {# спикера} few {# спикеров} many {# спикеров} other {# спикера}}',
  'act.speakers.split': 'Разделить спикера',
  'act.speakers.apart': 'Различить двух спикеров',
  'act.collections.make': 'Создать подборку',
  'act.collections.add':
    'Добавить в подборку {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.collections.take':
    'Убрать из подборки {count, plural, =1 {цитату} one {# цитату} few {# цитаты} many {# цитат} other {# цитаты}}',
  'act.collections.remove': 'Удалить подборку',
  'act.collections.rename': 'Переименовать подборку',
  'act.collections.reorder': 'Изменить порядок подборки',
  'act.collections.note': 'Написать заметку к подборке',
  'act.statements.keep':
    'Сохранить {count, plural, =1 {высказывание} one {# высказывание} few {# высказывания} many {# высказываний} other {# высказывания}}',
  'act.statements.dismiss':
    'Отклонить {count, plural, =1 {высказывание} one {# высказывание} few {# высказывания} many {# высказываний} other {# высказывания}}',
  'act.statements.want':
    'Вернуть {count, plural, =1 {высказывание} one {# высказывание} few {# высказывания} many {# высказываний} other {# высказывания}}',
  'act.tags.colour': 'Изменить цвет метки',
  'act.tags.merge': 'Объединить две метки',
  'act.tags.move': 'Переместить метку',
  'act.tags.remove': 'Удалить метку',
  'act.tags.remove.under': 'Удалить метку и вложенные в неё',
  'act.tags.rename': 'Переименовать метку',
  'act.styles.add': 'Добавить стиль ссылок',
  'act.styles.remove': 'Удалить стиль ссылок',
  'act.archive.bring': 'Импортировать архив',
};
