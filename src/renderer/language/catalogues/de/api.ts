import type { apiMessages } from '../en/api.ts';

export const apiGerman: Record<keyof typeof apiMessages, string> = {
  'api.fault': 'Das ist unser Fehler. Laden Sie das Fenster neu; was gespeichert ist, ist sicher.',
  'api.copied': '{count, plural, one {Mit Quellenangabe kopiert.} other {# Zitate kopiert.}}',
  'api.not-copied': 'Nichts wurde kopiert. {why}',
  'api.said-otherwise': 'Anders angegeben, jetzt in der Notiz: {words}',
  'api.headline': '„{title}“',
  'api.two': '{one} und {other}',
  'api.and-others': '{one} und {count, plural, one {# weitere} other {# weiteren}}',
  'api.same-text': 'Derselbe Text ist schon gespeichert: {source}.',
  'api.near-text': 'Fast derselbe Text ist schon gespeichert: {source}.',
  'api.text-only.bytes':
    'Diese Seite hat mehr als 20 MB, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.depth':
    'Die Teile dieser Seite sind zu tief verschachtelt, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.elements':
    'Diese Seite hat mehr als 300.000 Teile, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.attributes':
    'Diese Seite hat einen Teil mit Tausenden Attributen, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.time':
    'Die Gestaltung dieser Seite dauerte zu lange, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.memory':
    'Die Gestaltung dieser Seite brauchte zu viel Speicher, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
  'api.text-only.failed':
    'Diese Seite konnte nicht gestaltet werden, daher ist {isCut, select, yes {der Anfang ihres Textes} other {ihr Text}} ohne Gestaltung gespeichert. Die Seite selbst ist vollständig gespeichert.',
};
