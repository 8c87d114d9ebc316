/** A library with something of everything in it, made by its own methods: for what must lose nothing. */
import type { Id } from '../../contract/primitives.ts';
import { cleanMarkup } from './capture/clean-markup.ts';
import { parsePage } from './capture/parse-page.ts';
import type { FetchBytes } from './capture/types.ts';
import { bringIn } from './importing.test-support.ts';
import { openTestLibrary } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';
import type { LibraryPorts } from './ports.ts';
import { testEngine } from './statements.test-support.ts';

const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Titles</title></info><citation><layout><text variable="title"/></layout></citation></style>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HARBOUR = 'https://ledger.example/harbour?id=1';

/** Of another program: a story without its text, with what has no place of ours. */
const LIST = [
  'URL,Title,Selection,Folder,Timestamp,Tags,Mood',
  'https://c.example/floods,Floods,"A river rose overnight.",Unread,1700000000,"[""floods""]",calm',
].join('\n');

const storyPage = (
  paragraphs: readonly string[],
  { lang = 'en', dir = 'ltr', title = 'A story' } = {},
): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${title}</title><meta name="author" content="Orla Tennick"><meta property="og:site_name" content="The Ledger"><meta property="article:published_time" content="2026-03-04T10:00:00+02:00"></head><body><main><article><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></main></body></html>`;

const FIRST = [
  'The harbour of Castrel stays open through the winter, the town council decided after a long evening of talk.',
  'spokesman Dmitry Orlov said on Friday: “We are ready to keep every crane moving, whatever it costs us.”',
  'Anna Smith said: “I am not convinced.” The ferry leaves at noon all the same, and the café on the quay — naïve as ever — sells 𝒳 buns.',
  '<img src="/crane.png" alt="A crane" width="40" height="30"> The picture shows the oldest crane of the port.',
];
const SECOND = [
  ...FIRST.slice(0, 3),
  'Added later: the council will meet again in May to look at the figures of the winter.',
];
const ARABIC = [
  'قال المتحدث باسم الميناء إن السفن ستواصل الإبحار طوال الشتاء مهما كانت الظروف الجوية في البحر.',
  'وأضاف أن المجلس البلدي سيجتمع مرة أخرى في شهر مايو لمراجعة الأرقام والنتائج المالية للموسم.',
];

/** The ports of the real way in, without processes: what the capture process does is done here. */
export function realPorts(): Pick<LibraryPorts, 'parsePage' | 'cleanMarkup' | 'statements'> {
  return {
    parsePage: (request) => Promise.resolve(parsePage(request)),
    cleanMarkup: (request) => Promise.resolve(cleanMarkup(request)),
    statements: testEngine(),
  };
}

/** A site whose story changes. */
function serveHarbour(): { fetchBytes: FetchBytes; change: () => void } {
  let paragraphs = FIRST;
  const fetchBytes: FetchBytes = (url) => {
    const isImage = url.endsWith('/crane.png');
    return Promise.resolve({
      bytes: isImage ? PNG : Buffer.from(storyPage(paragraphs, { title: 'The harbour stays open' })),
      contentType: isImage ? 'image/png' : 'text/html',
      charset: isImage ? null : 'utf-8',
      finalUrl: url,
      redirects: ['https://ledger.example/h'],
      headers: { etag: '"1"', 'last-modified': 'Wed, 04 Mar 2026 08:00:00 GMT' },
    });
  };
  return { fetchBytes, change: () => (paragraphs = SECOND) };
}

/** Opens a library and fills it. */
export async function openFullLibrary(own: Partial<LibraryPorts> = {}): Promise<TestLibrary> {
  const site = serveHarbour();
  const opened = await openTestLibrary({ ...realPorts(), fetchBytes: site.fetchBytes, ...own });
  const { client } = opened;
  const harbour = await client.call('articles.save', {
    source: { kind: 'url', url: HARBOUR },
    tags: ['Port/Winter', 'money'],
  });
  const arabic = await savePage(
    opened,
    storyPage(ARABIC, { lang: 'ar', dir: 'rtl', title: 'الميناء' }),
    'https://b.example/ar',
  );
  const plain = await client.call('articles.save', {
    source: {
      kind: 'text',
      text: 'A note of mine\n\nWords that I typed myself: “quoted”, = a formula, and the rest.',
    },
  });
  const trashed = await savePage(
    opened,
    storyPage(SECOND.slice(1), { title: 'Gone' }),
    'https://b.example/gone',
  );
  await keepPassages(opened, { harbour: harbour.articleId, arabic, trashed });
  await client.call('articles.update', {
    ids: [harbour.articleId],
    patch: { state: 'archived', favourite: true, note: 'Ask *Anna* again.' },
  });
  await client.call('articles.recordProgress', { id: arabic, progress: 0.4, readingOffset: 17 });
  await client.call('articles.link', { ids: [harbour.articleId, plain.articleId] });
  const { items } = await client.call('statements.list', { articleId: harbour.articleId });
  const unwanted = items.map(({ start, end }) => ({ start, end })).slice(-1);
  await client.call('statements.dismiss', { articleId: harbour.articleId, spans: unwanted });
  await bringIn(client, LIST);
  site.change();
  await client.call('articles.refetch', { id: harbour.articleId });
  await client.call('articles.trash', { ids: [trashed] });
  await client.call('searches.save', { name: 'Winter', text: 'tag:port harbour' });
  await client.call('citations.addStyle', { text: STYLE });
  await client.call('settings.update', { theme: 'sepia', fontSizePx: 21, keys: { find: ['Ctrl+f'] } });
  await client.call('articles.tag', { ids: [arabic], add: ['undone'], remove: [] });
  await client.call('history.undo', {});
  return opened;
}

async function savePage({ client }: TestLibrary, html: string, url: string): Promise<Id> {
  return (await client.call('articles.save', { source: { kind: 'html', html, url } })).articleId;
}

async function keepPassages(
  { client }: TestLibrary,
  { harbour, arabic, trashed }: { harbour: Id; arabic: Id; trashed: Id },
): Promise<void> {
  const keep = async (articleId: Id, quote: string, more: object = {}): Promise<Id> =>
    (await client.call('passages.add', { articleId, quote, ...more })).id;
  const said = {
    speaker: 'Dmitry Orlov',
    role: 'spokesman',
    kind: 'direct',
    saidOn: '2026-02-27',
    venue: 'Castrel',
  };
  const ready = await keep(harbour, '“We are ready to keep every crane moving, whatever it costs us.”', {
    ...{ colour: 'sky', note: 'Strong **words**.', tags: ['Port/Winter', 'promises'], attribution: said },
  });
  const over = await keep(harbour, 'every crane moving, whatever it costs us.” Anna'.slice(0, 30));
  // Of a paragraph that goes with the next fetch: it becomes an orphan.
  await keep(harbour, 'the oldest crane of the port', { private: true, note: 'for me alone' });
  const mark = await keep(harbour, 'naïve as ever — sells 𝒳 buns', {
    attribution: { speaker: 'Anna Smith' },
  });
  const sea = await keep(arabic, 'السفن ستواصل الإبحار', { colour: 'rose' });
  await keep(trashed, 'The ferry leaves at noon');
  const gone = await keep(arabic, 'المجلس البلدي');
  await client.call('passages.remove', { ids: [gone] });
  await client.call('collections.create', { name: 'Winter', passageIds: [sea, ready, over, mark] });
  await client.call('collections.create', { name: 'Empty', passageIds: [] });
  const { items } = await client.call('speakers.list', {});
  const [one, other] = ['Dmitry Orlov', 'Anna Smith'].map((name) => items.find((item) => item.name === name));
  if (one === undefined || other === undefined) throw new Error('the speakers are missing');
  await client.call('speakers.update', {
    id: one.id,
    patch: {
      ...{ aliases: ['Orlov', 'Орлов'], note: 'Careful.', kind: 'person', link: 'https://x.example/orlov' },
      roles: [{ role: 'spokesman', from: '2024', until: null }],
    },
  });
  await client.call('speakers.tellApart', { id: one.id, otherId: other.id });
  const { items: tags } = await client.call('tags.list', {});
  const port = tags.find(({ name }) => name === 'Port');
  if (port !== undefined) await client.call('tags.recolour', { id: port.id, colour: 'leaf' });
}
