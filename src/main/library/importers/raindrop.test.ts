import { expect, it } from 'vitest';
import { fileOf, itemsOf } from './importers.test-support.ts';
import { remarks } from './reasons.ts';

const HEADER = 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n';

it('reads a row with all that goes with it', () => {
  const [item] = itemsOf(
    'raindrop',
    fileOf(
      `${HEADER}1,A,"A note\nin two lines",What it says,https://example.com/a,News / Europe/East,"one, two",2024-03-10T23:30:00.000Z,https://example.com/c.png,"First words\n\nSecond words",true\n`,
    ),
  );
  expect(item).toMatchObject({
    note: 'A note\nin two lines',
    excerpt: 'What it says',
    folders: ['News/Europe/East'],
    tags: ['one', 'two'],
    savedAt: '2024-03-10T23:30:00.000Z',
    favourite: true,
    passages: [{ quote: 'First words' }, { quote: 'Second words' }],
    imported: { id: '1', cover: 'https://example.com/c.png' },
    remarks: [remarks.highlightsGuessed],
  });
});

it('reads a day, seconds, and the folder of what is in none', () => {
  const items = itemsOf(
    'raindrop',
    fileOf(
      `${HEADER}1,A,,,https://example.com/a,Unsorted,,2024-03-10,,,false\n2,B,,,https://example.com/b,,,1700000000,,,\n`,
    ),
  );
  expect(
    items.map(({ savedAt, folders, favourite, excerpt }) => [savedAt, folders, favourite, excerpt]),
  ).toEqual([
    ['2024-03-10T00:00:00.000Z', [], false, null],
    ['2023-11-14T22:13:20.000Z', [], false, null],
  ]);
});
