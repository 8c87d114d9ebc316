import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import tseslint from 'typescript-eslint';
import { house } from './house.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});

const at = (filename, code) => ({ filename: `${process.cwd()}/${filename}`, code });
const refused = (filename, code, message) => ({ ...at(filename, code), errors: [{ message }] });

tester.run('layers', house.rules.layers, {
  valid: [
    at('src/text/a.ts', `import { b } from './b.ts';`),
    at('src/contract/a.ts', `import { z } from 'zod'; import { b } from '../text/b.ts';`),
    at(
      'src/main/library/articles.ts',
      `import { a } from './store/articles.ts'; import { c } from './capture/steps.ts';`,
    ),
    at(
      'src/main/library/store/articles.ts',
      `import Database from 'better-sqlite3'; import type { CallContext } from '../context.ts';`,
    ),
    at('src/main/library/ports.ts', `import type { FetchBytes } from './capture/types.ts';`),
    at('src/main/worker/library-entry.ts', `import { openLibrary } from '../library/library.ts';`),
    at(
      'src/main/shell/windows.ts',
      `import { BrowserWindow } from 'electron'; import { startLibrary } from '../worker/start.ts';`,
    ),
    at(
      'src/preload/index.ts',
      `import { ipcRenderer } from 'electron'; import type { HostBridge } from '../contract/host.ts';`,
    ),
    at(
      'src/renderer/app/app.tsx',
      `import { Reader } from '../reader/reader.tsx'; import { List } from '../library/list.tsx';`,
    ),
    at(
      'src/renderer/reader/reader.tsx',
      `import { Button } from '../ui/button.tsx'; import './reader.css'; import { useRef } from 'react';`,
    ),
    at(
      'src/main/library/store/articles.test.ts',
      `import { makeLibrary } from '../../../../test/support/library.ts'; import { it } from 'vitest';`,
    ),
    at('src/main/library/store/a.test.ts', `import { openLibrary } from '../library.ts';`),
    at('scripts/start.ts', `import { anything } from '../src/main/library/store/open.ts';`),
  ],
  invalid: [
    refused('src/text/a.ts', `import type { Id } from '../contract/primitives.ts';`, /text is pure/u),
    refused(
      'src/text/a.ts',
      `import { readFile } from 'node:fs';`,
      /"node:fs" may be imported in src\/main\//u,
    ),
    refused(
      'src/contract/a.ts',
      `import { b } from '../main/library/b.ts';`,
      /the contract says what can be asked/u,
    ),
    refused(
      'src/main/library/store/a.ts',
      `import { b } from '../search/b.ts';`,
      /join the two in a noun file/u,
    ),
    refused(
      'src/main/library/store/a.ts',
      `import type { B } from '../articles.ts';`,
      /imports no other leaf and nothing above it/u,
    ),
    refused(
      'src/main/library/articles.ts',
      `import Database from 'better-sqlite3';`,
      /SQL lives in library\/store/u,
    ),
    refused('src/main/library/articles.ts', `import { fork } from '../worker/start.ts';`, /knows no host/u),
    refused(
      'src/main/worker/start.ts',
      `import { openLibrary } from '../library/library.ts';`,
      /only its entries/u,
    ),
    refused('src/main/server/http.ts', `import { app } from 'electron';`, /only the shell knows Electron/u),
    refused('src/main/server/http.ts', `export * from '../library/library.ts';`, /worker\/start/u),
    refused('src/main/cli/save.ts', `const { a } = await import('../library/a.ts');`, /worker\/start/u),
    refused('src/main/cli/save.ts', `type A = import('../library/a.ts').A;`, /worker\/start/u),
    refused('src/preload/index.ts', `import { errorCodes } from '../contract/errors.ts';`, /it takes types/u),
    refused(
      'src/renderer/reader/reader.tsx',
      `import { Tags } from '../tags/tags.tsx';`,
      /features never import each other/u,
    ),
    refused(
      'src/renderer/ui/button.tsx',
      `import { useClient } from '../api/use-client.ts';`,
      /a component of ui is dumb/u,
    ),
    refused('src/renderer/ui/button.tsx', `import { z } from 'zod';`, /schemas live in src\/contract/u),
    refused(
      'src/renderer/reader/a.test.ts',
      `import { openLibrary } from '../../main/library/library.ts';`,
      /features never import/u,
    ),
    refused(
      'src/renderer/reader/a.ts',
      `import { markColours } from '../../contract/passage.ts';`,
      /holds schemas: the page takes types from it/u,
    ),
    refused('src/main/library/a.ts', `import _ from 'lodash';`, /not in the table of packages/u),
  ],
});

tester.run('named-exports', house.rules['named-exports'], {
  valid: [`export function openLibrary() {}`],
  invalid: [
    { code: `export default function openLibrary() {}`, errors: [{ messageId: 'named' }] },
    { code: `const a = 1; export { a as default };`, errors: [{ messageId: 'named' }] },
  ],
});

