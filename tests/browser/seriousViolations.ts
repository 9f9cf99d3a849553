import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of axe broken seriously or worse on the open page, with the first element of each. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(transitionsToEnd);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/**
 * What fades in or out has for a moment a contrast that nobody reads. What is shown just now begins
 * to fade some frames later.
 */
async function transitionsToEnd(): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame);
  const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
}
