/** A small file of every format, written from what is known of it (docs/formats.md): for telling formats apart, and for breaking. */
import { makeZip } from '../../../../test/support/make-epub.ts';
import type { ImportFile } from './types.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => words(JSON.stringify(value));
const csv = (...lines: readonly string[]): Uint8Array => words(`${lines.join('\n')}\n`);

const files: readonly (readonly [string, Uint8Array])[] = [
  [
    'pocket',
    csv(
      'title,url,time_added,tags,status',
      'The vote,https://example.com/a,1700000000,news|east,unread',
      '"Two\nlines",https://example.com/b,1700000001,,archive',
    ),
  ],
  [
    'pocket',
    csv('title,url,time_added,cursor,tags,status', 'The vote,https://example.com/a,1700000000,,news,unread'),
  ],
  [
    'pocket',
    words(
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://example.com/a" time_added="1700000000" tags="news,east">The vote</a></li></ul><h1>Read Archive</h1><ul></ul></body></html>',
    ),
  ],
  [
    'pocket',
    makeZip([
      {
        name: 'part_000000.csv',
        bytes: 'title,url,time_added,tags,status\nThe vote,https://example.com/a,1700000000,news,unread\n',
      },
    ]),
  ],
  [
    'instapaper',
    csv(
      'URL,Title,Selection,Folder',
      'https://example.com/a,The vote,"He said ""no"".",Archive',
      'https://example.com/b,B,,Cooking',
    ),
  ],
  [
    'instapaper',
    csv(
      'URL,Title,Selection,Folder,Timestamp,Tags',
      'https://example.com/a,The vote,,Starred,1700000000,"[""news""]"',
    ),
  ],
  [
    'omnivore',
    makeZip([
      {
        name: 'metadata_0_to_20.json',
        bytes: JSON.stringify([
          {
            id: 'i',
            slug: 's',
            title: 'The vote',
            url: 'https://example.com/a',
            state: 'Active',
            readingProgress: 10,
            labels: ['news'],
            savedAt: '2024-03-10T23:30:00.500Z',
          },
        ]),
      },
      { name: 'content/s.html', bytes: '<p>He said no.</p>' },
      { name: 'highlights/s.md', bytes: '> He said no.\n\n#said\n\nA note' },
    ]),
  ],
  [
    'wallabag',
    json([
      {
        id: 1,
        title: 'The vote',
        url: 'https://example.com/a',
        is_archived: 0,
        is_starred: 1,
        content: '<p>He said no.</p>',
        created_at: '2016-09-08T11:55:58+0200',
        tags: ['news'],
        annotations: [{ text: 'N', quote: 'He said no.', ranges: [] }],
      },
      { url: 'https://example.com/b', is_archived: true },
    ]),
  ],
  [
    'wallabag',
    json([
      {
        0: '1',
        id: '1',
        title: 'A',
        url: 'https://example.com/a',
        is_read: '1',
        is_fav: '0',
        content: '',
        tags: 'one,two',
      },
    ]),
  ],
  [
    'wallabag',
    csv(
      'Title;URL;Content;Tags;MIME Type;Language;Creation date',
      'The vote;https://example.com/a;"<p>No</p>";news;text/html;en;"08/09/2016 11:55:58"',
    ),
  ],
  [
    'readwise',
    csv(
      'Highlight,Title,Author,URL,Note,Location,Date',
      '"He said ""no"", twice",The vote,Anna,https://example.com/a,.said N,1,2024-03-10',
      ',The vote,Anna,https://example.com/a,,2,',
    ),
  ],
  [
    'readwise',
    csv(
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
      'He said no,The vote,Anna,B0,N,yellow,".said, Deep Work",order,1,2026-07-17 14:00:25+00:00,news',
    ),
  ],
  [
    'readwise-reader',
    csv(
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
      `The vote,https://example.com/a,01,"[""don't"", 'news']",2025-01-20 22:13:02.447000+00:00,0.5,archive,True`,
      'C,mailto:someone@example.com,02,[],2025-01-20 22:13:02+00:00,0,new,False',
    ),
  ],
  [
    'raindrop',
    csv(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
      '1,The vote,"N\nM",E,https://example.com/a,News / East,"one, two",2024-03-10T23:30:00.000Z,,"He said no\nTwice",true',
    ),
  ],
  [
    'karakeep',
    json({
      bookmarks: [
        {
          createdAt: 1700000000,
          title: 'The vote',
          tags: ['news'],
          lists: ['l'],
          content: { type: 'link', url: 'https://example.com/a' },
          note: 'N',
          archived: true,
        },
        { createdAt: 1700000000, title: null, tags: [], content: null },
      ],
      lists: [{ id: 'l', name: 'East', type: 'manual', parentId: null }],
    }),
  ],
  [
    'linkwarden',
    json({
      id: 1,
      name: 'Anna',
      collections: [
        {
          id: 1,
          name: 'News',
          parentId: null,
          links: [
            {
              id: 1,
              name: 'The vote',
              url: 'https://example.com/a',
              createdAt: '2024-03-10T23:30:00.000Z',
              tags: [{ id: 1, name: 'news' }],
            },
          ],
        },
        { id: 2, name: 'East', parentId: 1, links: [] },
      ],
      pinnedLinks: [],
    }),
  ],
  [
    'hypothesis',
    json({
      export_date: 'x',
      export_userid: 'acct:a@b',
      client_version: '1',
      annotations: [
        {
          id: 'a',
          created: '2016-12-16T11:24:14.673557+00:00',
          user: 'acct:a@b',
          uri: 'https://example.com/a',
          text: 'N',
          tags: ['news'],
          target: [
            {
              source: 'https://example.com/a',
              selector: [
                { type: 'TextPositionSelector', start: 1, end: 5 },
                { type: 'TextQuoteSelector', exact: 'said', prefix: 'He ', suffix: ' no' },
              ],
            },
          ],
          document: { title: ['The vote'] },
        },
        { id: 'b', uri: 'https://example.com/a', text: 'R', references: ['a'] },
      ],
    }),
  ],
  [
    'hypothesis',
    json({
      total: 1,
      rows: [
        {
          id: 'a',
          user: 'u',
          uri: 'https://example.com/a',
          text: 'N',
          target: [{ source: 'https://example.com/a' }],
        },
      ],
    }),
  ],
  [
    'obsidian-clipper',
    json([
      {
        url: 'https://example.com/a',
        title: 'The vote',
        highlights: [{ text: 'He said no', timestamp: '2023-11-14T22:13:20.000Z', notes: ['N'] }],
        data: [
          {
            id: '1700000000000',
            type: 'text',
            xpath: '/p',
            content: '<p>He said no</p>',
            textQuote: { prefix: '', suffix: ' twice' },
          },
        ],
      },
    ]),
  ],
  [
    'bookmarks',
    words(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n<DT><H3 ADD_DATE="1700000000">News</H3>\n<DL><p>\n<DT><A HREF="https://example.com/a?x=1&amp;y=2" ADD_DATE="1700000000" TAGS="one,two">The vote &amp; more</A>\n<DD>A note\n<DT><A HREF="https://example.com/b">B</A>\n</DL><p>\n<DT><A HREF="place:x">P</A>\n</DL>\n',
    ),
  ],
  [
    'firefox',
    json({
      guid: 'root________',
      title: '',
      typeCode: 2,
      children: [
        {
          guid: 'm',
          title: 'menu',
          typeCode: 2,
          children: [
            {
              guid: 'x',
              title: 'The vote',
              dateAdded: 1700000000000000,
              typeCode: 1,
              type: 'text/x-moz-place',
              uri: 'https://example.com/a',
              tags: 'one',
            },
          ],
        },
      ],
    }),
  ],
  [
    'chrome',
    json({
      checksum: 'c',
      roots: {
        bookmark_bar: {
          children: [
            { date_added: '13344473600000000', name: 'The vote', type: 'url', url: 'https://example.com/a' },
          ],
          name: 'Bar',
          type: 'folder',
        },
        other: { children: [], name: 'Other', type: 'folder' },
      },
      version: 1,
    }),
  ],
  [
    'pinboard',
    json([
      {
        href: 'https://example.com/a',
        description: 'The vote',
        extended: 'N',
        meta: 'm',
        hash: 'h',
        time: '2024-03-10T23:30:00Z',
        shared: 'no',
        toread: 'yes',
        tags: 'one two',
      },
    ]),
  ],
  [
    'goodlinks',
    json([
      { url: 'https://example.com/a', title: 'The vote', summary: 'E', tags: ['one'], addedAt: 1700000000 },
    ]),
  ],
  [
    'matter',
    csv(
      'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id',
      'The vote,Anna,The Paper,https://example.com/a,one;two,900,False,True,True,2,2024-03-10,f',
    ),
  ],
  [
    'csl-json',
    json([
      {
        id: 'a',
        type: 'article-newspaper',
        title: 'The vote',
        URL: 'https://example.com/a',
        author: [{ family: 'R', given: 'A' }],
        issued: { 'date-parts': [[2024, 3, 10]] },
      },
    ]),
  ],
  [
    'ris',
    csv(
      'TY  - NEWS',
      'AU  - Reporter, Anna',
      'TI  - The vote',
      'DA  - 2024/03/10/',
      'UR  - https://example.com/a',
      'KW  - one',
      'ER  - ',
      '',
      'TY  - ELEC',
      'TI  - B',
      'UR  - https://example.com/b',
      'ER  - ',
    ),
  ],
  [
    'bibtex',
    csv(
      '@online{a,',
      '  title = {The {Vote}},',
      '  author = {Reporter, Anna},',
      '  url = {https://example.com/a},',
      '  date = {2024-03-10},',
      '}',
      '@misc{b, title={B}, url={https://example.com/b}}',
    ),
  ],
  ['csv', csv('Заголовок;Ссылка;Теги', 'Голосование;https://example.com/a;раз')],
  [
    'csv',
    csv('Quote,Speaker,URL', 'He said no,Anna,https://example.com/a', 'Twice,Ben,https://example.com/a'),
  ],
  ['csv', csv('url', 'https://example.com/a', 'https://example.com/b')],
  ['links', csv('https://example.com/a', 'https://example.com/b')],
  ['links', csv('- [The vote](https://example.com/a)', '- https://example.com/b')],
  [
    'opml',
    words(
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline type="rss" text="Feed" xmlUrl="https://example.com/feed"/><outline type="link" text="The vote" url="https://example.com/a"/></outline></body></opml>',
    ),
  ],
  [
    'verbatim-json',
    json({
      format: 'verbatim',
      version: 1,
      articles: [
        {
          id: 'a',
          url: 'https://example.com/a',
          title: 'The vote',
          state: 'archived',
          savedAt: '2024-03-10T23:30:00.000Z',
          tags: ['news'],
          passages: [
            {
              id: 'p',
              quote: 'He said no',
              start: 1,
              end: 11,
              private: true,
              attribution: { speaker: 'Anna' },
            },
          ],
        },
        { id: 'b', url: 'https://example.com/b', title: 'B', passages: [] },
      ],
    }),
  ],
  [
    'verbatim-jsonl',
    csv(
      '{"type":"export","format":"verbatim","version":1}',
      '{"type":"article","id":"a","url":"https://example.com/a","title":"The vote","tags":["news"]}',
      '{"type":"passage","id":"p","articleId":"a","quote":"He said no","start":1,"end":11,"private":true}',
      '{"type":"article","id":"b","url":"https://example.com/b","title":"B"}',
    ),
  ],
  [
    'verbatim-csv',
    csv(
      'quote,speaker,title,url,note,private,start,end,articleId,captureId,passageId',
      '\'-He said no,Anna,The vote,https://example.com/a,"N, M",true,1,11,a,c,p',
      'Twice,Ben,B,https://example.com/b,,false,2,7,b,d,q',
    ),
  ],
  [
    'annotations',
    json({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:uuid:a',
          type: 'Annotation',
          created: '2024-03-10T23:30:00.000Z',
          body: [{ type: 'TextualBody', value: 'N', purpose: 'commenting' }],
          target: {
            source: 'https://example.com/a',
            selector: [
              { type: 'TextQuoteSelector', exact: 'said', prefix: 'He ', suffix: ' no' },
              { type: 'TextPositionSelector', start: 1, end: 5 },
            ],
          },
        },
      ],
    }),
  ],
];

/** The format that each is, and the file, without a name that could tell it. */
export const corpus: readonly { readonly id: string; readonly file: ImportFile }[] = files.map(
  ([id, bytes]) => ({
    id,
    file: { name: 'file', bytes },
  }),
);
