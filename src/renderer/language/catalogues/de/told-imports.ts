import type { toldImportsMessages } from '../en/told-imports.ts';

export const toldImportsGerman: Record<keyof typeof toldImportsMessages, string> = {
  'import.no-address': 'Es hat keine Adresse.',
  'import.bad-address': 'Seine Adresse ist nicht zu verstehen.',
  'import.long-address': 'Seine Adresse ist zu lang, um eine zu sein.',
  'import.other-scheme': 'Seine Adresse beginnt mit „{scheme}:“; Artikel liegen unter http oder https.',
  'import.no-highlight': 'Es hat keine markierten Wörter.',
  'import.saved-search': 'Das ist eine Suche, die das andere Programm gespeichert hat, kein Artikel.',
  'import.feed':
    'Das ist ein Feed, kein Artikel. Heben Sie die Datei auf: Feeds lassen sich noch nicht verfolgen.',
  'import.damaged': 'Dieser Eintrag ist beschädigt und nicht lesbar.',
  'import.cut-off-here': 'Die Datei bricht in diesem Eintrag ab.',
  'import.too-deep': 'Dieser Eintrag ist zu tief verschachtelt, um gelesen zu werden.',
  'import.no-entry': 'So sieht ein Eintrag einer solchen Datei nicht aus.',
  'import.in-archive': '„{name}“ im Archiv ist nicht lesbar.',
  'import.no-entries': 'In dieser Datei wurde kein Artikel gefunden.',
  'import.gave-up': 'Ab hier war die Datei nicht lesbar.',
  'import.date-not-understood': 'Das Datum „{date}“ wurde nicht verstanden.',
  'import.date-ambiguous': 'Das Datum „{date}“ ist zweideutig und wurde ausgelassen.',
  'import.date-without-zone': 'Das Datum „{date}“ nennt keine Zeitzone und wurde als UTC gelesen.',
  'import.hour-uncertain': 'Vom Datum „{date}“ ist nur der Tag sicher.',
  'import.address-left-out': 'Die Adresse „{address}“ ist nicht abrufbar: Es wird ohne Adresse behalten.',
  'import.scheme-added': 'Die Adresse „{address}“ wurde als https-Adresse gelesen.',
  'import.tags-not-understood': 'Die Tags „{tags}“ wurden nicht verstanden und zu einem Tag.',
  'import.state-not-understood': 'Der Zustand „{state}“ wurde nicht verstanden: Es kommt in den Eingang.',
  'import.progress-not-understood': 'Der Lesestand „{progress}“ wurde nicht verstanden.',
  'import.colour-not-known': 'Die Farbe „{colour}“ gibt es hier nicht.',
  'import.page-not-fetched':
    'Das andere Programm konnte die Seite nicht abrufen: Ihr Text wurde ausgelassen.',
  'import.highlights-guessed':
    'Wie die Markierungen getrennt sind, ist nicht bekannt: Jede Zeile wurde eine.',
  'import.highlight-unreadable': 'Eine Markierung darin war nicht lesbar.',
  'import.highlights-elsewhere': 'Die Datei enthält die Markierungen nicht: {count, number}.',
  'import.content-unreadable': 'Der Text im Archiv ist nicht lesbar.',
  'import.more-cells': 'Die Zeile hat mehr Zellen als die Datei Spalten.',
  'import.cut-off-within': 'Die Datei bricht darin ab.',
  'import.list-unknown': 'Die Liste „{list}“ ist nicht in der Datei.',
  'import.parent-unknown':
    'Die Antwort „{parent}“ steht für sich: Die Notiz, zu der sie gehört, fehlt in der Datei.',
};
