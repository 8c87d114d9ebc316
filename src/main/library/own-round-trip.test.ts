import { expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import { openFullLibrary, realPorts } from './full-library.test-support.ts';
import { giveFile, whenImported } from './importing.test-support.ts';
import { openTestLibrary } from './library.test-support.ts';

async function listPassages(client: Client): Promise<unknown[]> {
  const { items } = await client.call('passages.list', { limit: 500 });
  return items
    .map(({ quote, note, colour, tags, createdAt, attribution, source, ...own }) => ({
      ...{ quote, note, colour, tags, createdAt, private: own.private, url: source.url },
      attribution: { ...attribution, speakerId: null },
    }))
    .toSorted((a, b) => a.quote.localeCompare(b.quote));
}

it.each(['json', 'jsonl', 'csv', 'annotations'] as const)(
  '%s carries every passage into an empty library: words, who said them and how, notes, tags, what is private',
  async (format) => {
    const full = await openFullLibrary();
    const { files } = await full.client.call('exports.make', {
      ...{ format, scope: { kind: 'library' }, layout: 'one', includePrivate: true },
    });
    const { client } = await openTestLibrary(realPorts());
    const id = await giveFile(client, { name: files[0]?.name ?? '', text: files[0]?.text ?? '' });
    await client.call('imports.read', { id });
    await client.call('imports.start', { id });
    const { format: known, outcome } = await whenImported(client, id);
    expect([known, outcome.failed]).toEqual([format === 'annotations' ? format : `verbatim-${format}`, 0]);
    expect(await listPassages(client)).toEqual(await listPassages(full.client));
    if (format === 'annotations' || format === 'csv') return;
    // The text of a story is in no JSON: one without an address, a passage or a note is refused, and said.
    const facts = async (of: Client): Promise<unknown[]> =>
      (await of.call('articles.list', { sort: 'title', descending: false })).items
        .filter(({ url }) => url !== null)
        .map(({ title, url, byline, siteName, publishedAt, savedAt, state, favourite, tags }) => ({
          ...{ title, url, byline, siteName, publishedAt, savedAt, state, favourite, tags },
        }));
    expect(await facts(client)).toEqual(await facts(full.client));
  },
);
