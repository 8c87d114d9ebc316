/** The paths that the documents name exist, and so do the npm scripts: a map that lies is worse than none. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = ['*.md', 'docs/**/*.md'];

/** Paths of ours in backticks (`src/text/query.ts`), from the root of the checkout. A `*` or `…` names a family. */
const OUR_PATH =
  /`((?:src|scripts|docs|e2e|bench|test|clipper|resources|\.ci|\.github)\/[\w./-]*)(?:`|:\d)/gu;
/** Links to files: `[text](docs/goals.md)`, from the document's own folder. */
const LINK = /\]\((?!<?https?:|mailto:|#)([^)#\s]+)/gu;
const NPM_SCRIPT = /npm run (?:--silent )?([a-z][a-z0-9:-]*)/gu;

/** What a document names that is not there. */
export function findDeadNames(document: string, text: string, scripts: ReadonlySet<string>): string[] {
  const missing = (path: string, from: string): string[] => (existsSync(join(from, path)) ? [] : [path]);
  return [
    ...[...text.matchAll(OUR_PATH)].flatMap(([, path = '']) => missing(path, ROOT)),
    ...[...text.matchAll(LINK)].flatMap(([, path = '']) => missing(path, dirname(join(ROOT, document)))),
    ...[...text.matchAll(NPM_SCRIPT)].flatMap(([said, name = '']) => (scripts.has(name) ? [] : [said])),
  ].map((name) => `${document} names ${name}, which is not there`);
}

if (import.meta.main) {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const names = new Set(Object.keys(scripts));
  const dead = DOCUMENTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).flatMap((document) =>
    findDeadNames(document, readFileSync(join(ROOT, document), 'utf8'), names),
  );
  for (const line of dead) console.log(line);
  process.exitCode = dead.length === 0 ? 0 : 1;
}
