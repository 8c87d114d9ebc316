import type { historyMessages } from '../en/history.ts';

export const historyRussian: Record<keyof typeof historyMessages, string> = {
  'history.title': 'История',
  'history.about':
    'Что было сделано, новое вверху. Выберите действие, чтобы вернуться к нему или снова вперёд.',
  'history.empty': 'Пока ничего не сделано.',
  'history.beginning': 'До всего этого',
  'history.undone': 'отменено',
  'history.stands': 'Последнее действие в силе: {act}',
  'history.show': 'История: назад или снова вперёд',
  'history.under-way': 'выполнено {share}',
  'history.stop': 'Остановить',
};
