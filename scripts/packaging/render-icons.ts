/** `node scripts/packaging/render-icons.ts`: the PNG icons from resources/icons/icon.svg, after that was changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.ts';

const ICONS_DIR = join(import.meta.dirname, '..', '..', 'resources', 'icons');
/** For the packages, which make the other sizes from it; and for the window on Linux. */
const SIZES_PX = [1024, 512];

const svg = readFileSync(join(ICONS_DIR, 'icon.svg'), 'utf8');
const executablePath = findChromium()?.executablePath;
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
for (const size of SIZES_PX) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const px = `${String(size)}px`;
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${px}; height: ${px} }</style>${svg}`,
  );
  await page.screenshot({ path: join(ICONS_DIR, `icon-${String(size)}.png`), omitBackground: true });
}
await browser.close();
