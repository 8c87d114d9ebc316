import { z } from 'zod';
import { exportFileSchema } from './exporting.ts';
import {
  importBeginInput,
  importChooseInput,
  importGiveInput,
  importReadInput,
  importReportInput,
  importRowsInput,
  importRowsSchema,
  importSchema,
  importTableSchema,
} from './importing.ts';
import { act, command, query } from './method-kinds.ts';
import { idSchema } from './primitives.ts';

const NOT_YET = 'Nothing of the library is different by it: the file is only looked at.';
const IS_ONE_ACT = 'All that an import writes becomes one act when it is over.';

const one = z.strictObject({ id: idSchema });

/** The rows of the table of methods that are about bringing in. */
export const importMethods = {
  'imports.begin': command(
    { about: 'Makes room for a file of another program; it is then given in pieces.', whyNot: NOT_YET },
    importBeginInput,
    one,
  ),
  'imports.give': command(
    { about: 'Gives the next piece of the file.', whyNot: NOT_YET },
    importGiveInput,
    z.object({ received: z.number().int() }),
  ),
  'imports.read': command(
    {
      about:
        'Reads the file and says of each row what would become of it; may be asked again with other options.',
      whyNot: NOT_YET,
    },
    importReadInput,
    importSchema,
  ),
  'imports.choose': command(
    { about: 'Says which rows are to be brought in.', whyNot: NOT_YET },
    importChooseInput,
    importSchema,
  ),
  'imports.start': command(
    { about: 'Brings the chosen rows in; goes on after a restart.', whyNot: IS_ONE_ACT },
    one,
    importSchema,
  ),
  'imports.pause': command(
    { about: 'Writes no more rows until it is resumed.', whyNot: IS_ONE_ACT },
    one,
    importSchema,
  ),
  'imports.resume': command(
    { about: 'Goes on with a paused import.', whyNot: IS_ONE_ACT },
    one,
    importSchema,
  ),
  'imports.retryFailed': command(
    { about: 'Tries again what failed.', whyNot: IS_ONE_ACT },
    one,
    importSchema,
  ),
  'imports.undo': act(
    'Takes a whole import back: what it saved goes to the trash, what it added to other stories goes.',
    one,
    importSchema,
  ),
  'imports.dismiss': command(
    {
      about: 'Forgets an import and its file; what it brought in stays.',
      whyNot: 'It forgets the account of an import; what came in stays.',
    },
    one,
    z.object({}),
  ),
  'imports.list': query(
    'The imports that were not dismissed, newest first.',
    z.strictObject({}),
    z.object({ items: z.array(importSchema) }),
  ),
  'imports.get': query('One import.', one, importSchema),
  'imports.rows': query(
    'A page of the rows of an import, in the order of the file.',
    importRowsInput,
    importRowsSchema,
  ),
  'imports.columns': query(
    'The columns of a file that is read as any table, with what each is taken for.',
    one,
    z.object({ table: importTableSchema }),
  ),
  'imports.report': query(
    'What became of every row, as a file.',
    importReportInput,
    z.object({ files: z.array(exportFileSchema) }),
  ),
} as const;
