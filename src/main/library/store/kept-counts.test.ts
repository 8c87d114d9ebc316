import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestLibrary, saveStory } from '../library.test-support.ts';
import { openDatabase } from './connection.ts';
import { join } from 'node:path';

/** The same counts, counted. */
const recount = `
  SELECT 'trashed' AS kind, '' AS value, count(*) AS count FROM articles WHERE trashedAt IS NOT NULL
  UNION ALL SELECT 'state', state, count(*) FROM articles WHERE trashedAt IS NULL GROUP BY state
  UNION ALL SELECT 'favourite', '', count(*) FROM articles WHERE trashedAt IS NULL AND favourite = 1
  UNION ALL SELECT 'site', siteName, count(*) FROM articles WHERE trashedAt IS NULL AND siteName IS NOT NULL GROUP BY siteName
  UNION ALL SELECT 'tagArticles', tagId, count(*) FROM articleTags JOIN articles ON id = articleId
    WHERE trashedAt IS NULL GROUP BY tagId
  UNION ALL SELECT 'passage', '', count(*) FROM passages AS p JOIN articles AS a ON a.id = p.articleId
    WHERE trashedAt IS NULL AND removedAt IS NULL
  UNION ALL SELECT 'speaker', speakerId, count(*) FROM passages AS p JOIN articles AS a ON a.id = p.articleId
    WHERE trashedAt IS NULL AND removedAt IS NULL AND speakerId IS NOT NULL GROUP BY speakerId
  UNION ALL SELECT 'tagPassages', tagId, count(*) FROM passageTags AS pt JOIN passages AS p ON p.id = pt.passageId
    JOIN articles AS a ON a.id = p.articleId WHERE trashedAt IS NULL AND removedAt IS NULL GROUP BY tagId`;

it('are what counting would give, whatever was done and taken back', async () => {
  const act = fc.record({
    kind: fc.constantFrom(
      'trash',
      'restore',
      'state',
      'favourite',
      'tag',
      'untag',
      'mark',
      'say',
      'unmark',
      'undo',
      'redo',
    ),
    at: fc.nat({ max: 2 }),
    name: fc.constantFrom('a', 'a/b', 'c'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { client, library, dir } = await openTestLibrary();
      const ids: string[] = [];
      for (const number of [0, 1, 2]) {
        const { articleId } = await saveStory(client, {
          title: `Story ${String(number)}`,
          url: `https://site-${String(number % 2)}.example/${String(number)}`,
          paragraphs: [`Words of number ${String(number)}.`],
          tags: ['a/b'],
        });
        ids.push(articleId);
      }
      for (const { kind, at, name } of acts) {
        const one = [ids[at]] as never[];
        const passages = (await client.call('passages.list', {})).items;
        const kept = passages.slice(at, at + 1).map(({ id }) => id);
        const doAct: Record<typeof kind, () => Promise<unknown> | undefined> = {
          trash: () => client.call('articles.trash', { ids: one }),
          restore: () => client.call('articles.restore', { ids: one }),
          state: () => client.call('articles.update', { ids: one, patch: { state: 'archived' } }),
          favourite: () => client.call('articles.update', { ids: one, patch: { favourite: name === 'a' } }),
          tag: () => client.call('articles.tag', { ids: one, add: [name] }),
          untag: () => client.call('articles.tag', { ids: one, remove: [name] }),
          mark: () =>
            client.call('passages.add', {
              articleId: one[0] as never,
              quote: 'Words of number',
              tags: [name],
              attribution: { speaker: `Speaker ${name}` },
            }),
          say: () =>
            kept.length > 0
              ? client.call('passages.update', {
                  ids: kept,
                  patch: { tags: [name], attribution: { speaker: `Speaker ${name}` } },
                })
              : undefined,
          unmark: () => (kept.length > 0 ? client.call('passages.remove', { ids: kept }) : undefined),
          undo: () => client.call('history.undo', {}),
          redo: () => client.call('history.redo', {}),
        };
        // What cannot be done now (nothing to undo, a passage on a trashed story) changes nothing.
        await doAct[kind]()?.catch(() => undefined);
      }
      await library.close();
      const db = openDatabase(join(dir, 'library.db'), { readonly: true });
      const all = (sql: string) =>
        db.prepare(`SELECT * FROM (${sql}) WHERE count <> 0 ORDER BY kind, value`).all();
      expect(all('SELECT kind, value, count FROM keptCounts')).toEqual(all(recount));
      db.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
