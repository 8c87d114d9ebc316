import type { PassageCard } from '../../contract/passage.ts';
import type { Id } from '../../contract/primitives.ts';

const id = '01a202f2-4723-71e7-a6c2-5927d9402b00' as Id;
const at = '2026-11-22T10:15:00.000Z';

/** A passage to show a style with, and to try one out, where the library has none. */
export const exampleCard: PassageCard = {
  id,
  articleId: id,
  captureId: id,
  quote: 'The ferry will run every night until the bridge is mended.',
  prefix: '',
  suffix: '',
  start: 0,
  end: 58,
  status: 'anchored',
  colour: 'amber',
  note: '',
  private: false,
  tags: [],
  attribution: {
    speakerId: null,
    speaker: 'Ilse Brandt',
    role: 'harbour master',
    kind: 'direct',
    saidOn: '2026-11-20',
    venue: null,
  },
  createdAt: at,
  updatedAt: at,
  source: {
    title: 'Ferry to run all winter',
    byline: 'Orla Tennick, Bo Ray',
    siteName: 'The Quay Dispatch',
    url: 'https://quay-dispatch.example/ferry',
    language: 'en',
    dir: 'ltr',
    publishedAt: '2026-11-21',
    capturedAt: at,
    textSha256: '3f0c'.repeat(16),
    pages: null,
  },
};
