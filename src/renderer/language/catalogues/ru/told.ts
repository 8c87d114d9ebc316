import { toldActsRussian } from './told-acts.ts';
import { toldErrorsRussian } from './told-errors.ts';
import { toldImportingRussian } from './told-importing.ts';
import { toldImportsRussian } from './told-imports.ts';

export const toldRussian = {
  ...toldActsRussian,
  ...toldErrorsRussian,
  ...toldImportingRussian,
  ...toldImportsRussian,
};
