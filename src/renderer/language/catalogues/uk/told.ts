import { toldActsUkrainian } from './told-acts.ts';
import { toldErrorsUkrainian } from './told-errors.ts';
import { toldImportingUkrainian } from './told-importing.ts';
import { toldImportsUkrainian } from './told-imports.ts';

export const toldUkrainian = {
  ...toldActsUkrainian,
  ...toldErrorsUkrainian,
  ...toldImportingUkrainian,
  ...toldImportsUkrainian,
};
