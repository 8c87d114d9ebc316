import { toldActsGerman } from './told-acts.ts';
import { toldErrorsGerman } from './told-errors.ts';
import { toldImportingGerman } from './told-importing.ts';

export const toldGerman = { ...toldActsGerman, ...toldErrorsGerman, ...toldImportingGerman };
