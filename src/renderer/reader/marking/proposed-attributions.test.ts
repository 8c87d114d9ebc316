import { expect, test } from 'vitest';
import type { ProposedSpeaker, SpeakerProposals } from '../../../contract/found-statement.ts';
import type { Id } from '../../../contract/primitives.ts';
import { proposedAttributions } from './proposed-attributions.ts';

const one = (name: string, part: Partial<ProposedSpeaker> = {}): ProposedSpeaker => ({
  ...{ name, role: null, start: 0, end: 1, speakerId: null, known: null, certainty: null },
  ...{ candidates: [], isNamed: true, score: 0.8, reason: 'A sentence.' },
  ...part,
});
const saidOn = { date: '2025-04-25', words: 'on Friday', start: 3, end: 12 };
const take = (items: ProposedSpeaker[], part: Partial<SpeakerProposals> = {}) =>
  proposedAttributions({ items, saidOn, kind: 'indirect', ...part });

test('a proposal brings all that is known: whose, as what, how and when', () => {
  expect(take([one('Peskov', { known: 'Dmitry Peskov', role: 'spokesman' })])).toEqual([
    {
      name: 'Dmitry Peskov',
      role: 'spokesman',
      reason: 'A sentence.',
      attribution: { speaker: 'Dmitry Peskov', role: 'spokesman', kind: 'indirect', saidOn: '2025-04-25' },
    },
  ]);
  expect(take([one('Lee')], { saidOn: null, kind: null })[0]?.attribution).toEqual({
    ...{ speaker: 'Lee', role: null, kind: null, saidOn: null },
  });
});

test('words that name nobody are a role, and make no speaker', () => {
  const [nobody] = take([one('a senior official', { isNamed: false })]);
  expect(nobody).toMatchObject({
    name: 'a senior official',
    attribution: { speaker: null, role: 'a senior official' },
  });
});

test('of a name that may mean several each can be taken, three in all', () => {
  const candidates = ['Dmitry Peskov', 'Ivan Peskov'].map((name, at) => ({
    id: `id-${String(at)}` as Id,
    name,
  }));
  const all = take([one('Peskov', { candidates }), one('Ann Lee'), one('Bo Brown')]);
  expect(all.map(({ name }) => name)).toEqual(['Dmitry Peskov', 'Ivan Peskov', 'Ann Lee']);
});
