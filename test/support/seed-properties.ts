/**
 * Properties are tried with the same values in each run, so that a change is refused for what it changed and not for
 * what a die brought up. `npm run fuzz` throws the dice (`scripts/fuzz.ts`) and gives the seed here.
 */
import fc from 'fast-check';

const FIXED_SEED = 20_261_122;

const { VERBATIM_FUZZ } = process.env;
fc.configureGlobal({ seed: VERBATIM_FUZZ === undefined ? FIXED_SEED : Number(VERBATIM_FUZZ) });
