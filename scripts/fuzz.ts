/**
 * `npm run fuzz [rounds]`: all property tests with values that nobody tried before, until one fails or the rounds are
 * done (10, unless told). A failure says its seed: VERBATIM_FUZZ=SEED npm run unit PATH brings it back.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const files = globSync('{src,test}/**/*.test.{ts,tsx}').filter((path) =>
  readFileSync(path, 'utf8').includes("from 'fast-check'"),
);
const rounds = Number(process.argv[2] ?? 10);

for (let round = 1; round <= rounds; round += 1) {
  const seed = String(randomInt(2 ** 31));
  console.log(`Round ${String(round)} of ${String(rounds)}: ${String(files.length)} files, seed ${seed}`);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, VERBATIM_FUZZ: seed },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`Failed with VERBATIM_FUZZ=${seed}`);
    process.exitCode = 1;
    break;
  }
}
