import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A tooltip floats above all landmarks, by its nature. */
const TOOLTIP = '[data-radix-popper-content-wrapper]:has([role="tooltip"])';

/** What breaks a rule of axe on the screen as it stands. By night only what the theme changes is looked at again. */
export async function violationsOf(page: Page, theme: 'light' | 'dark' = 'light'): Promise<string[]> {
  await untilStill(page);
  const axe = new AxeBuilder({ page }).exclude('.reader-frame').exclude(TOOLTIP);
  if (theme === 'dark') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** A dialog that fades in has colours on its way that nobody reads by: looked at half-way, they break the rule. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
