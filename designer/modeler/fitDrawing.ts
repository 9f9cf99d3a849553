import type Canvas from 'diagram-js/lib/core/Canvas';

const MARGIN = 24;
/** Below this the words of a step cannot be read on a common screen. */
const READABLE_SCALE = 0.82;
/** A small drawing stands near the palette, with the room where it will go on. */
const LEAD_MAX = 80;

/**
 * Room around an element scrolled to; wide at the left, where the palette lies over the drawing.
 */
export const SCROLL_PADDING = { top: 80, right: 140, bottom: 80, left: 240 };

/** Shows the whole drawing beside the palette, in the middle, never larger than drawn. */
export function fitDrawing(canvas: Canvas): void {
  showFromStart(canvas, 0, Infinity);
}

/** As fitDrawing, but of a large drawing only its beginning, in letters that can be read. */
export function showReadable(canvas: Canvas): void {
  showFromStart(canvas, READABLE_SCALE, LEAD_MAX);
}

function showFromStart(canvas: Canvas, scaleMin: number, leadMax: number): void {
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0 || inner.width === 0) return;
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette');
  const left = palette ? palette.offsetLeft + palette.offsetWidth : 0;
  const room = { width: outer.width - left - 2 * MARGIN, height: outer.height - 2 * MARGIN };
  const fitting = Math.min(1, room.width / inner.width, room.height / inner.height);
  const scale = Math.max(fitting, scaleMin);
  const lead = Math.min(leadMax, Math.max(0, room.width - inner.width * scale) / 2);
  const gapX = left + MARGIN + lead;
  const gapY = MARGIN + Math.max(0, room.height - inner.height * scale) / 2;
  canvas.viewbox({
    x: inner.x - gapX / scale,
    y: inner.y - gapY / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
