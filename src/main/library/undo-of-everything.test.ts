/** Walks the table of methods: each command is undone and done again row for row, or says why undo does not take it back. */
import { describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { methods } from '../../contract/methods.ts';
import type { MethodName } from '../../contract/methods.ts';
import type { Id } from '../../contract/primitives.ts';
import { bringIn } from './importing.test-support.ts';
import { makeTempDir, openTestLibrary, saveStory, servePages } from './library.test-support.ts';
import { readRows } from './rows.test-support.ts';
import { testEngine } from './statements.test-support.ts';

interface Given {
  client: Client;
  /** Two stories, a passage in each and a third that touches the first. */
  articles: [Id, Id];
  passages: [Id, Id, Id];
  /** `a/b` is on the first story and its passage, `c` on the second. */
  tag: (name: string) => Promise<Id>;
  speaker: Id;
  search: [Id, Id];
  collection: Id;
}

const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Titles</title></info><citation><layout><text variable="title"/></layout></citation></style>`;
const ADDRESS = 'https://news.example/one';

/** For each method that is an act, the act. */
const acts: Partial<Record<MethodName, (given: Given) => Promise<unknown>>> = {
  'library.addSamples': ({ client }) => saveStory(client, { title: 'Sample', paragraphs: ['Sample.'] }),
  'articles.save': ({ client }) => saveStory(client, { title: 'New', paragraphs: ['New.'], tags: ['a/new'] }),
  'articles.refetch': ({ client, articles: [id] }) => client.call('articles.refetch', { id }),
  'articles.update': ({ client, articles }) =>
    client.call('articles.update', { ids: articles, patch: { title: 'T', note: 'n', state: 'reading' } }),
  'articles.tag': ({ client, articles }) =>
    client.call('articles.tag', { ids: articles, add: ['d/e'], remove: ['a/b'] }),
  'articles.trash': ({ client, articles }) => client.call('articles.trash', { ids: articles }),
  'articles.restore': async ({ client, articles: [, id] }) => {
    await client.call('articles.trash', { ids: [id] });
    return () => client.call('articles.restore', { ids: [id] });
  },
  'imports.undo': async ({ client }) => {
    const list = 'URL,Title,Selection,Folder,Tags\nhttps://news.example/one,One,one two,Unread,"[""in""]"';
    const { id } = await bringIn(client, list);
    return () => client.call('imports.undo', { id });
  },
  'articles.link': ({ client, articles }) => client.call('articles.link', { ids: articles }),
  'articles.unlink': async ({ client, articles }) => {
    await client.call('articles.link', { ids: articles });
    return () => client.call('articles.unlink', { id: articles[0] });
  },
  'searches.save': ({ client }) => client.call('searches.save', { name: 'More', text: 'more' }),
  'searches.update': ({ client, search: [id] }) =>
    client.call('searches.update', { id, patch: { name: 'Other', text: 'other' } }),
  'searches.remove': ({ client, search: [id] }) => client.call('searches.remove', { id }),
  'searches.reorder': ({ client, search: [one, other] }) =>
    client.call('searches.reorder', { ids: [other, one] }),
  'passages.add': ({ client, articles: [articleId] }) =>
    client.call('passages.add', {
      ...{ articleId, quote: 'six', tags: ['new'], note: 'n' },
      attribution: { speaker: 'Newcomer', role: 'clerk' },
    }),
  'passages.update': ({ client, passages }) =>
    client.call('passages.update', {
      ids: passages,
      patch: { colour: 'sky', note: 'x', tags: ['q'], private: true, attribution: { speaker: 'Other' } },
    }),
  'passages.tag': ({ client, passages }) =>
    client.call('passages.tag', { ids: passages, add: ['z'], remove: ['a/b'] }),
  'passages.move': ({ client, passages: [id] }) =>
    client.call('passages.move', { id, quote: 'one two three', start: 0, end: 13 }),
  'passages.merge': ({ client, passages: [one, , other] }) =>
    client.call('passages.merge', { ids: [one, other] }),
  'passages.split': ({ client, passages: [id] }) => client.call('passages.split', { id, at: 4 }),
  'passages.remove': ({ client, passages }) => client.call('passages.remove', { ids: passages }),
  'speakers.add': ({ client }) => client.call('speakers.add', { name: 'Written down' }),
  'speakers.merge': async ({ client, speaker }) => {
    const other = await client.call('speakers.add', { name: 'Somebody Else', aliases: ['Else'] });
    return () => client.call('speakers.merge', { id: speaker, others: [other.id] });
  },
  'speakers.split': ({ client, speaker, passages: [first] }) =>
    client.call('speakers.split', { id: speaker, name: 'Another', passageIds: [first] }),
  'speakers.remove': ({ client, speaker }) => client.call('speakers.remove', { ids: [speaker] }),
  'speakers.update': ({ client, speaker }) =>
    client.call('speakers.update', {
      id: speaker,
      patch: {
        name: 'Renamed',
        aliases: ['R'],
        roles: [{ role: 'r', from: '2020', until: null }],
        note: 'n',
      },
    }),
  'speakers.tellApart': async ({ client, speaker: id }) => {
    const { id: otherId } = await client.call('speakers.add', { name: 'Somebody Else' });
    return () => client.call('speakers.tellApart', { id, otherId });
  },
  'statements.keep': async (given) => {
    const some = await findStatements(given);
    return () => given.client.call('statements.keep', some);
  },
  'statements.dismiss': async (given) => {
    const some = await findStatements(given);
    return () => given.client.call('statements.dismiss', some);
  },
  'statements.restore': async (given) => {
    const some = await findStatements(given);
    await given.client.call('statements.dismiss', some);
    return () => given.client.call('statements.restore', some);
  },
  'tags.rename': async ({ client, tag }) =>
    client.call('tags.rename', { id: await tag('a'), name: 'moved/there' }),
  'tags.merge': async ({ client, tag }) =>
    client.call('tags.merge', { id: await tag('a'), intoId: await tag('c') }),
  'tags.recolour': async ({ client, tag }) =>
    client.call('tags.recolour', { id: await tag('a/b'), colour: 'rose' }),
  'tags.remove': async ({ client, tag }) => client.call('tags.remove', { id: await tag('a') }),
  'collections.create': ({ client, passages }) =>
    client.call('collections.create', { name: 'New', passageIds: [...passages] }),
  'collections.update': ({ client, collection: id }) =>
    client.call('collections.update', { id, patch: { name: 'Named', note: 'n' } }),
  'collections.remove': ({ client, collection: id }) => client.call('collections.remove', { id }),
  'collections.add': ({ client, collection: id, passages: [, , third] }) =>
    client.call('collections.add', { id, passageIds: [third] }),
  'collections.take': ({ client, collection: id, passages: [first] }) =>
    client.call('collections.take', { id, passageIds: [first] }),
  'collections.move': ({ client, collection: id, passages: [first, second] }) =>
    client.call('collections.move', { id, passageIds: [second], before: first }),
  'citations.addStyle': ({ client }) => client.call('citations.addStyle', { text: STYLE }),
  'citations.removeStyle': async ({ client }) => {
    const { id } = await client.call('citations.addStyle', { text: STYLE });
    return () => client.call('citations.removeStyle', { id });
  },
};

/** Undone, a save leaves its story in the trash: bytes are never deleted by an undo. */
const leavesTrash: ReadonlySet<MethodName> = new Set(['articles.save', 'library.addSamples']);

describe('every command of the contract', () => {
  const commands = (Object.keys(methods) as MethodName[]).filter((name) => methods[name].kind === 'command');
  const isAct = (name: MethodName): boolean => methods[name].undo === 'act';

  it.each(commands.filter(isAct))('%s is undone, and done again, row for row', async (name) => {
    const act = acts[name];
    expect(act, `${name} needs an act in this test`).toBeDefined();
    const dir = makeTempDir();
    const given = await prepare(dir);
    const { client } = given;
    const rows = { isLive: leavesTrash.has(name) };
    let before = readRows(dir, rows);
    const first = await act?.(given);
    // Some acts need one before them.
    if (typeof first === 'function') {
      before = readRows(dir, rows);
      await (first as () => Promise<unknown>)();
    }
    const after = readRows(dir, rows);
    expect(after).not.toEqual(before);
    await client.call('history.undo', {});
    expect(readRows(dir, rows)).toEqual(before);
    await client.call('history.redo', {});
    expect(readRows(dir, rows)).toEqual(after);
  });

  it.each(commands.filter((name) => !isAct(name)))('%s says why undo does not take it back', (name) => {
    const { undo } = methods[name];
    expect(typeof undo === 'object' && undo !== null ? undo.whyNot : '').toMatch(/^[A-Z].{20,}\.$/u);
    expect(acts[name]).toBeUndefined();
  });
});

async function findStatements({ client }: Given) {
  const paragraphs = ['Anna said: “The quay is safe.”', 'Boris said: “It is not.”'];
  const { articleId } = await saveStory(client, { title: 'Said', paragraphs });
  const { items } = await client.call('statements.list', { articleId: articleId });
  return { articleId: articleId as Id, spans: items.map(({ start, end }) => ({ start, end })) };
}

async function prepare(dir: string): Promise<Given> {
  const page = (words: string): string => `<p>${words}</p><p>Seven eight nine.</p>`;
  const { client } = await openTestLibrary({
    dir,
    statements: testEngine(),
    fetchBytes: servePages({ [ADDRESS]: page('zero one two three four five six') }),
  });
  const one = await client.call('articles.save', {
    source: { kind: 'html', html: page('one two three four five six'), url: ADDRESS, title: 'One' },
    tags: ['a/b'],
  });
  const two = await saveStory(client, { title: 'Two', paragraphs: ['alpha beta'], tags: ['c'] });
  const keep = async (articleId: Id, quote: string): Promise<Id> =>
    (
      await client.call('passages.add', {
        ...{ articleId, quote, tags: ['a/b'] },
        attribution: { speaker: 'Somebody' },
      })
    ).id;
  const passages: [Id, Id, Id] = [
    await keep(one.articleId, 'one two'),
    await keep(two.articleId as Id, 'alpha'),
    await keep(one.articleId, 'three four'),
  ];
  const collection = await client.call('collections.create', {
    name: 'Book',
    passageIds: passages.slice(0, 2),
  });
  const saved = [
    await client.call('searches.save', { name: 'First', text: 'tag:a words' }),
    await client.call('searches.save', { name: 'Second', text: 'words' }),
  ];
  const [speaker] = (await client.call('speakers.list', {})).items;
  return {
    client,
    articles: [one.articleId, two.articleId as Id],
    passages,
    tag: async (name) =>
      (await client.call('tags.list', {})).items.find((each) => each.name === name)?.id as Id,
    speaker: speaker?.id as Id,
    search: saved.map(({ id }) => id) as [Id, Id],
    collection: collection.id,
  };
}