tester.run('sizes', house.rules.sizes, {
  valid: [
    `function add(a, b, c) { return a + b + c; }`,
    `on('request', (a, b, c, d) => a);`,
    { code: '\n'.repeat(9), options: [{ fileLines: 9 }] },
  ],
  invalid: [
    { code: `const add = (a, b, c, d) => a;`, errors: [{ message: /named-options object/u }] },
    {
      code: `function f() {${'\n'.repeat(60)}}`,
      errors: [{ message: /61 lines; the bar is 60. Name the steps/u }],
    },
    {
      code: `a;${'\n'.repeat(9)}b;`,
      options: [{ fileLines: 9 }],
      errors: [{ message: /10 lines; the bar is 9/u }],
    },
  ],
});

tester.run('no-html-sinks', house.rules['no-html-sinks'], {
  valid: [
    `element.textContent = title;`,
    `response.write(chunk);`,
    { code: `frame.srcdoc = clean;`, options: [{ isSrcdocAllowed: true }] },
  ],
  invalid: [
    { code: `element.innerHTML = title;`, errors: [{ messageId: 'sink' }] },
    { code: `element['outerHTML'] += title;`, errors: [{ messageId: 'sink' }] },
    { code: `element.insertAdjacentHTML('beforeend', title);`, errors: [{ messageId: 'sink' }] },
    { code: `frame.contentDocument.write(title);`, errors: [{ messageId: 'sink' }] },
    { code: `const a = <p dangerouslySetInnerHTML={{ __html: title }} />;`, errors: [{ messageId: 'sink' }] },
    {
      code: `const props = { dangerouslySetInnerHTML: { __html: title } };`,
      errors: [{ messageId: 'sink' }],
    },
    { code: `const a = <iframe srcDoc={title} />;`, errors: [{ messageId: 'srcdoc' }] },
    { code: `frame.srcdoc = title;`, errors: [{ messageId: 'srcdoc' }] },
    { code: `frame.setAttribute('srcdoc', title);`, errors: [{ messageId: 'srcdoc' }] },
  ],
});

tester.run('no-silent-catch', house.rules['no-silent-catch'], {
  valid: [
    `try { a(); } catch (error) { throw toCoded(error); }`,
    `try { a(); } catch { /* it was gone already */ }`,
    `// The file may be gone: then there is nothing to do.\nremove().catch(() => undefined);`,
    `remove().catch((error) => log(error));`,
  ],
  invalid: [
    { code: `try { a(); } catch {}`, errors: [{ messageId: 'silent' }] },
    { code: `remove().catch(() => {});`, errors: [{ messageId: 'silent' }] },
    { code: `remove().catch(() => undefined);`, errors: [{ messageId: 'silent' }] },
    { code: `remove().catch(() => null);`, errors: [{ messageId: 'silent' }] },
  ],
});

tester.run('file-names', house.rules['file-names'], {
  valid: [
    at('src/text/match-quote.ts', ''),
    at('vitest.config.ts', ''),
    at('src/main/library/store/migrations/0010-articles.ts', ''),
  ],
  invalid: [
    refused('src/text/matchQuote.ts', '', /kebab-case/u),
    refused('src/main/utils/a.ts', '', /leftovers/u),
    refused('src/text/helpers.ts', '', /leftovers/u),
  ],
});

tester.run('documented-exports', house.rules['documented-exports'], {
  valid: [
    `/** Words, in order. */ export function tokenise(text) {}`,
    `export const LIMIT = 4;`,
    `/** Words. */ export function a(x: string): void; export function a(x: number): void;`,
    `function inner() {}`,
  ],
  invalid: [
    { code: `export function tokenise(text) {}`, errors: [{ message: /`tokenise`/u }] },
    { code: `// words\nexport const tokenise = (text) => text;`, errors: [{ messageId: 'missing' }] },
    { code: `export class Index {}`, errors: [{ messageId: 'missing' }] },
  ],
});

const words = (text) => new RegExp(`^"${text}" is said in English`, 'u');

tester.run('worded-elsewhere', house.rules['worded-elsewhere'], {
  valid: [
    at(
      'src/renderer/a.tsx',
      `const a = <b title={t('a.title')} className="quiet row">{t('a.words')} · 3 %</b>;`,
    ),
    at('src/renderer/a.tsx', `const a = <input name="theme" type="text" value={isOpen ? 'on' : 'off'} />;`),
    at(
      'src/renderer/a.tsx',
      `const a = <Kbd keys={['Enter']} />; toast({ words: t('a.done'), tone: 'danger' });`,
    ),
  ],
  invalid: [
    refused('src/renderer/a.tsx', `const a = <b>Save</b>;`, words('Save')),
    refused('src/renderer/a.tsx', `const a = <b>{isOld ? 'Older' : t('a.b')}</b>;`, words('Older')),
    refused('src/renderer/a.tsx', 'const a = <b>{`${count} stories`}</b>;', words('stories')),
    refused('src/renderer/a.tsx', `const a = <b aria-label="Close" />;`, words('Close')),
    refused('src/renderer/a.tsx', `const a = <Dialog name={'Export ' + title} />;`, words('Export')),
    refused('src/renderer/a.tsx', `toast({ words: count > 0 && 'Kept' });`, words('Kept')),
    refused(
      'src/renderer/a.ts',
      `const say = (n) => (n === 1 ? t('a') : 'Nothing was kept');`,
      words('Nothing was kept'),
    ),
    refused('src/renderer/a.ts', 'const say = (n) => `There are ${n}.`;', words('There are')),
    refused('src/renderer/a.tsx', `const a = <b placeholder="Знайти" />;`, words('Знайти')),
  ],
});
