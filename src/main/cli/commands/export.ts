import type { Client } from '../../../contract/client.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import { builtFormats, exportFormats, exportShapes } from '../../../contract/exporting.ts';
import type { ExportFormat, ExportScope, ExportShape, ExportTemplate } from '../../../contract/exporting.ts';
import type { InputOf } from '../../../contract/methods.ts';
import { templatePresets, templateUnits } from '../../../contract/template-presets.ts';
import { writeExport } from '../../worker/write-export.ts';
import { asId } from '../as-id.ts';
import { callAndStop } from '../call-and-stop.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';
import { plural } from '../tidy.ts';

type BuiltFormat = (typeof builtFormats)[number];
type Format = ExportFormat | BuiltFormat;

/** All formats that can be asked for: what is made at once, and what is built aside. */
const formats: readonly Format[] = [...exportFormats, ...builtFormats];

/** Where an export goes when nothing is said: into the folder one is in, by a name that tells what it is. */
const defaultOut: Readonly<Record<Format, string>> = {
  markdown: 'verbatim-export',
  html: 'verbatim-export.html',
  csv: 'verbatim-export.csv',
  json: 'verbatim-export.json',
  jsonl: 'verbatim-export.jsonl',
  annotations: 'verbatim-export.jsonld',
  hypothesis: 'verbatim-hypothesis.json',
  bibtex: 'verbatim-export.bib',
  ris: 'verbatim-export.ris',
  csl: 'verbatim-csl.json',
  readwise: 'verbatim-readwise.csv',
  archive: 'verbatim-archive.zip',
  docx: 'verbatim-export.docx',
  epub: 'verbatim-export.epub',
};

/** What says what is carried out; at most one of them is given. */
const scopeOptions = {
  article: { type: 'string' },
  query: { type: 'string' },
  speaker: { type: 'string' },
  tag: { type: 'string' },
  collection: { type: 'string' },
} as const;
type ScopeOption = keyof typeof scopeOptions;

export const exportFiles = defineCommand({
  about: [
    'Writes articles and passages as files. A second export to the same place replaces its own files only.',
    `  --format F          ${formats.join(', ')}, pdf (the page to print: a browser makes the PDF)`,
    '  --out PATH          a folder, or a file for all formats (default: verbatim-export, here)',
    '  --article ID | --query Q | --speaker NAME | --tag TAG | --collection NAME',
    '                      only this story, what the query finds, what somebody said, what has the tag, a collection',
    '  --shape SHAPE       stories (the default), dossier (by speaker and day) or timeline',
    '  --layout LAYOUT     one file, or each: a file for each story, speaker or year (the default for markdown)',
    '  --template FILE     notes by a template (docs/templates.md): a file, or one that comes with the program:',
    `                      ${Object.keys(templatePresets).join(', ')}`,
    '  --unit UNIT         what a note by a template of a file is for: article (the default), speaker or passage',
    '  --include-private   passages marked as private too',
    '  --remove-gone       takes away notes whose story is not in it any more, but for those that were written in',
  ].join('\n'),
  options: {
    ...scopeOptions,
    format: { type: 'string' },
    out: { type: 'string' },
    shape: { type: 'string', default: 'stories' },
    layout: { type: 'string' },
    template: { type: 'string' },
    unit: { type: 'string', default: 'article' },
    'include-private': { type: 'boolean', default: false },
    'remove-gone': { type: 'boolean', default: false },
  },
  async run({ values, session }) {
    const asked = oneOf([...formats, 'pdf'] as const, values.format, 'format');
    const format = asked === 'pdf' ? 'html' : asked;
    const shape = oneOf(exportShapes, values.shape, 'shape');
    const wanted = values.out ?? defaultOut[format];
    const out = asked === 'pdf' ? wanted.replace(/\.pdf$/iu, '.html') : wanted;
    const said = Object.keys(scopeOptions).filter((name) => values[name as ScopeOption] !== undefined);
    if (said.length > 1) throw new UsageError(`--${said.join(' and --')} do not go together`);
    const template = await templateOf(values.template, values.unit);
    if (template !== undefined && format !== 'markdown')
      throw new UsageError('--template goes with --format markdown');
    const client = await session.client();
    const scope = await scopeOf(client, values);
    const includePrivate = values['include-private'];
    const made = isBuilt(format)
      ? await callAndStop(session, 'exports.build', { format, scope, includePrivate })
      : await client.call('exports.make', {
          ...{ format, scope, shape, includePrivate, ...(template && { template }) },
          layout: layoutOf(values.layout, { format, scope, shape, out }),
        });
    const library = await session.library();
    const openResource = (address: string) => library.openResource(address);
    const removesGone = values['remove-gone'];
    const { files, counts, set } = made;
    const written = await writeExport({ out, files, openResource, set, removesGone });
    const { keptAside, unchanged, gone } = written;
    for (const path of keptAside) session.say(`Kept your edited file as ${path}`);
    if (asked === 'pdf')
      session.say(
        'No PDF can be made here: this is the page to print. Open it in a browser and print it as a PDF.',
      );
    for (const path of gone) session.say(`Not in the export any more: ${path}`);
    const summary = `${plural(counts.articles, 'article')}, ${plural(counts.passages, 'passage')}`;
    await session.answer(
      { files: written.files, counts, keptAside, unchanged, gone },
      [...written.files.map(({ path }) => path), `${summary}; ${String(unchanged)} unchanged`].join('\n'),
    );
    return exitStatus.done;
  },
});

