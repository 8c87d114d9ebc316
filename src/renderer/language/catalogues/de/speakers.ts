import type { speakersMessages } from '../en/speakers.ts';

export const speakersGerman: Partial<Record<keyof typeof speakersMessages, string>> = {
  'speakers.speaker': 'Sprecher',
  'speakers.keep': 'Änderungen behalten',
  'speakers.name': 'Name',
  'speakers.name.missing': 'Ein Sprecher braucht einen Namen.',
  'speakers.aliases': 'Andere Namen und Schreibweisen',
  'speakers.note': 'Notiz',
  'speakers.roles': 'Rollen',
  'speakers.role': 'Rolle {number}',
  'speakers.role.example': 'Sprecher des Ministeriums',
  'speakers.role.from': 'Rolle {number} ab',
  'speakers.role.from.example': 'ab 2012',
  'speakers.role.until': 'Rolle {number} bis',
  'speakers.role.until.example': 'bis',
  'speakers.role.remove': 'Rolle {number} entfernen',
  'speakers.role.add': 'Rolle hinzufügen',
  'speakers.role.missing': 'Sagen Sie, welche Rolle es war.',
  'speakers.role.date': 'Schreiben Sie Daten als 2025, 2025-04 oder 2025-04-25.',
  'speakers.role.order': 'Sie endet, bevor sie beginnt.',
};
