import type { Page } from 'playwright-core';

const STATUS = '.problem-panel [role=status]';
const CHECKED = 'Đã kiểm tra';

/** Resolves when the problems of the open drawing are shown. */
export async function readyProblems(page: Page): Promise<void> {
  await page.locator(STATUS, { hasText: CHECKED }).waitFor();
}

/**
 * From a key that changes the drawing to the frame that shows the problems of the new one, in
 * milliseconds of the page.
 */
export async function asked(page: Page, key: string): Promise<number> {
  await page.evaluate(
    ({ status, checked }) => {
      const element = document.querySelector(status);
      if (element === null) throw new Error('Expected the problems of a drawing.');
      const timing = window as unknown as { answered: Promise<number> };
      timing.answered = new Promise((resolve) => {
        let startedAt = 0;
        let isChecking = false;
        const start = () => (startedAt ||= performance.now());
        document.addEventListener('keydown', start, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          isChecking ||= element.textContent !== checked;
          if (!isChecking || element.textContent !== checked) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - startedAt));
        });
        observer.observe(element, { characterData: true, childList: true, subtree: true });
      });
    },
    { status: STATUS, checked: CHECKED },
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered);
}
