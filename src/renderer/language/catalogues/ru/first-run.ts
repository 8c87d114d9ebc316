import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunRussian: Record<keyof typeof firstRunMessages, string> = {
  'first-run.title': 'Храните сказанное людьми — слово в слово.',
  'first-run.save': 'Сохраните',
  'first-run.save.how':
    'Вставьте адрес или перетащите страницу куда угодно. Она сохранится целиком, чтобы читать без сети.',
  'first-run.mark': 'Отметьте',
  'first-run.mark.how': 'Выделите сказанное и нажмите цифру цвета; укажите, кто и когда это сказал.',
  'first-run.carry-out': 'Вынесите',
  'first-run.carry-out.how': 'Скопируйте цитату с источником или экспортируйте все как Markdown.',
  'first-run.save-story': 'Сохранить материал',
  'first-run.bring-in': 'Перенести из другой программы',
  'first-run.samples': 'Добавить образцы материалов',
  'first-run.samples.adding': 'Добавляем образцы материалов',
  'first-run.keys': '{up} {down} — движение, {enter} открывает, {help} показывает все клавиши',
  'first-run.dismiss': 'Убрать эти шаги',
};
