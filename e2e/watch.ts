import type { BrowserContext } from '@playwright/test';

/** What the pages of a host did that none of them should. */
export interface Watch {
  readonly complaints: string[];
  /** Console errors that the spec itself brings about. */
  readonly expected: RegExp[];
}

/** Our own pages and what they make themselves; nothing else is ever asked for while the interface runs. */
const OUR_OWN = /^(?:app:|blob:|data:|about:)/u;

/**
 * Playwright's own scripts are refused by the reading frame, which runs none; its looks into the frame say so. That a
 * page of somebody else cannot run any is shown by what such a page tries to do (hostile.spec.ts).
 */
const BY_PLAYWRIGHT = /^Blocked script execution in 'about:(?:blank|srcdoc)'/u;

/**
 * Notes everything that a page of ours should never do: an error in the console (a broken content security policy and a
 * refused Trusted Type are among them), an exception that nobody caught, a request to anybody but the host, a new
 * window, a dialog of the browser.
 */
export function watchPage(context: BrowserContext, { complaints, expected }: Watch): void {
  const complain = (words: string): void => {
    if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  let origin = '';
  context.on('page', (page) => {
    if (context.pages().length > 1) complain(`opened a window: ${page.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || BY_PLAYWRIGHT.test(message.text())) return;
    complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('dialog', (dialog) => {
    complain(`a ${dialog.type()} said: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => complain(`exception: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && origin === '') origin = new URL(url).origin;
    const isOurs = url.startsWith('http') ? new URL(url).origin === origin : OUR_OWN.test(url);
    if (!isOurs) complain(`asked somebody else: ${url}`);
  });
}
