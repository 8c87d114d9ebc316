import { toldActsGerman } from './told-acts.ts';
import { toldErrorsGerman } from './told-errors.ts';

export const toldGerman = { ...toldActsGerman, ...toldErrorsGerman };
