import type { commandsMessages } from '../en/commands.ts';

export const commandsGerman: Partial<Record<keyof typeof commandsMessages, string>> = {
  'commands.go.speakers': 'Zu den Sprechern',
  'commands.speakers.next': 'Weiter',
  'commands.speakers.previous': 'Zurück',
  'commands.speakers.open': 'Öffnen',
  'commands.speakers.keep': 'Gefundenes als Zitat behalten',
  'commands.speakers.dismiss': 'Gefundenes verwerfen',
  'commands.speakers.found': 'Gefundenes, das nicht behalten wurde, zeigen oder verbergen',
  'commands.speakers.edit': 'Diesen Sprecher bearbeiten',
  'commands.speakers.merge': 'Mit einem anderen Sprecher zusammenführen',
  'commands.speakers.split': 'Diesen Sprecher in zwei teilen',
  'commands.speakers.dossier': 'Dossier exportieren',
  'commands.speakers.back': 'Zurück zu den Sprechern',
  'commands.place.speakers': 'auf den Seiten der Sprecher',
};
