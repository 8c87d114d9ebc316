import type { statementsMessages } from '../en/statements.ts';

export const statementsUkrainian: Record<keyof typeof statementsMessages, string> = {
  'statements.name': 'Висловлювання',
  'statements.count':
    '{count, plural, =0 {Висловлювання} one {# висловлювання} few {# висловлювання} many {# висловлювань} other {# висловлювання}}',
  'statements.one': 'Висловлювання',
  'statements.show': 'Висловлювання: хто що сказав',
  'statements.hide': 'Сховати висловлювання',
  'statements.width': 'Ширина панелі висловлювань',
  'statements.arrangement': 'Порядок',
  'statements.by-speaker': 'За мовцем',
  'statements.by-order': 'За текстом',
  'statements.keep': 'Зберегти як цитату',
  'statements.restore': 'Повернути',
  'statements.keep-all': 'Зберегти всі {count, number}',
  'statements.kept': 'Збережено',
  'statements.kept-count':
    '{count, plural, one {Збережено} few {Збережено # висловлювання} many {Збережено # висловлювань} other {Збережено # висловлювання}}',
  'statements.was-dismissed': 'Прибрано',
  'statements.is-wanted': 'Повернуто до висловлювань',
  'statements.overlaps':
    '{count, plural, one {Перекриває цитату} few {Перекриває # цитати} many {Перекриває # цитат} other {Перекриває # цитати}}',
  'statements.nobody': 'Нікого не названо',
  'statements.named': 'у тексті «{name}»',
  'statements.which': 'Хто саме: {name}?',
  'statements.through': 'зі слів: {name}',
  'statements.said-by': 'Зі слів «{words}» і дати матеріалу',
  'statements.confidence': 'Наскільки це певно',
  'statements.fold-faint':
    '{count, plural, one {# сумнівне} few {# сумнівні} many {# сумнівних} other {# сумнівного}}',
  'statements.fold-dismissed':
    '{count, plural, one {# прибране} few {# прибрані} many {# прибраних} other {# прибраного}}',
  'statements.none': 'Висловлювань не знайдено',
  'statements.none.why': 'Тут з’являються слова, автора яких названо: у лапках або переказані.',
  'statements.failed': 'Цей текст не вдалося переглянути',
  'statements.failed.why': 'Він надто довгий або надто незвичний. Цитати можна позначити власноруч.',
  'statements.proposed': 'Хто це сказав',
  'statements.take': 'Позначити, мовець: {name}',
  'statements.day': '{day} («{words}»)',
};
