import type { Statement } from '../../../contract/statement.ts';

/** How often a rule is right, from counting on news texts, in steps of a twentieth. */
const BY_RULE: Readonly<Record<string, number>> = {
  inverted: 0.95,
  left: 0.9,
  'inverted-right': 0.85,
  colon: 0.9,
  'as-stated': 0.85,
  right: 0.85,
  that: 0.85,
  quotation: 0.85,
  according: 0.85,
  'quoted-as': 0.85,
  author: 0.9,
  block: 0.8,
  clause: 0.8,
  thing: 0.7,
  name: 0.8,
  'about-this': 0.75,
  asked: 0.7,
  noun: 0.7,
  as: 0.65,
  infinitive: 0.6,
  adjacent: 0.6,
  'next-paragraph': 0.55,
  next: 0.55,
};

const OTHER_RULE = 0.7;
const SURE_OF_MARKS = 0.05;
const BARE = new Set(['next', 'next-paragraph', 'adjacent']);
const UNNAMED = 0.05;

/** How likely a find is right: by its rule, by quotation marks, by whether a name goes with it. */
export function confidenceOf(
  rule: string,
  { kind, isNamed }: { kind: Statement['kind']; isNamed: boolean },
): number {
  const base = BY_RULE[rule.replace('participle-', '')] ?? OTHER_RULE;
  const marks = kind === 'indirect' || BARE.has(rule) ? 0 : SURE_OF_MARKS;
  return Math.round(Math.min(0.99, base + marks - (isNamed ? 0 : UNNAMED)) * 100) / 100;
}
