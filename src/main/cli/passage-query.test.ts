import { expect, test } from 'vitest';
import { readPassageQuery } from './passage-query.ts';

test.each([
  ['', { speaker: null, tag: null, said: null, text: '' }],
  ['not unusual', { speaker: null, tag: null, said: null, text: 'not unusual' }],
  ['speaker:Lee', { speaker: 'Lee', tag: null, said: null, text: '' }],
  [
    'the dam speaker:"Ann Lee"  said:2025-04 leaks tag:water/dams',
    { speaker: 'Ann Lee', tag: 'water/dams', said: '2025-04', text: 'the dam leaks' },
  ],
  [
    'loudspeaker:Lee http://said:80',
    { speaker: null, tag: null, said: null, text: 'loudspeaker:Lee http://said:80' },
  ],
])('%s', (typed, expected) => {
  expect(readPassageQuery(typed)).toEqual(expected);
});
