import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const chromium = findChromium();
const isCi = process.env['CI'] !== undefined;

/** Nothing but the page under test: no sandbox in a container, no updates, no first-run pages. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/screens/{arg}{ext}',
  // Each spec starts a host with its library: two at a time is what two cores carry.
  workers: 2,
  fullyParallel: false,
  forbidOnly: isCi,
  // A test that passes only sometimes is a fault, here or in the product: nothing is tried twice.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // A button that never comes is told by its name, before the whole test runs out of time.
    actionTimeout: 20_000,
    browserName: 'chromium',
    launchOptions:
      chromium?.executablePath === undefined ? { args } : { args, executablePath: chromium.executablePath },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of everything costs more than the specs themselves; a check in the cloud cannot be asked for it anyway.
    trace: isCi ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser' },
    // The same specs in the real shell; e2e/verbatim.ts skips them, and says why, where there is no binary.
    { name: 'electron' },
  ],
});