/** Markdown is for notes, and so a file for each; everything else, a file that was named, and a collection are one. */
function layoutOf(
  given: string | undefined,
  about: { format: Format; scope: ExportScope; shape: ExportShape; out: string },
): InputOf<'exports.make'>['layout'] {
  if (given !== undefined) return oneOf(['one', 'each'] as const, given, 'layout');
  const { format, scope, shape, out } = about;
  const isOne = format !== 'markdown' || out.toLowerCase().endsWith('.md') || shape !== 'stories';
  return isOne || scope.kind === 'collection' ? 'one' : 'each';
}

/** One that comes with the program by its name, else the file of that name. */
async function templateOf(given: string | undefined, unit: string): Promise<ExportTemplate | undefined> {
  if (given === undefined) return undefined;
  const preset = Object.entries(templatePresets).find(([name]) => name === given);
  if (preset !== undefined) return preset[1];
  const text = new TextDecoder().decode((await readInput(given)).bytes);
  return { unit: oneOf(templateUnits, unit, 'unit'), text };
}

async function scopeOf(
  client: Client,
  { article, query, speaker, tag, collection }: Partial<Record<ScopeOption, string | undefined>>,
): Promise<ExportScope> {
  if (article !== undefined) return { kind: 'articles', ids: [asId(article)] };
  if (query !== undefined) return { kind: 'query', text: query };
  if (tag !== undefined) return { kind: 'tag', name: tag };
  if (speaker !== undefined) {
    const { items } = await client.call('speakers.list', {});
    const isMeant = (name: string): boolean => name.toLowerCase() === speaker.trim().toLowerCase();
    const found = items.find(({ name, aliases }) => [name, ...aliases].some(isMeant));
    return { kind: 'speaker', id: expectNamed(found, 'speaker', speaker).id };
  }
  if (collection === undefined) return { kind: 'library' };
  const { items } = await client.call('collections.list', {});
  const found = items.find(({ name }) => name === collection);
  return { kind: 'collection', id: expectNamed(found, 'collection', collection).id };
}

function expectNamed<T>(found: T | undefined, noun: string, name: string): T {
  if (found === undefined) throw new VerbatimError('not-found', `There is no ${noun} named ${name}.`);
  return found;
}

function isBuilt(format: Format): format is BuiltFormat {
  return builtFormats.some((known) => known === format);
}

function oneOf<T extends string>(known: readonly T[], given: string | undefined, option: string): T {
  const found = known.find((value) => value === given);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${known.join(', ')}`);
  return found;
}
