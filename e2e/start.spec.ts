import { expect, test } from './verbatim.ts';

test('an empty library opens with its two ways in, and is there again after a restart', async ({
  verbatim,
}) => {
  await expect(verbatim.page.getByRole('button', { name: /sample stories/iu })).toBeVisible();
  const page = await verbatim.restart();
  await page.getByRole('button', { name: /sample stories/iu }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await verbatim.restart();
  await expect(verbatim.page.getByRole('option').first()).toBeVisible();
});
