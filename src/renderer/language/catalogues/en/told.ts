import { toldActsMessages } from './told-acts.ts';
import { toldErrorsMessages } from './told-errors.ts';
import { toldImportingMessages } from './told-importing.ts';

/** All that the library is known to say. See make-retell.ts. */
export const toldMessages = { ...toldActsMessages, ...toldErrorsMessages, ...toldImportingMessages };
