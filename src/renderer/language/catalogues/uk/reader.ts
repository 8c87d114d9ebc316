import type { readerMessages } from '../en/reader.ts';

export const readerUkrainian: Record<keyof typeof readerMessages, string> = {
  'reader.outline': 'Зміст',
  'reader.outline.show': 'Показати зміст',
  'reader.time-left': '{minutes, plural, one {ще # хв} few {ще # хв} many {ще # хв} other {ще # хв}}',
  'reader.time-left.none': 'Прочитано до кінця',
  'reader.note.name': 'Примітка {sign}',
  'reader.note.go-to': 'Перейти до примітки',
  'reader.note.close': 'Закрити примітку',
  'reader.note.back': 'Назад, де було посилання',
  'reader.aloud': 'Читати вголос',
  'reader.aloud.name': 'Читання вголос',
  'reader.aloud.toggle': 'Читати вголос або призупинити',
  'reader.aloud.play': 'Читати далі',
  'reader.aloud.pause': 'Призупинити',
  'reader.aloud.stop': 'Припинити читання вголос',
  'reader.aloud.next': 'Наступне речення',
  'reader.aloud.previous': 'Попереднє речення',
  'reader.aloud.mark': 'Позначити речення, що звучить',
  'reader.aloud.rate': 'Темп',
  'reader.aloud.rate.value': '{rate, number}×',
  'reader.aloud.voice': 'Голос',
  'reader.aloud.no-voice': 'На цьому комп’ютері немає голосу для мови матеріалу.',
  'reader.aloud.no-voice.hint':
    'Голоси додають у налаштуваннях системи, у розділі мовлення. Використовуються лише ті, що є на самому комп’ютері.',
  'reader.aloud.failed': 'Голос замовк. Можливо, інший упорається краще.',
};
