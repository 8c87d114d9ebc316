import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const OUTPUTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** True when every output is there and none is older than a source. Tests are no sources of the build. */
export function isBuildFresh(rootDir: string): boolean {
  const outputs = OUTPUTS.map((file) => join(rootDir, file));
  if (!outputs.every((file) => existsSync(file))) return false;
  const oldestOutputMs = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((source) => newestMs(join(rootDir, source)) <= oldestOutputMs);
}

function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/u.test(path) ? 0 : statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
