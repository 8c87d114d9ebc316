import { documentedExports } from './documented-exports.js';
import { fileNames } from './file-names.js';
import { layers } from './layers.js';
import { namedExports } from './named-exports.js';
import { noHtmlSinks } from './no-html-sinks.js';
import { noSilentCatch } from './no-silent-catch.js';
import { sizes } from './sizes.js';
import { wordedElsewhere } from './worded-elsewhere.js';

/** The house rules as a plugin of ESLint: `house/<rule>`. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'documented-exports': documentedExports,
    'file-names': fileNames,
    layers,
    'named-exports': namedExports,
    'no-html-sinks': noHtmlSinks,
    'no-silent-catch': noSilentCatch,
    sizes,
    'worded-elsewhere': wordedElsewhere,
  },
};
