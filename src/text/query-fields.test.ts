import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUERY_FIELDS } from './query-fields.ts';
import type { QueryField } from './query-fields.ts';
import { parseQuery } from './query.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'query-language.md'), 'utf8');

describe('QUERY_FIELDS', () => {
  it.each(QUERY_FIELDS)('$name: its example is understood', ({ name, example }) => {
    const { tree, problems } = parseQuery(`${example} `);
    expect(problems).toEqual([]);
    expect(tree).toMatchObject({ field: name });
  });

  it('are in the document, with what they mean and their choices', () => {
    const rows = QUERY_FIELDS.map((field: QueryField) => {
      const { name, means, example, choices } = field;
      const values = choices ? ` ${choices.map((choice) => `\`${choice}\``).join(', ')}.` : '';
      return `| \`${name}:\` | ${means}${values} | \`${example}\` |`;
    });
    const table = DOCUMENT.split('\n').filter((line) => /^\| `[a-z]+:` \|/u.test(line));
    expect(table).toEqual(rows);
  });

  it('and the document’s other examples are understood too', () => {
    const examples = [...DOCUMENT.matchAll(/^\| `([^`]+)` \| (?!.*not understood)/gmu)].map(
      ([, query]) => query ?? '',
    );
    expect(examples.length).toBeGreaterThan(30);
    const wrong = examples.filter(
      (query) => !query.endsWith(':') && parseQuery(`${query} `).problems.length > 0,
    );
    expect(wrong).toEqual([]);
  });
});
