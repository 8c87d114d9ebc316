import type { PassageCard } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';
import type { Completion } from '../ui/use-completion.ts';

/** A word that no line can hold, and words that are written from the right. */
export const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';
export const arabic = 'أعلنت البلدية إصلاح الجسر';

export const completions: Completion[] = [
  { words: 'ports/closure', about: '12' },
  { words: 'ports/strike', about: '3' },
  { words: arabic, about: '1' },
];

const idOf = (name: string): Id => name as Id;

/** A passage with everything that a card can show. */
export const passage: PassageCard = {
  id: idOf('sample-1'),
  articleId: idOf('sample'),
  captureId: idOf('sample'),
  quote: '“The bridge stays shut until the spring,” the engineer said.',
  prefix: '',
  suffix: '',
  start: 0,
  end: 58,
  status: 'anchored',
  colour: 'amber',
  note: 'Ask for the report.',
  private: true,
  tags: ['bridges', 'repairs/2026'],
  attribution: {
    speakerId: idOf('speaker'),
    speaker: 'Ilse Brandt',
    role: 'city engineer',
    kind: 'mixed',
    saidOn: '2026-03-04',
    venue: 'town hall',
  },
  createdAt: '2026-03-06T08:00:00.000Z',
  updatedAt: '2026-03-06T08:00:00.000Z',
  source: {
    title: 'Bridge repair put off again',
    byline: null,
    siteName: 'The Lower Town Post',
    url: null,
    language: 'en',
    dir: 'ltr',
    publishedAt: '2026-03-05T08:00:00.000Z',
    capturedAt: '2026-03-06T07:00:00.000Z',
    textSha256: '',
    pages: { first: '3', last: '4' },
  },
};

const bare = { note: '', private: false, tags: [] } as const;

export const orphan: PassageCard = {
  ...passage,
  ...bare,
  id: idOf('sample-2'),
  colour: 'rose',
  status: 'orphaned',
  tags: [],
  quote: longWord,
};

export const fromTheRight: PassageCard = {
  ...passage,
  ...bare,
  id: idOf('sample-3'),
  colour: 'iris',
  quote: `«${arabic}»`,
  tags: [arabic],
  source: { ...passage.source, dir: 'rtl', language: 'ar', title: arabic },
};
