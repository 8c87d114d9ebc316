/**
 * Takes out of a style what can never hold for our sources: of the large public styles nine parts in ten are about law,
 * patents and films, and all of it would be written out each time the style is made ready (five seconds for Chicago).
 * Only branches go whose condition is known; what is left sets every source as the whole style would.
 */
import { walkNodes } from './style-tree.ts';
import type { CslNode } from './style-tree.ts';
import { sourceTypes } from './source-type.ts';

const TYPES: ReadonlySet<string> = new Set(sourceTypes);
/** All that an item of ours may have. */
const VARIABLES: ReadonlySet<string> = new Set(
  'title author container-title issued accessed URL language page page-first locator citation-number'.split(
    ' ',
  ),
);
/** A passage is cited as if for the first time, and alone. */
const POSSIBLE_POSITION = 'first';

type Known = boolean | 'unknown';

/** Prunes a style where it stands. */
export function pruneStyle(style: CslNode): void {
  for (const node of walkNodes(style)) {
    if (!node.children.some((child) => typeof child !== 'string' && child.name === 'choose')) continue;
    node.children = node.children.flatMap((child) =>
      typeof child !== 'string' && child.name === 'choose' ? pruneChoose(child) : [child],
    );
  }
}

/** A choice without the branches that are never taken; of one that is always taken, what it holds. */
function pruneChoose(choose: CslNode): (CslNode | string)[] {
  const kept: CslNode[] = [];
  for (const branch of choose.children) {
    if (typeof branch === 'string') continue;
    const holds = branch.name === 'else' ? true : judge(branch.attrs);
    if (holds === false) continue;
    if (holds === true) {
      if (kept.length === 0) return branch.children.flatMap(unfold);
      kept.push({ ...branch, name: 'else', attrs: {} });
      break;
    }
    kept.push({ ...branch, name: kept.length === 0 ? 'if' : 'else-if' });
  }
  return kept.length === 0 ? [] : [{ ...choose, children: kept }];
}

function unfold(child: CslNode | string): (CslNode | string)[] {
  return typeof child !== 'string' && child.name === 'choose' ? pruneChoose(child) : [child];
}

/** Whether a condition holds for every item, for none, or for some. */
function judge({ match = 'all', ...tests }: Record<string, string>): Known {
  const answers = Object.entries(tests).flatMap(([test, values]) =>
    values.split(/\s+/u).map((value) => judgeOne(test, value)),
  );
  if (answers.length === 0) return 'unknown';
  if (match === 'any') {
    if (answers.includes(true)) return true;
    return answers.every((answer) => answer === false) ? false : 'unknown';
  }
  const wanted = match !== 'none';
  if (answers.some((answer) => answer === !wanted)) return false;
  return answers.every((answer) => answer === wanted) ? true : 'unknown';
}

/** Only what never holds is known: what holds depends on the item. */
function judgeOne(test: string, value: string): Known {
  switch (test) {
    case 'type':
      return TYPES.has(value) ? 'unknown' : false;
    case 'variable':
    case 'is-numeric':
    case 'is-uncertain-date':
      return VARIABLES.has(value) ? 'unknown' : false;
    case 'position':
      return value === POSSIBLE_POSITION ? 'unknown' : false;
    case 'disambiguate':
      return value === 'true' ? false : 'unknown';
    default:
      return 'unknown';
  }
}
