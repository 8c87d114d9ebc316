import type { firstRunMessages } from '../en/first-run.ts';

export const firstRunGerman: Record<keyof typeof firstRunMessages, string> = {
  'first-run.title': 'Behalten, was Menschen sagten, Wort für Wort.',
  'first-run.save': 'Speichern',
  'first-run.save.how':
    'Eine Adresse einfügen oder eine Seite irgendwo ablegen. Sie bleibt vollständig erhalten, auch ohne Netz zu lesen.',
  'first-run.mark': 'Markieren',
  'first-run.mark.how':
    'Das Gesagte auswählen und eine Zahl für die Farbe drücken; angeben, wer es wann gesagt hat.',
  'first-run.carry-out': 'Mitnehmen',
  'first-run.carry-out.how': 'Ein Zitat mit Quelle kopieren oder alle als Markdown exportieren.',
  'first-run.save-story': 'Artikel speichern',
  'first-run.bring-in': 'Aus einem anderen Programm übernehmen',
  'first-run.samples': 'Beispielartikel hinzufügen',
  'first-run.samples.adding': 'Beispielartikel werden hinzugefügt',
  'first-run.keys': '{up} {down} bewegen, {enter} öffnet, {help} zeigt alle Tasten',
  'first-run.dismiss': 'Diese Schritte ausblenden',
};
