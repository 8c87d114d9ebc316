import type { libraryMessages } from '../en/library.ts';

export const libraryRussian: Record<keyof typeof libraryMessages, string> = {
  'library.view.inbox': 'Входящие',
  'library.view.reading': 'Читаю',
  'library.view.archived': 'Архив',
  'library.view.favourites': 'Избранное',
  'library.view.all': 'Все',
  'library.view.passages': 'Цитаты',
  'library.view.trash': 'Корзина',
  'library.smart-list': 'Умный список',
  'library.smart-lists': 'Умные списки',
  'library.smart-list.named': 'Умный список «{name}»',
  'library.smart-list.more': 'Другие действия: {name}',
  'library.smart-list.problem': 'Проблема: {problem}',
  'library.smart-list.moved': '{name}: {place, number} из {count, number}',
  'library.move-up': 'Вверх',
  'library.move-down': 'Вниз',
  'library.sites': 'Сайты',
  'library.sites.all': 'Показать все ({count, number})',
  'library.tags.under': 'Метки под {name}',
  'library.save-story': 'Сохранить материал',
  'library.settings': 'Настройки',
  'library.keys': 'Клавиши',
  'library.unread': 'Не прочитано',
  'library.by-hand': 'Сохранено вручную',
  'library.favourite': 'В избранном',
  'library.saved-at': 'Сохранено: {moment}',
  'library.more-passages':
    '{count, plural, one {ещё # цитата} few {ещё # цитаты} many {ещё # цитат} other {ещё # цитаты}}',
  'library.passage': 'Цитата, {colour}:',
  'library.note': 'Заметка:',
  'library.order': 'Порядок',
  'library.order.saved-newest': 'Сначала недавно сохранённые',
  'library.order.saved-oldest': 'Сначала давно сохранённые',
  'library.order.published-newest': 'Сначала новые публикации',
  'library.order.published-oldest': 'Сначала старые публикации',
  'library.order.title': 'По заголовку',
  'library.order.relevance': 'Сначала самые подходящие',
  'library.selected': 'Выбранные материалы',
  'library.selected.count':
    '{count, plural, one {# выбран} few {# выбрано} many {# выбрано} other {# выбрано}}',
  'library.clear-selection': 'Снять выделение',
  'library.restore': 'Восстановить',
  'library.archive': 'В архив',
  'library.tag': 'Метка',
  'library.trash': 'В корзину',
  'library.moved.inbox':
    '{count, plural, =1 {Перемещено во входящие.} one {Перемещено во входящие: # материал.} few {Перемещено во входящие: # материала.} many {Перемещено во входящие: # материалов.} other {Перемещено во входящие: # материала.}}',
  'library.moved.reading':
    '{count, plural, =1 {Перемещено в «Читаю».} one {Перемещено в «Читаю»: # материал.} few {Перемещено в «Читаю»: # материала.} many {Перемещено в «Читаю»: # материалов.} other {Перемещено в «Читаю»: # материала.}}',
  'library.moved.archived':
    '{count, plural, =1 {В архив.} one {В архив: # материал.} few {В архив: # материала.} many {В архив: # материалов.} other {В архив: # материала.}}',
  'library.favourited':
    '{count, plural, =1 {Добавлено в избранное.} one {Добавлено в избранное: # материал.} few {Добавлено в избранное: # материала.} many {Добавлено в избранное: # материалов.} other {Добавлено в избранное: # материала.}}',
  'library.unfavourited':
    '{count, plural, =1 {Удалено из избранного.} one {Удалено из избранного: # материал.} few {Удалено из избранного: # материала.} many {Удалено из избранного: # материалов.} other {Удалено из избранного: # материала.}}',
  'library.trashed':
    '{count, plural, =1 {Перемещено в корзину.} one {Перемещено в корзину: # материал.} few {Перемещено в корзину: # материала.} many {Перемещено в корзину: # материалов.} other {Перемещено в корзину: # материала.}}',
  'library.restored':
    '{count, plural, =1 {Восстановлено.} one {Восстановлен # материал.} few {Восстановлено # материала.} many {Восстановлено # материалов.} other {Восстановлено # материала.}}',
  'library.trash.empty': 'Очистить корзину',
  'library.trash.empty.about':
    'Это навсегда уничтожит всё, что в ней. Это единственное, чего нельзя отменить.',
  'library.trash.keep': 'Оставить всё',
  'library.trash.destroy': 'Уничтожить навсегда',
  'library.trash.bytes': '{count} МБ на диске',
  'library.trash.emptied':
    '{count, plural, one {Уничтожен # материал.} few {Уничтожено # материала.} many {Уничтожено # материалов.} other {Уничтожено # материала.}}',
  'library.select-all': 'Выделить все {count, number}',
  'library.go-collection': 'К подборке «{name}»',
};
