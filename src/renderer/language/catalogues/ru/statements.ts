import type { statementsMessages } from '../en/statements.ts';

export const statementsRussian: Record<keyof typeof statementsMessages, string> = {
  'statements.name': 'Высказывания',
  'statements.count':
    '{count, plural, =0 {Высказывания} one {# высказывание} few {# высказывания} many {# высказываний} other {# высказывания}}',
  'statements.one': 'Высказывание',
  'statements.show': 'Высказывания: кто что сказал',
  'statements.hide': 'Скрыть высказывания',
  'statements.width': 'Ширина панели высказываний',
  'statements.arrangement': 'Порядок',
  'statements.by-speaker': 'По спикеру',
  'statements.by-order': 'По тексту',
  'statements.keep': 'Сохранить как цитату',
  'statements.restore': 'Вернуть',
  'statements.keep-all': 'Сохранить все {count, number}',
  'statements.kept': 'Сохранено',
  'statements.kept-count':
    '{count, plural, one {Сохранено} few {Сохранено # высказывания} many {Сохранено # высказываний} other {Сохранено # высказывания}}',
  'statements.was-dismissed': 'Убрано',
  'statements.is-wanted': 'Возвращено к высказываниям',
  'statements.overlaps':
    '{count, plural, one {Перекрывает цитату} few {Перекрывает # цитаты} many {Перекрывает # цитат} other {Перекрывает # цитаты}}',
  'statements.nobody': 'Никто не назван',
  'statements.named': 'в тексте «{name}»',
  'statements.which': 'Кто именно: {name}?',
  'statements.through': 'со слов: {name}',
  'statements.said-by': 'По словам «{words}» и дате материала',
  'statements.confidence': 'Насколько это верно',
  'statements.fold-faint':
    '{count, plural, one {# сомнительное} few {# сомнительных} many {# сомнительных} other {# сомнительного}}',
  'statements.fold-dismissed':
    '{count, plural, one {# убранное} few {# убранных} many {# убранных} other {# убранного}}',
  'statements.none': 'Высказываний не найдено',
  'statements.none.why': 'Здесь появляются слова, автор которых назван: в кавычках или в пересказе.',
  'statements.failed': 'Этот текст не удалось просмотреть',
  'statements.failed.why': 'Он слишком длинный или слишком необычный. Цитаты можно отметить вручную.',
  'statements.proposed': 'Кто это сказал',
  'statements.take': 'Отметить, спикер: {name}',
  'statements.day': '{day} («{words}»)',
};
