import { toldActsUkrainian } from './told-acts.ts';
import { toldErrorsUkrainian } from './told-errors.ts';
import { toldImportingUkrainian } from './told-importing.ts';

export const toldUkrainian = { ...toldActsUkrainian, ...toldErrorsUkrainian, ...toldImportingUkrainian };
