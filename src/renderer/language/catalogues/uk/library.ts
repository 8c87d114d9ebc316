import type { libraryMessages } from '../en/library.ts';

export const libraryUkrainian: Record<keyof typeof libraryMessages, string> = {
  'library.view.inbox': 'Вхідні',
  'library.view.reading': 'Читаю',
  'library.view.archived': 'Архів',
  'library.view.favourites': 'Обране',
  'library.view.all': 'Усі',
  'library.view.passages': 'Цитати',
  'library.view.trash': 'Кошик',
  'library.smart-list': 'Розумний список',
  'library.smart-lists': 'Розумні списки',
  'library.smart-list.named': 'Розумний список «{name}»',
  'library.smart-list.more': 'Більше дій: {name}',
  'library.smart-list.problem': 'Проблема: {problem}',
  'library.smart-list.moved': '{name}: {place, number} з {count, number}',
  'library.move-up': 'Вгору',
  'library.move-down': 'Униз',
  'library.sites': 'Сайти',
  'library.sites.all': 'Показати всі ({count, number})',
  'library.tags.under': 'Мітки під {name}',
  'library.save-story': 'Зберегти матеріал',
  'library.settings': 'Налаштування',
  'library.keys': 'Клавіші',
  'library.unread': 'Не прочитано',
  'library.by-hand': 'Збережено вручну',
  'library.favourite': 'В обраному',
  'library.saved-at': 'Збережено: {moment}',
  'library.more-passages':
    '{count, plural, one {ще # цитата} few {ще # цитати} many {ще # цитат} other {ще # цитати}}',
  'library.passage': 'Цитата, {colour}:',
  'library.note': 'Нотатка:',
  'library.order': 'Порядок',
  'library.order.saved-newest': 'Спершу нещодавно збережені',
  'library.order.saved-oldest': 'Спершу давно збережені',
  'library.order.published-newest': 'Спершу найновіші публікації',
  'library.order.published-oldest': 'Спершу найстаріші публікації',
  'library.order.title': 'За заголовком',
  'library.order.relevance': 'Спершу найвідповідніші',
  'library.selected': 'Вибрані матеріали',
  'library.selected.count':
    '{count, plural, one {# вибрано} few {# вибрано} many {# вибрано} other {# вибрано}}',
  'library.clear-selection': 'Зняти вибір',
  'library.restore': 'Відновити',
  'library.archive': 'В архів',
  'library.tag': 'Мітка',
  'library.trash': 'У кошик',
  'library.moved.inbox':
    '{count, plural, =1 {Переміщено до вхідних.} one {Переміщено до вхідних: # матеріал.} few {Переміщено до вхідних: # матеріали.} many {Переміщено до вхідних: # матеріалів.} other {Переміщено до вхідних: # матеріалу.}}',
  'library.moved.reading':
    '{count, plural, =1 {Переміщено до «Читаю».} one {Переміщено до «Читаю»: # матеріал.} few {Переміщено до «Читаю»: # матеріали.} many {Переміщено до «Читаю»: # матеріалів.} other {Переміщено до «Читаю»: # матеріалу.}}',
  'library.moved.archived':
    '{count, plural, =1 {До архіву.} one {До архіву: # матеріал.} few {До архіву: # матеріали.} many {До архіву: # матеріалів.} other {До архіву: # матеріалу.}}',
  'library.favourited':
    '{count, plural, =1 {Додано до обраного.} one {Додано до обраного: # матеріал.} few {Додано до обраного: # матеріали.} many {Додано до обраного: # матеріалів.} other {Додано до обраного: # матеріалу.}}',
  'library.unfavourited':
    '{count, plural, =1 {Вилучено з обраного.} one {Вилучено з обраного: # матеріал.} few {Вилучено з обраного: # матеріали.} many {Вилучено з обраного: # матеріалів.} other {Вилучено з обраного: # матеріалу.}}',
  'library.trashed':
    '{count, plural, =1 {Переміщено до кошика.} one {Переміщено до кошика: # матеріал.} few {Переміщено до кошика: # матеріали.} many {Переміщено до кошика: # матеріалів.} other {Переміщено до кошика: # матеріалу.}}',
  'library.restored':
    '{count, plural, =1 {Відновлено.} one {Відновлено # матеріал.} few {Відновлено # матеріали.} many {Відновлено # матеріалів.} other {Відновлено # матеріалу.}}',
  'library.trash.empty': 'Спорожнити кошик',
  'library.trash.empty.about': 'Це назавжди знищить усе, що в ньому. Це єдине, чого не можна скасувати.',
  'library.trash.keep': 'Залишити все',
  'library.trash.destroy': 'Знищити назавжди',
  'library.trash.bytes': '{count} МБ на диску',
  'library.trash.emptied':
    '{count, plural, one {Знищено # матеріал.} few {Знищено # матеріали.} many {Знищено # матеріалів.} other {Знищено # матеріалу.}}',
  'library.select-all': 'Виділити всі {count, number}',
  'library.go-collection': 'До добірки «{name}»',
};
