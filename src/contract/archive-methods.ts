import { z } from 'zod';
import {
  archiveBeginInput,
  archiveGiveInput,
  archiveInput,
  archiveOutcomeSchema,
  archiveReportSchema,
  givenArchiveInput,
} from './archive.ts';
import { command, query } from './method-kinds.ts';

const NOT_YET = 'Nothing of the library is different by it: the archive only lies beside it.';

/** The rows of the table of methods that are about archives of ours. */
export const archiveMethods = {
  'archives.begin': command(
    { about: 'Makes room for an archive; it is then given in pieces.', whyNot: NOT_YET },
    archiveBeginInput,
    givenArchiveInput,
  ),
  'archives.give': command(
    { about: 'Gives the next piece of an archive.', whyNot: NOT_YET },
    archiveGiveInput,
    z.object({ received: z.number().int() }),
  ),
  'archives.look': query(
    'Verifies an archive that was given, and says what it holds.',
    givenArchiveInput,
    archiveReportSchema,
  ),
  'archives.forget': command(
    { about: 'Forgets an archive that was given.', whyNot: NOT_YET },
    givenArchiveInput,
    z.object({}),
  ),
  'archives.bringIn': command(
    {
      about: 'Brings an archive of Verbatim in: all that is not here yet. What is here stays as it is.',
      whyNot: 'What it brings becomes an act when it is over, unless the library was empty.',
    },
    archiveInput,
    archiveOutcomeSchema,
  ),
} as const;
