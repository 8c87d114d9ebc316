/**
 * Loaded before every program of ours (`node --import`): says plainly that this Node is too old. It is JavaScript
 * because an old Node cannot even read TypeScript, and better-sqlite3 does not fail under Node 20 but segfaults.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Verbatim needs Node 22.18 or newer; this is Node ${process.versions.node}.\n` +
      'Node 24 comes with the project: run `npm ci`, then `npm start` or `npm test`, which use it by themselves.\n' +
      'To start a file by hand, use node_modules/.bin/node.\n',
  );
  process.exit(1);
}

// What Node makes of our sources is kept from one start to the next, for this program and those that it starts: a sixth
// of what a short command costs.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/verbatim-sources', import.meta.url),
);
module.enableCompileCache();
