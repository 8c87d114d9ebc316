import type { historyMessages } from '../en/history.ts';

export const historyGerman: Record<keyof typeof historyMessages, string> = {
  'history.title': 'Verlauf',
  'history.about':
    'Was getan wurde, das Neueste zuerst. Wählen Sie einen Schritt, um zu ihm zurückzugehen oder wieder vor.',
  'history.empty': 'Es wurde noch nichts getan.',
  'history.beginning': 'Vor alledem',
  'history.undone': 'rückgängig gemacht',
  'history.stands': 'Der letzte Schritt, der gilt: {act}',
  'history.show': 'Verlauf: zurück oder wieder vor',
  'history.under-way': '{share} erledigt',
  'history.stop': 'Anhalten',
};
