import type { Statement } from '../../../contract/statement.ts';

/** How often a rule is right, from counting on news texts, in steps of a twentieth. */
const BY_RULE: Readonly<Record<string, number>> = {
  inverted: 0.95,
  left: 0.9,
  'inverted-right': 0.9,
  colon: 0.9,
  block: 0.8,
  according: 0.85,
  right: 0.8,
  participle: 0.75,
  as: 0.7,
  next: 0.55,
  adjacent: 0.55,
  'next-paragraph': 0.6,
};

const OTHER_RULE = 0.7;
const SURE_OF_MARKS = 0.1;
const UNNAMED = 0.05;

/** How likely a find is right: by its rule, by quotation marks, by whether a name goes with it. */
export function confidenceOf(
  rule: string,
  { kind, isNamed }: { kind: Statement['kind']; isNamed: boolean },
): number {
  const base = BY_RULE[rule] ?? OTHER_RULE;
  const marks = kind === 'indirect' || rule.startsWith('next') || rule === 'adjacent' ? 0 : SURE_OF_MARKS;
  return Math.round(Math.min(0.99, base + marks - (isNamed ? 0 : UNNAMED)) * 100) / 100;
}
