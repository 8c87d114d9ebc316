import type { readerMessages } from '../en/reader.ts';

export const readerRussian: Record<keyof typeof readerMessages, string> = {
  'reader.outline': 'Содержание',
  'reader.outline.show': 'Показать содержание',
  'reader.time-left': '{minutes, plural, one {ещё # мин} few {ещё # мин} many {ещё # мин} other {ещё # мин}}',
  'reader.time-left.none': 'Прочитано до конца',
  'reader.note.name': 'Примечание {sign}',
  'reader.note.go-to': 'Перейти к примечанию',
  'reader.note.close': 'Закрыть примечание',
  'reader.note.back': 'Назад, где была ссылка',
  'reader.aloud': 'Читать вслух',
  'reader.aloud.name': 'Чтение вслух',
  'reader.aloud.toggle': 'Читать вслух или приостановить',
  'reader.aloud.play': 'Читать дальше',
  'reader.aloud.pause': 'Приостановить',
  'reader.aloud.stop': 'Прекратить чтение вслух',
  'reader.aloud.next': 'Следующее предложение',
  'reader.aloud.previous': 'Предыдущее предложение',
  'reader.aloud.mark': 'Отметить звучащее предложение',
  'reader.aloud.rate': 'Темп',
  'reader.aloud.rate.value': '{rate, number}×',
  'reader.aloud.voice': 'Голос',
  'reader.aloud.no-voice': 'На этом компьютере нет голоса для языка материала.',
  'reader.aloud.no-voice.hint':
    'Голоса добавляются в настройках системы, в разделе речи. Используются только те, что есть на самом компьютере.',
  'reader.aloud.failed': 'Голос умолк. Возможно, другой справится лучше.',
};
