/**
 * How large a style becomes when it is used: macros are written out at every place that calls them, so that thirty lines
 * can become a thousand million. It is counted before anything is written out.
 */
import { childrenNamed, walkNodes } from './style-tree.ts';
import type { CslNode } from './style-tree.ts';

/** Over the largest style that is in use by a factor of ten or so. */
export const MAX_STYLE_WEIGHT = 200_000;

/** A number of elements, or why there is none. */
export type StyleWeight = number | 'endless' | 'macro-missing';

/** All elements that citation and bibliography come to. */
export function weighStyle(style: CslNode): StyleWeight {
  const macros = new Map(childrenNamed(style, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
  const known = new Map<string, StyleWeight>();
  const open = new Set<string>();

  const weighMacro = (name: string): StyleWeight => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const macro = macros.get(name);
    if (macro === undefined) return 'macro-missing';
    // Macros that call each other are as deep as they are many: both end here.
    if (open.has(name) || open.size > 200) return 'endless';
    open.add(name);
    const weight = weigh(macro);
    open.delete(name);
    known.set(name, weight);
    return weight;
  };
  const weigh = (root: CslNode): StyleWeight => {
    let sum = 0;
    for (const node of walkNodes(root)) {
      sum += 1;
      const called = node.attrs['macro'];
      if (called === undefined) continue;
      const weight = weighMacro(called);
      if (typeof weight !== 'number') return weight;
      sum += weight;
    }
    return sum;
  };

  let total = 0;
  for (const area of [...childrenNamed(style, 'citation'), ...childrenNamed(style, 'bibliography')]) {
    const weight = weigh(area);
    if (typeof weight !== 'number') return weight;
    total += weight;
  }
  return total;
}
