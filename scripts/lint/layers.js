import { dirname, relative, resolve, sep } from 'node:path';
import { packages, rooms, schemaFree } from './layer-table.js';

const prefixes = Object.keys(rooms).sort((a, b) => b.length - a.length);

/** The room a file (relative to the checkout, with `/`) belongs to: the longest prefix that fits. */
const roomOf = (file) => prefixes.find((prefix) => file.startsWith(prefix));

const isTest = (file) => /\.test(?:-support)?\.tsx?$/u.test(file);

/** The four worlds, which not even tests join; what crosses them is tested in test/. */
const worldOf = (file) => /^src\/(?:text|contract|main|renderer)\//u.exec(file)?.[0];

/** Why `file` may not import our own `target`; undefined when it may. */
function refuseRoom({ file, target, isTypeOnly }) {
  const from = roomOf(file);
  if (from === undefined) return undefined;
  if (isTest(file) && (target.startsWith('test/') || worldOf(target) === worldOf(file))) return undefined;
  const to = roomOf(target);
  const rule = rooms[from];
  if (
    from.startsWith('src/renderer/') &&
    !isTest(file) &&
    to === 'src/contract/' &&
    !isTypeOnly &&
    !schemaFree.includes(target)
  ) {
    return `${target} holds schemas: the page takes types from it (import type); a value that it needs too is said again where it is shown, held to the type by \`satisfies\`.`;
  }
  const isAllowed = to === from || rule.may.some((prefix) => prefix === to || prefix === target);
  if (isAllowed && !(rule.typesOnly && to !== from && !isTypeOnly)) return undefined;
  return `${from} may not import ${to === undefined || to === from ? target : to}: ${rule.instead}`;
}

/** Why `file` may not import a package; undefined when it may. Tests may use any package of their own. */
function refusePackage(file, specifier) {
  if (roomOf(file) === undefined || isTest(file)) return undefined;
  const name = Object.keys(packages).find((known) =>
    known.endsWith(':') || known.endsWith('/')
      ? specifier.startsWith(known)
      : specifier === known || specifier.startsWith(`${known}/`),
  );
  if (name === undefined) {
    return `"${specifier}" is not in the table of packages: write its reason in docs/decisions, then add it to scripts/lint/layer-table.js.`;
  }
  const { rooms: allowed, instead } = packages[name];
  if (allowed.some((prefix) => file.startsWith(prefix))) return undefined;
  return `"${specifier}" may be imported in ${allowed.join(', ')} only: ${instead}`;
}

const isTypeOnly = (node) =>
  node.type === 'TSImportType' ||
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((each) => each.importKind === 'type'));

/** Holds the table of who may import whom, type imports included. */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ reason }}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');

    function check(node, source) {
      if (typeof source?.value !== 'string') return;
      const specifier = source.value.split('?')[0];
      const reason = specifier.startsWith('.')
        ? refuseRoom({
            file,
            target: relative(context.cwd, resolve(dirname(context.filename), specifier))
              .split(sep)
              .join('/'),
            isTypeOnly: isTypeOnly(node),
          })
        : refusePackage(file, specifier);
      if (reason !== undefined) context.report({ node: source, messageId: 'refused', data: { reason } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source),
    };
  },
};
