/** Archives of other programs that mean harm: what lies in them costs itself alone, and is a row with a reason. */
import { expect, it } from 'vitest';
import { makeZip, type ZipEntry } from '../../../../test/support/make-epub.ts';
import { readAny, readAs } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';

const HEADER = 'title,url,time_added,tags,status';
const part = (name: string): string => `${HEADER}\n${name},https://example.com/${name},1700000000,,unread\n`;
const zeros = Buffer.alloc(40_000_000);
const zip = (...entries: ZipEntry[]) => ({ name: 'file', bytes: makeZip(entries) });

const story = (slug: string) => ({ slug, title: slug, url: `https://example.com/${slug}`, state: 'Active' });
const metadata = (...slugs: string[]): ZipEntry => ({
  name: 'metadata_0_to_20.json',
  bytes: JSON.stringify(slugs.map(story)),
});

it('row 48: a table that unpacks to far more than it is is refused by name, and the others come in', () => {
  const file = zip(
    { name: 'part_000000.csv', bytes: part('one') },
    { name: 'part_000001.csv', bytes: zeros },
    { name: 'part_000002.csv', bytes: part('three') },
  );
  expect(file.bytes.length).toBeLessThan(100_000);
  expect(readAny(file)).toMatchObject({
    id: 'pocket',
    rows: [
      { kind: 'item', title: 'one' },
      { kind: 'refused', row: 2, reason: reasons.inArchive('part_000001.csv') },
      { kind: 'item', row: 3, title: 'three' },
    ],
  });
});

it('row 48: a text or highlights that unpack to far more than they are cost themselves alone', () => {
  const file = zip(
    metadata('a', 'b'),
    { name: 'content/a.html', bytes: zeros },
    { name: 'highlights/a.md', bytes: zeros },
    { name: 'content/b.html', bytes: '<p>Words of b.</p>' },
  );
  expect(readAny(file).rows).toMatchObject([
    { title: 'a', content: null, remarks: [remarks.contentUnreadable, remarks.highlightUnreadable] },
    { title: 'b', content: { kind: 'html', html: '<p>Words of b.</p>' }, remarks: [] },
  ]);
});

it('row 48: an archive in an archive is not opened, and too many or overlapping entries refuse it whole', () => {
  const inner = makeZip([{ name: 'part_000000.csv', bytes: part('inner') }]);
  const nested = zip(
    { name: 'part_000000.csv', bytes: part('outer') },
    { name: 'part_000001.csv', bytes: inner, isStored: true },
    { name: 'inner.zip', bytes: inner, isStored: true },
  );
  const titles = readAs('pocket', nested).map(({ title }) => title);
  expect(titles).toContain('outer');
  expect(titles).not.toContain('inner');
  const many = Array.from({ length: 20_001 }, (_, at) => ({
    name: `${String(at)}.csv`,
    bytes: '',
    isStored: true,
  }));
  const shared = [
    { name: 'part_000000.csv', bytes: part('one') },
    { name: 'part_000001.csv', bytes: part('one'), lies: { headerAt: 0 } },
  ];
  for (const entries of [many, shared]) {
    expect(readAny(zip(...entries))).toEqual({ id: undefined, rows: [] });
    for (const id of ['pocket', 'omnivore'])
      expect(readAs(id, zip(...entries))).toMatchObject([{ kind: 'refused', row: 1 }]);
  }
});

it.each([0, 1, 0xffffffff])('row 49: %d bytes declared is not believed', (unpackedBytes) => {
  const lies = { unpackedBytes };
  expect(readAny(zip({ name: 'part_000000.csv', bytes: part('one'), lies })).rows).toMatchObject([
    { kind: 'item', title: 'one' },
  ]);
  expect(readAny(zip({ name: 'part_000000.csv', bytes: zeros, lies })).rows).toMatchObject([
    { kind: 'refused', reason: reasons.inArchive('part_000000.csv') },
  ]);
  expect(readAny(zip({ ...metadata('a'), lies })).rows).toMatchObject([{ kind: 'item', title: 'a' }]);
});

it.each([
  '../part_1.csv',
  '..\\part_1.csv',
  '/part_1.csv',
  'C:\\part_1.csv',
  'x/../../part_1.csv',
  'part_1.csv\0.csv',
])('row 50: an entry %j is nothing', (name) => {
  const file = zip({ name: 'part_000000.csv', bytes: part('one') }, { name, bytes: part('out') });
  expect(readAny(file).rows.map(({ title }) => title)).toEqual(['one']);
});

it('row 50: a slug is the key of an entry and no path, and of names that come twice the first counts', () => {
  const slugs = ['../../etc/passwd', '/etc/passwd', '..', '%2e%2e/x', 'A', 'a'];
  const file = zip(
    metadata(...slugs),
    { name: 'content/%2e%2e/x.html', bytes: '<p>literal</p>' },
    { name: 'content/A.html', bytes: '<p>capital</p>' },
    { name: 'content/a.html', bytes: '<p>small</p>' },
    { name: './content/a.html', bytes: '<p>twice</p>' },
    { name: 'content/../content/a.html', bytes: '<p>thrice</p>' },
  );
  const rows = readAny(file).rows.map((row) => [
    row.title,
    'content' in row && row.content?.kind === 'html' ? row.content.html : null,
  ]);
  expect(rows).toEqual([
    ['../../etc/passwd', null],
    ['/etc/passwd', null],
    ['..', null],
    ['%2e%2e/x', '<p>literal</p>'],
    ['A', '<p>capital</p>'],
    ['a', '<p>small</p>'],
  ]);
});
