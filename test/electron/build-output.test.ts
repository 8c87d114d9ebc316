/**
 * What can be said about the built app without Electron: the shape of its files and of its packaging, and that
 * its two child processes run. Builds first when out/ is older than the sources.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isBuildFresh } from '../../scripts/fresh-build.ts';
import { runNode } from '../../scripts/run-program.ts';
import { forkNode } from '../../src/main/worker/fork-node.ts';
import { startLibrary } from '../../src/main/worker/start.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'out');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const filesIn = (...path: string[]): string[] =>
  readdirSync(join(OUT, ...path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** The names of the files under a folder of out/ that have a text in them; never the files, which are long. */
const filesWith = (dir: string, ending: string, pattern: RegExp): string[] =>
  filesIn(dir).filter((file) => file.endsWith(ending) && pattern.test(readFileSync(file, 'utf8')));

beforeAll(async () => {
  if (isBuildFresh(ROOT)) return;
  const build = await runNode(join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), ['build']);
  expect(build.isDone, build.output).toBe(true);
}, 120_000);

describe('the preload', () => {
  it('is one CommonJS file that needs nothing but Electron', () => {
    expect(filesIn('preload')).toEqual([join(OUT, 'preload', 'index.cjs')]);
    const code = read('out/preload/index.cjs');
    expect([...code.matchAll(/\brequire\(([^)]*)\)/gu)].map(([, what]) => what)).toEqual(['"electron"']);
    expect(code).not.toMatch(/^\s*(?:import|export)\b/mu);
    expect(code).not.toMatch(/\bimport\(/u);
  });

  it('hands nothing of Electron to the page', () => {
    const code = read('out/preload/index.cjs');
    expect([...code.matchAll(/exposeInMainWorld\("([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'verbatim',
    ]);
  });
});

describe('the main process', () => {
  it('lowers no wall of a window', () => {
    const lowered =
      /(?:nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|bypassCSP|allowServiceWorkers):\s*true|(?:sandbox|webSecurity|contextIsolation):\s*false|enableBlinkFeatures:|loadFile\(/u;
    expect(filesWith('main', '.js', lowered)).toEqual([]);
  });

  it('turns the sandbox on before it does anything else', () => {
    const code = read('out/main/index.js');
    const start = code.indexOf('app.enableSandbox()');
    expect(start).toBeGreaterThan(0);
    expect(code.indexOf('requestSingleInstanceLock()', start)).toBeGreaterThan(start);
  });

  it('loads pages of the one scheme only, but in two locked windows: one draws strange ones, one prints ours', () => {
    const loaded = [...read('out/main/index.js').matchAll(/\.loadURL\(([^)]*)\)/gu)].map(([, what]) => what);
    const strange = loaded.filter((what) => what !== 'APP_PAGE');
    expect(strange.toSorted()).toEqual(['address', 'url']);
    expect(strange.length).toBeLessThan(loaded.length);
  });

  it('has children that know no Electron, and open a library under plain Node', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'verbatim-built-'));
    const entry = (name: string): URL => pathToFileURL(join(OUT, 'main', `${name}-entry.js`));
    for (const name of ['library', 'capture']) {
      expect(readFileSync(entry(name), 'utf8')).not.toMatch(/from "electron"|require\("electron"\)/u);
    }
    const library = await startLibrary({
      dir: join(dir, 'library'),
      fork: forkNode,
      appVersion: '0.0.0',
      entries: { library: entry('library'), capture: entry('capture') },
    });
    try {
      const source = { kind: 'html', html: '<title>A story</title><p>Words that were said.</p>' };
      expect(await library.send({ method: 'articles.save', input: { source } })).toMatchObject({ ok: true });
    } finally {
      await library.close();
      rmSync(dir, { recursive: true });
    }
  });
});

describe('the page', () => {
  const index = (): string => read('out/renderer/index.html');

  it('has no script, style or handler inside its HTML, and names its own files alone', () => {
    expect(index()).not.toMatch(/<script(?![^>]*\ssrc=)/u);
    expect(index()).not.toMatch(/<style|\son\w+=|javascript:|data:|https?:/u);
    for (const [, address] of index().matchAll(/\s(?:src|href)="([^"]*)"/gu)) {
      expect(address).toMatch(/^\.\/assets\/[\w.-]+$/u);
    }
  });

  it('makes no code from text, and brings no schemas', () => {
    expect(filesWith('renderer', '.js', /\beval\(|new Function\(|ZodError/u)).toEqual([]);
  });

  it('names no address of the web but names of formats and of error pages', () => {
    const known = /^https?:\/\/(?:www\.w3\.org|react\.dev|radix-ui\.com|github\.com\/syntax-tree)\//u;
    const addresses = filesIn('renderer')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => readFileSync(file, 'utf8').match(/https?:\/\/[\w.-]+\.[\w./-]+/gu) ?? []);
    expect(addresses.filter((address) => !known.test(address))).toEqual([]);
    expect(filesWith('renderer', '.css', /https?:|@import/u)).toEqual([]);
  });

  it('keeps fonts and pictures as files', () => {
    expect(filesIn('renderer').some((file) => file.endsWith('.woff2'))).toBe(true);
    expect(filesWith('renderer', '.css', /url\(["']?data:/u)).toEqual([]);
  });

  it('needs at most 250 KB of compressed JavaScript to paint', () => {
    const scripts = [...index().matchAll(/\.\/(assets\/[\w.-]+\.js)"/gu)].map(([, path = '']) => path);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(OUT, 'renderer', path))).length);
    expect(bytes.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(250 * 1024);
  });
});

describe('the packaging', () => {
  const config = parse(read('electron-builder.yml')) as Record<string, unknown>;

  it('packs one archive, leaves native modules beside it, and sets the fuses', () => {
    expect(config).toMatchObject({
      asar: true,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      afterPack: './scripts/packaging/fuses.js',
      protocols: [{ schemes: ['verbatim'] }],
      nsis: { deleteAppDataOnUninstall: false },
    });
    expect(config).not.toHaveProperty('fileAssociations');
    expect(config).not.toHaveProperty('electronFuses');
  });

  it('turns no sandbox off in any script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(JSON.stringify(scripts)).not.toMatch(/NO_SANDBOX|no-sandbox/u);
  });

  it('is tested under the Node that Electron has', () => {
    const project = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const electron = JSON.parse(read('node_modules/electron/package.json')) as {
      dependencies: Record<string, string>;
    };
    const major = (range: string | undefined): string | undefined =>
      range?.replace(/^\D*/u, '').split('.')[0];
    expect(major(project.devDependencies['node'])).toBe(major(electron.dependencies['@types/node']));
  });
});
