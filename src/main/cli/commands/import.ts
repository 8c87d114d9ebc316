import { resolve } from 'node:path';
import { VerbatimError } from '../../../contract/errors.ts';
import { detectArchive } from '../../library/archive/detect-archive.ts';
import { defineCommand, takeOne } from '../command.ts';
import { importArchive } from '../import-archive.ts';

export const importFile = defineCommand({
  about: [
    'Brings an archive of Verbatim in: all that is not in the library yet. What is there stays as it is.',
    '  --dry-run   only says what would come in',
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean', default: false } },
  async run({ values, positionals, session }) {
    const file = resolve(takeOne(positionals, 'FILE.zip'));
    if (await detectArchive(file)) return importArchive(session, { file, isDry: values['dry-run'] });
    throw new VerbatimError('unsupported-type', 'It is not an archive of Verbatim.', {
      hint: 'Choose a file that Verbatim made as an archive.',
    });
  },
});
