import type { settingsMessages } from '../en/settings.ts';

export const settingsGerman: Record<keyof typeof settingsMessages, string> = {
  'settings.name': 'Einstellungen',
  'settings.theme': 'Farben',
  'settings.theme.system': 'System',
  'settings.theme.light': 'Hell',
  'settings.theme.sepia': 'Sepia',
  'settings.theme.dark': 'Dunkel',
  'settings.theme.black': 'Schwarz',
  'settings.face': 'Leseschrift',
  'settings.face.system-serif': 'System mit Serifen',
  'settings.face.system-sans': 'System ohne Serifen',
  'settings.size': 'Größe',
  'settings.size.value': '{px} px',
  'settings.measure': 'Zeilenbreite',
  'settings.measure.value': '{count, plural, one {# Zeichen} other {# Zeichen}}',
  'settings.line-height': 'Zeilenhöhe',
  'settings.justify': 'Blocksatz',
  'settings.no-recent': 'Letzte Suchen nicht behalten',
  'settings.render-pages': 'Seiten, die Skripte brauchen, in einem verborgenen Fenster zeichnen',
  'settings.language': 'Sprache',
  'settings.language.system': 'Wie das System',
  'settings.sample':
    '„Zuerst die Worte, und genau so, wie sie gesagt wurden“, antwortete der Redakteur; alles andere konnte bis zum Morgen warten.',
};
