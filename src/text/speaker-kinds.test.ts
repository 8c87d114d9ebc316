import { expect, it } from 'vitest';
import { guessSpeakerKind } from './speaker-kinds.ts';

it.each([
  ['Dmitry Peskov', 'person'],
  ['Песков', 'person'],
  ['Jane Houseman', 'person'],
  ['Courtney Banks', 'person'],
  ['Theresa May', 'person'],
  ['the Kremlin', 'institution'],
  ['Kremlin', 'institution'],
  ['Кремль', 'institution'],
  ['White House', 'institution'],
  ['NATO', 'institution'],
  ['ЦРУ', 'institution'],
  ['Министерство обороны', 'institution'],
  ['Верховна Рада', 'institution'],
  ['the ministry', 'institution'],
  ['Ukrainian officials', 'group'],
  ['two people familiar with the talks', 'group'],
  ['экономисты и эксперты', 'group'],
  ['місцеві мешканці', 'group'],
] as const)('%s is a %s', (name, kind) => expect(guessSpeakerKind(name)).toBe(kind));
