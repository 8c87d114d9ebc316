import type { historyMessages } from '../en/history.ts';

export const historyUkrainian: Record<keyof typeof historyMessages, string> = {
  'history.title': 'Історія',
  'history.about': 'Що було зроблено, нове вгорі. Оберіть дію, щоб повернутися до неї або знову вперед.',
  'history.empty': 'Ще нічого не зроблено.',
  'history.beginning': 'До всього цього',
  'history.undone': 'скасовано',
  'history.stands': 'Остання чинна дія: {act}',
  'history.show': 'Історія: назад або знову вперед',
  'history.under-way': 'виконано {share}',
  'history.stop': 'Зупинити',
};
