import { expect, it } from 'vitest';
import type { Speaker } from '../../contract/speaker.ts';
import { filterSpeakers } from './filter-speakers.ts';

const speaker = (name: string, part: Partial<Speaker> = {}): Speaker => ({
  ...{ id: name as Speaker['id'], name, kind: 'person', aliases: [], roles: [], note: '', link: '' },
  ...{ passageCount: 0, ...part },
});
const all = [
  speaker('José Ángel', { aliases: ['Хосе'] }),
  speaker('Anna', { roles: [{ role: 'Press secretary', from: null, until: null }] }),
  speaker('the Kremlin', { kind: 'institution' }),
];

it.each([
  ['', null, 3],
  ['jose angel', null, 1],
  ['хосе', null, 1],
  ['secretary anna', null, 1],
  ['nobody', null, 0],
  ['', 'institution', 1],
  ['anna', 'institution', 0],
] as const)('"%s" of kind %s: %i', (typed, kind, count) => {
  expect(filterSpeakers(all, typed, kind)).toHaveLength(count);
});
