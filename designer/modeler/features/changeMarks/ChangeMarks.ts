import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementLike } from 'diagram-js/lib/model/Types';

/** One element to mark; `words` stand on it, so that its colour only repeats them. */
export type ChangeMark = {
  readonly elementId: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly words: string;
};

const OVERLAY_TYPE = 'change-mark';
const SHOWN = 'change-shown';
const EDGE = 24;

type Point = { readonly x: number; readonly y: number };

/** Marks the elements of a finished drawing; ids that are not drawn are passed over. */
export class ChangeMarks {
  static $inject = ['canvas', 'elementRegistry', 'overlays'];

  private readonly canvas: Canvas;
  private readonly elementRegistry: ElementRegistry;
  private readonly overlays: Overlays;
  private marked: readonly (readonly [id: string, marker: string])[] = [];
  private shownId: string | null = null;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.canvas = canvas;
    this.elementRegistry = elementRegistry;
    this.overlays = overlays;
  }

  /** Replaces all marks. */
  show(marks: readonly ChangeMark[]): void {
    this.overlays.remove({ type: OVERLAY_TYPE });
    for (const [id, marker] of this.marked) this.canvas.removeMarker(id, marker);
    const drawn = marks.filter(({ elementId }) => this.isDrawn(elementId));
    this.marked = drawn.map(({ elementId, change }) => [elementId, `change-${change}`] as const);
    for (const [id, marker] of this.marked) this.canvas.addMarker(id, marker);
    for (const mark of drawn) this.addWords(mark);
  }

  /** Puts one element in the middle, marked as the one that is spoken of; null: none. */
  showOne(id: string | null): void {
    if (this.shownId !== null) this.canvas.removeMarker(this.shownId, SHOWN);
    this.shownId = id !== null && this.isDrawn(id) ? id : null;
    if (this.shownId === null) return;
    this.canvas.addMarker(this.shownId, SHOWN);
    const element = this.elementRegistry.get(this.shownId);
    if (element) this.centre(element);
  }

  /** What is wider than the window is shown from its beginning, where its name stands. */
  private centre(element: ElementLike): void {
    const { width, height } = this.canvas.viewbox();
    const { x, y } = middleOf(element);
    const start = isLine(element) ? x : (element as unknown as Point).x;
    const left = Math.min(x - width / 2, start - EDGE);
    this.canvas.viewbox({ x: left, y: y - height / 2, width, height });
  }

  private addWords({ elementId, change, words }: ChangeMark): void {
    const element = this.elementRegistry.get(elementId);
    if (!element) return;
    const html = document.createElement('div');
    html.className = `change-mark change-badge-${change}`;
    html.textContent = words;
    this.overlays.add(elementId, OVERLAY_TYPE, { position: placeOf(element), html });
  }

  private isDrawn(id: string): boolean {
    const element = this.elementRegistry.get(id);
    return element !== undefined && element !== this.canvas.getRootElement();
  }
}

/** On the upper border of a shape; on a line at its middle. */
function placeOf(element: ElementLike): { readonly top: number; readonly left: number } {
  if (!isLine(element)) return { top: -18, left: 0 };
  const { x, y } = middleOf(element);
  const points = element['waypoints'] as readonly Point[];
  const left = Math.min(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  return { top: y - top - 9, left: x - left - 20 };
}

function middleOf(element: ElementLike): Point {
  if (!isLine(element)) {
    const { x, y, width, height } = element as unknown as Point & {
      readonly width: number;
      readonly height: number;
    };
    return { x: x + width / 2, y: y + height / 2 };
  }
  const points = element['waypoints'] as readonly Point[];
  const at = Math.floor((points.length - 1) / 2);
  const [from, to] = [points[at], points[at + 1]];
  if (!from || !to) return from ?? { x: 0, y: 0 };
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function isLine(element: ElementLike): boolean {
  return Array.isArray(element['waypoints']);
}
