import { expect, it } from 'vitest';
import { findDeadNames } from './check-docs.ts';

it('names paths, links and scripts that are not there', () => {
  const text = [
    'See `scripts/check-docs.ts` and `scripts/gone.ts:12`, `src/` and [the map](architecture.md).',
    '[a page](nowhere.md) [the web](https://example.org/x) [below](#here)',
    'Run `npm run check` or `npm run gone`.',
  ].join('\n');
  expect(findDeadNames('docs/page.md', text, new Set(['check']))).toEqual([
    'docs/page.md names scripts/gone.ts, which is not there',
    'docs/page.md names nowhere.md, which is not there',
    'docs/page.md names npm run gone, which is not there',
  ]);
});
