import { toldActsRussian } from './told-acts.ts';
import { toldErrorsRussian } from './told-errors.ts';
import { toldImportingRussian } from './told-importing.ts';

export const toldRussian = { ...toldActsRussian, ...toldErrorsRussian, ...toldImportingRussian };
