import { toldActsRussian } from './told-acts.ts';
import { toldErrorsRussian } from './told-errors.ts';

export const toldRussian = { ...toldActsRussian, ...toldErrorsRussian };
