/// <reference types="node" />
/** What the library says is looked for in its sources, so that a new sentence does not stay English unseen. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { toldMessages } from './catalogues/en/told.ts';
import { makeRetell } from './make-retell.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SOURCES = [
  'src/main/library/**/*.ts',
  'src/main/worker/*.ts',
  'src/main/shell/*.ts',
  'src/contract/errors.ts',
  'src/renderer/api/transport-http.ts',
  'src/text/query*.ts',
];

/** Said to programs, in a terminal, or of a library that cannot be opened, and so never on the screen. */
const ELSEWHERE = [
  /^src\/main\/library\/(?:dispatch|search\/|store\/(?:inspect|open|backup|fingerprint|pragmas|assets|store|lock|failures)\b)/u,
  /^src\/main\/worker\/(?:attach|write-export|capture-entry|library-service|host-errors)\.ts/u,
];
const FOR_PROGRAMS = ['internal'];

/** What an expression within a sentence may come out as; anything else as `7`. */
const SAMPLES: readonly [RegExp, string][] = [
  [/^countOf\(.*'(\w+)'\)$/su, '7 $1'],
  [/^(articles|passages|stories|speakers|statements)$/u, '7 $1'],
  [/^places\[.*$/u, 'to the inbox'],
  [/^meaningOf\(.*$/u, ''],
  [/^overLimit\(.*$/u, 'It has 7 MB; the limit is 7 MB.'],
  [/^what$/u, 'redo'],
  [/^noun$/u, 'article'],
  [/^count$/u, 'pictures of pages'],
  [/^code && .*$/u, ' (7)'],
];

function sampleOf(expression: string): string {
  const known = SAMPLES.find(([pattern]) => pattern.test(expression));
  return known === undefined ? '7' : expression.replace(known[0], known[1]);
}

/** The sentences that an expression may come out as; none where that is settled elsewhere. */
function sentencesOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => sampleOf(expression.getText()) + literal.text,
    );
    return [node.head.text + spans.join('')];
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(sentencesOf);
  return ts.isParenthesizedExpression(node) ? sentencesOf(node.expression) : [];
}

/** Names under which a sentence stands that a person may read. */
const SAID_AS = /^(?:hint|act|means|[A-Z_]*ACT)$/u;

function saidBy(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'VerbatimError') {
    const [code, message] = node.arguments ?? [];
    const isForPrograms = code !== undefined && FOR_PROGRAMS.some((one) => code.getText().includes(one));
    return isForPrograms ? [] : sentencesOf(message);
  }
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
    return SAID_AS.test(node.name.getText()) ? sentencesOf(node.initializer) : [];
  }
  if (ts.isCallExpression(node) && /(?:#problem|notNow|refused?)$/u.test(node.expression.getText())) {
    return node.arguments.flatMap((argument) => sentencesOf(argument));
  }
  return ts.isReturnStatement(node) && /^nameOf/u.test(functionOf(node)) ? sentencesOf(node.expression) : [];
}

function functionOf(node: ts.Node): string {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? '';
  return node.parent === undefined ? '' : functionOf(node.parent);
}

/** Here every sentence stands, as it is or made of values. */
const ALL_SAID = /importers\/reasons\.ts$/u;

function saidOfRows(node: ts.Node): string[] {
  if (!ts.isPropertyAssignment(node)) return [];
  const { initializer } = node;
  return sentencesOf(
    ts.isArrowFunction(initializer) && !ts.isBlock(initializer.body) ? initializer.body : initializer,
  );
}

function readSource(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...saidBy(node), ...(ALL_SAID.test(file) ? saidOfRows(node) : []));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  // A code, a part of a sentence or a sign is no sentence.
  return found.filter((words) => /^\p{Lu}.* /su.test(words.replace(/^[“7]/u, 'A')));
}

it('has a line for each sentence of the library that a person may read', () => {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
    (file) => !/\.test(?:-support)?\.ts$/u.test(file) && !ELSEWHERE.some((place) => place.test(file)),
  );
  const retell = makeRetell(toldMessages, (key) => key);
  const missing = files.flatMap((file) =>
    readSource(file)
      .filter((words) => retell(words) === words)
      .map((words) => `${file}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
