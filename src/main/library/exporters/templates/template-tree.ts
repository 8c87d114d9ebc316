/** A template as it was understood. `at` is an offset in its text, for what goes wrong when it is filled. */

export type Expression =
  | { type: 'literal'; value: string | number | boolean }
  | { type: 'path'; names: readonly string[]; at: number }
  | { type: 'filter'; input: Expression; name: string; args: readonly Expression[]; at: number }
  | { type: 'not'; input: Expression }
  | { type: 'both' | 'either'; left: Expression; right: Expression }
  | { type: 'compare'; sign: Comparison; left: Expression; right: Expression };

export type Comparison = '==' | '!=' | '<' | '>' | 'contains';

export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'print'; value: Expression; at: number }
  | { type: 'if'; branches: readonly { condition: Expression | null; body: readonly TemplateNode[] }[] }
  | { type: 'for'; name: string; list: Expression; body: readonly TemplateNode[]; at: number };
