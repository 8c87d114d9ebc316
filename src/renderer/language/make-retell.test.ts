import { expect, it } from 'vitest';
import { makeRetell } from './make-retell.ts';

const english = {
  'act.keep': 'Keep a passage',
  'act.trash': 'Put {count, plural, one {an article} other {# articles}} in the trash',
  'error.speaker': 'There is another speaker named {name}.',
  'error.any': '{name}.',
  'error.read': 'It could not be read: {what}',
  'job.of': '{done, number} of {total, number} pages',
};
const retell = makeRetell(english, (key, values) => `${key} ${JSON.stringify(values)}`);

it.each([
  ['Keep a passage', 'act.keep {}'],
  ['Put an article in the trash', 'act.trash {"count":1}'],
  ['Put 1,204 articles in the trash', 'act.trash {"count":1204}'],
  ['There is another speaker named O’Neill (the elder).', 'error.speaker {"name":"O’Neill (the elder)"}'],
  ['Anything else.', 'error.any {"name":"Anything else"}'],
  ['3 of 1,000 pages', 'job.of {"done":3,"total":1000}'],
  ['It could not be read: Keep a passage', 'error.read {"what":"act.keep {}"}'],
  ['Keep a passage?', 'Keep a passage?'],
  ['', ''],
])('knows %j again', (words, said) => {
  expect(retell(words)).toBe(said);
});
