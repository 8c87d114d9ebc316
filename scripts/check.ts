/** `npm run check`: what a person runs before a commit. Lint, format, types and unit tests at the same time. */
import { docs, format, lint, sum, types, unit } from './sections.ts';

const startedMs = performance.now();
const tallies = await Promise.all(
  [lint, format, docs, types, unit].map(async (section) => {
    const tally = await section.run((line) => console.log(`${section.name}: ${line}`));
    console.log(`${section.name}: ${String(tally.passed)} passed, ${String(tally.failed)} failed`);
    for (const failure of tally.failures) console.log(failure.replace(/^/gmu, '   '));
    return tally;
  }),
);

const total = sum(tallies);
const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed, ${seconds} s`);
process.exitCode = total.failed === 0 ? 0 : 1;
