import { exportFormats, type ExportScope } from '../../../contract/exporting.ts';
import { writeExport } from '../../worker/write-export.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { plural } from '../tidy.ts';

type Format = (typeof exportFormats)[number];

/** Where an export goes when nothing is said: into the folder one is in, by a name that tells what it is. */
const defaultOut: Readonly<Record<Format, string>> = {
  markdown: 'verbatim-export',
  json: 'verbatim-export.json',
};

export const exportFiles = defineCommand({
  about: [
    'Writes articles and passages as files. A second export to the same place replaces its own files only.',
    '  --out PATH          a folder; for json also a file (default: verbatim-export, here)',
    '  --query Q           only what the query finds',
    '  --include-private   passages marked as private too',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    query: { type: 'string' },
    'include-private': { type: 'boolean', default: false },
  },
  async run({ values, session }) {
    const format = readFormat(values.format);
    const scope: ExportScope =
      values.query === undefined ? { kind: 'library' } : { kind: 'query', text: values.query };
    const client = await session.client();
    const { files, counts } = await client.call('exports.make', {
      format,
      scope,
      layout: format === 'json' ? 'one' : 'each',
      includePrivate: values['include-private'],
    });
    const written = await writeExport({ out: values.out ?? defaultOut[format], files });
    for (const path of written.keptAside) session.say(`Kept your edited file as ${path}`);
    const summary = `${plural(counts.articles, 'article')}, ${plural(counts.passages, 'passage')}`;
    await session.answer(
      { files: written.files, counts, keptAside: written.keptAside },
      [...written.files.map(({ path }) => path), summary].join('\n'),
    );
    return exitStatus.done;
  },
});

function readFormat(given: string | undefined): Format {
  const format = exportFormats.find((known) => known === given);
  if (format === undefined) throw new UsageError(`--format must be one of ${exportFormats.join(', ')}`);
  return format;
}
