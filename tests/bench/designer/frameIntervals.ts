import type { Page } from 'playwright-core';

type Moving = {
  readonly seconds: number;
  /** Turns of the wheel, one in each frame: beside it, with Ctrl, or none. */
  readonly move: 'none' | 'pan' | 'zoom';
};

/** Milliseconds between the frames of the page while the drawing is moved by the wheel. */
export async function frameIntervals(page: Page, moving: Moving): Promise<readonly number[]> {
  return page.evaluate(({ seconds, move }) => {
    const canvas = document.querySelector('.editor-canvas .djs-container svg');
    if (canvas === null) throw new Error('Expected a drawing on the page.');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    const turn = (frame: number) => {
      if (move === 'none') return;
      const forth = Math.floor(frame / 60) % 2 === 0 ? 1 : -1;
      const pan = { deltaX: 24 * forth, deltaY: 6 * forth };
      const zoom = { deltaY: 8 * forth, ctrlKey: true };
      const event = {
        ...middle,
        ...(move === 'pan' ? pan : zoom),
        bubbles: true,
        cancelable: true,
      };
      canvas.dispatchEvent(new WheelEvent('wheel', event));
    };
    return new Promise<number[]>((resolve) => {
      const intervals: number[] = [];
      const startedAt = performance.now();
      let before = startedAt;
      let frame = 0;
      const next = () => {
        const now = performance.now();
        if (frame > 0) intervals.push(now - before);
        before = now;
        frame += 1;
        turn(frame);
        if (now - startedAt < seconds * 1000) requestAnimationFrame(next);
        else resolve(intervals);
      };
      requestAnimationFrame(next);
    });
  }, moving);
}
