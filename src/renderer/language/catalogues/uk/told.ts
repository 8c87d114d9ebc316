import { toldActsUkrainian } from './told-acts.ts';
import { toldErrorsUkrainian } from './told-errors.ts';

export const toldUkrainian = { ...toldActsUkrainian, ...toldErrorsUkrainian };
