/** `npm test`: everything, section by section. The last line is `N passed, N failed`. */
import { build, docs, endToEnd, lint, sum, types, unit } from './sections.ts';
import type { Tally } from './read-reports.ts';

const SHOWN_LINES_PER_FAILURE = 60;

const tallies: Tally[] = [];
for (const section of [lint, docs, types, build, unit, endToEnd]) {
  console.log(`── ${section.name}`);
  const startedMs = performance.now();
  const tally = await section.run((line) => console.log(`   ${line}`));
  tallies.push(tally);
  for (const failure of tally.failures) {
    console.log(failure.split('\n').slice(0, SHOWN_LINES_PER_FAILURE).join('\n').replace(/^/gmu, '   '));
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`   ${String(tally.passed)} passed, ${String(tally.failed)} failed, ${seconds} s`);
}

const total = sum(tallies);
if (total.skipped.length > 0) {
  console.log(`── ${String(total.skipped.length)} skipped`);
  for (const name of total.skipped) console.log(`   ${name}`);
}
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
