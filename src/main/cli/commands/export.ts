import type { Client } from '../../../contract/client.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import { builtFormats, exportFormats, type ExportScope } from '../../../contract/exporting.ts';
import { writeExport } from '../../worker/write-export.ts';
import { callAndStop } from '../call-and-stop.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { plural } from '../tidy.ts';

type BuiltFormat = (typeof builtFormats)[number];
type Format = (typeof exportFormats)[number] | BuiltFormat;

/** Where an export goes when nothing is said: into the folder one is in, by a name that tells what it is. */
const defaultOut: Readonly<Record<Format, string>> = {
  markdown: 'verbatim-export',
  json: 'verbatim-export.json',
  epub: 'verbatim-export.epub',
};

export const exportFiles = defineCommand({
  about: [
    'Writes articles and passages as files. A second export to the same place replaces its own files only.',
    '  --out PATH          a folder; for json and epub also a file (default: verbatim-export, here)',
    '  --query Q           only what the query finds',
    '  --collection NAME   only the passages of this collection, in its order, in one file',
    '  --include-private   passages marked as private too',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    query: { type: 'string' },
    collection: { type: 'string' },
    'include-private': { type: 'boolean', default: false },
  },
  async run({ values, session }) {
    const format = readFormat(values.format);
    if (values.query !== undefined && values.collection !== undefined)
      throw new UsageError('--query and --collection do not go together');
    const client = await session.client();
    const scope = await scopeOf(client, values);
    const includePrivate = values['include-private'];
    const { files, counts } = isBuilt(format)
      ? await callAndStop(session, 'exports.build', { format, scope, includePrivate })
      : await client.call('exports.make', {
          ...{ format, scope, includePrivate },
          layout: format === 'json' || scope.kind === 'collection' ? 'one' : 'each',
        });
    const library = await session.library();
    const written = await writeExport({
      out: values.out ?? defaultOut[format],
      files,
      openResource: (address) => library.openResource(address),
    });
    for (const path of written.keptAside) session.say(`Kept your edited file as ${path}`);
    const summary = `${plural(counts.articles, 'article')}, ${plural(counts.passages, 'passage')}`;
    await session.answer(
      { files: written.files, counts, keptAside: written.keptAside },
      [...written.files.map(({ path }) => path), summary].join('\n'),
    );
    return exitStatus.done;
  },
});

async function scopeOf(
  client: Client,
  { query, collection: name }: { query?: string | undefined; collection?: string | undefined },
): Promise<ExportScope> {
  if (query !== undefined) return { kind: 'query', text: query };
  if (name === undefined) return { kind: 'library' };
  const { items } = await client.call('collections.list', {});
  const found = items.find((collection) => collection.name === name);
  if (found === undefined) throw new VerbatimError('not-found', `There is no collection named ${name}.`);
  return { kind: 'collection', id: found.id };
}

function isBuilt(format: Format): format is BuiltFormat {
  return builtFormats.some((known) => known === format);
}

function readFormat(given: string | undefined): Format {
  const all = [...exportFormats, ...builtFormats];
  const format = all.find((known) => known === given);
  if (format === undefined) throw new UsageError(`--format must be one of ${all.join(', ')}`);
  return format;
}
