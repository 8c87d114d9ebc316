import { describe, expect, it } from 'vitest';
import { describeFile } from '../index.ts';
import { fileOf, itemsOf, readAny, readAs } from '../importers.test-support.ts';
import { reasons, remarks } from '../reasons.ts';

describe('columns', () => {
  it('are known by their names, in other languages too', () => {
    expect(
      describeFile(fileOf('Заголовок;Ссылка;Теги;Дата\nA;https://example.com/a;раз;2024-03-10\n')),
    ).toEqual({
      columns: ['Заголовок', 'Ссылка', 'Теги', 'Дата'],
      isNamed: true,
      guessed: { title: 'Заголовок', url: 'Ссылка', tags: 'Теги', savedAt: 'Дата' },
      samples: [['A', 'https://example.com/a', 'раз', '2024-03-10']],
    });
  });

  it('are known by what is in them where no name tells', () => {
    const guessed = {
      columns: ['1', '2', '3', '4'],
      isNamed: false,
      guessed: { url: '3', savedAt: '2', title: '1' },
    };
    expect(
      describeFile(
        fileOf(
          'The vote is counted,2024-03-10,https://example.com/a,7\nAnother story,2024-03-11,https://example.com/b,8\n',
        ),
      ),
    ).toMatchObject(guessed);
    expect(
      describeFile(fileOf('what,where,source\nThe vote is counted,https://example.com/a,The Paper\n'))
        ?.guessed,
    ).toEqual({ url: 'where', title: 'what', siteName: 'source' });
    // A name that promises addresses does not make them of words.
    expect(describeFile(fileOf('link,page\nmain,https://example.com/a\n'))?.guessed).toMatchObject({
      url: 'page',
    });
  });

  it('may be said by the user, and then nothing is guessed', () => {
    const file = fileOf('a,b,c\nhttps://example.com/1,https://example.com/2,Words of it\n');
    expect(readAs('csv', file, { columns: { url: 'B', title: 'c', note: 'nowhere' } })).toMatchObject([
      {
        url: 'https://example.com/2',
        title: 'Words of it',
        note: '',
        imported: { a: 'https://example.com/1' },
      },
    ]);
    expect(readAs('csv', file, { columns: {} })).toMatchObject([{ url: 'https://example.com/1' }]);
  });
});

it('reads a table with everything in it', () => {
  const [item] = itemsOf(
    'csv',
    fileOf(
      'url,title,author,site,lang,published,saved,status,favorite,progress,tags,folder,note,description,mood,text\n' +
        'example.com/a,A,Anna,The Paper,en,2024-03,2024-03-10T00:00:00Z,read,yes,40%,"one; two, three",News/East,N,D,good,<p>Words</p>\n',
    ),
  );
  expect(item).toMatchObject({
    url: 'https://example.com/a',
    title: 'A',
    byline: 'Anna',
    siteName: 'The Paper',
    language: 'en',
    publishedAt: '2024-03',
    savedAt: '2024-03-10T00:00:00.000Z',
    state: 'archived',
    favourite: true,
    progress: 0.4,
    tags: ['one', 'two, three'],
    folders: ['News/East'],
    note: 'N',
    excerpt: 'D',
    content: { kind: 'html', html: '<p>Words</p>' },
    imported: { mood: 'good' },
    remarks: [remarks.schemeAdded('example.com/a')],
  });
});

it('makes stories of a table of quotes, with who said them and when', () => {
  const { id, rows } = readAny(
    fileOf(
      'Quote,Speaker,Said on,URL,Title,Note,Tags,Color\n' +
        'First words,Anna Speaker,2024-03-10,https://example.com/a,A,look,one|two,yellow\n' +
        'Second words,Ben Speaker,last week,https://example.com/a,A,,,leaf\n' +
        ',,,https://example.com/b,B,,,\n' +
        ',,,,,,,\n' +
        ',,,,Alone,,,\n',
    ),
  );
  expect(id).toBe('csv');
  expect(rows).toMatchObject([
    {
      row: 1,
      records: 2,
      url: 'https://example.com/a',
      note: '',
      tags: [],
      passages: [
        {
          quote: 'First words',
          speaker: 'Anna Speaker',
          saidOn: '2024-03-10',
          note: 'look',
          tags: ['one', 'two'],
          colour: 'amber',
        },
        {
          quote: 'Second words',
          speaker: 'Ben Speaker',
          saidOn: null,
          imported: { saidOn: 'last week' },
          colour: 'leaf',
        },
      ],
    },
    { row: 3, url: 'https://example.com/b', passages: [] },
    { kind: 'refused', row: 4, reason: reasons.noAddress },
    { kind: 'refused', row: 5, title: 'Alone', reason: reasons.noAddress },
  ]);
});

it('takes the apostrophe away that keeps a spreadsheet from running a cell', () => {
  const [other] = itemsOf('csv', fileOf("url,title,note\nhttps://example.com/a,'=1+1,'tis\n"));
  expect(other).toMatchObject({ title: '=1+1', note: "'tis" });
});

it('keeps what a row has too much, and says so', () => {
  const [item] = itemsOf('csv', fileOf('url,title\nhttps://example.com/a,A,more\n'));
  expect(item).toMatchObject({ imported: { 'column 3': 'more' }, remarks: [remarks.moreCells] });
});

it('does not take for a table what is none', () => {
  for (const text of [
    '',
    'Only words, nothing else.\nAnd more words, too.\n',
    '{"a":1}',
    '<html>',
    '\0\0\0',
  ]) {
    expect(readAny(fileOf(text)).id).toBeUndefined();
  }
});
