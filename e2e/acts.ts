import { expect, type Locator, type Page } from '@playwright/test';

/** The sidebar. */
export const library = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });

/** Goes to a place of the sidebar. */
export async function goTo(page: Page, place: string): Promise<void> {
  await library(page)
    .getByRole('button', { name: new RegExp(`^${place}\\b`, 'u') })
    .click();
}

/** The field that searches the library. */
export const searchField = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search', exact: true });

/** The rows of the list that is shown, without the passages beneath them. */
export const stories = (page: Page): Locator =>
  page.getByRole('region', { name: 'Stories' }).locator('[role="option"]:not([id^="row-passage-"])');

/** One row of the list. */
export const story = (page: Page, title: string | RegExp): Locator =>
  stories(page).filter({ hasText: title });

/** Opens the dialog that saves. */
export async function openSaveDialog(page: Page): Promise<Locator> {
  await library(page).getByRole('button', { name: 'Save a story' }).click();
  return page.getByRole('dialog', { name: 'Save a story' });
}

/** Gives words or an address to the dialog and saves; the answer is the line that tells what becomes of it. */
export async function save(page: Page, source: string, options: { title?: string } = {}): Promise<Locator> {
  const dialog = await openSaveDialog(page);
  await dialog.getByLabel(/^Address/u).fill(source);
  if (options.title !== undefined) await dialog.getByLabel('Title').fill(options.title);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  return saveLines(page).last();
}

/** The lines at the lower edge that tell of saves. */
export const saveLines = (page: Page): Locator =>
  page.getByRole('region', { name: 'Saves' }).getByRole('listitem');

/** A notice at the lower edge. */
export const notice = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Notices' }).getByText(words);

/** The bar beside selected words. */
export const selectionBar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selected words' });

/** The sheet in which everything about a passage is said. */
export const passageSheet = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Passage', exact: true });

/** The cards that are shown: on the passages page, or beside an article. */
export const passageCards = (page: Page): Locator => page.getByRole('article', { name: /^Passage/u });

/** A tag put in a field of tags. */
export async function addTag(field: Locator, tag: string): Promise<void> {
  await field.fill(tag);
  await field.press('Enter');
}
