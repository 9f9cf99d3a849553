import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Element } from 'diagram-js/lib/model/Types';

type Point = { readonly x: number; readonly y: number };

const LAYER = 'path-token';
/** Above the drawing, its marks and its selection frames. */
const LAYER_INDEX = 50;
const NOW_MARKER = 'path-now';
/** On the screen, however small the drawing is shown. */
const RADIUS = 9;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Shows a token at one element at a time; the style sheet lets it glide from the one before.
 *
 * It is drawn on top and is no part of the drawing.
 */
export class PathToken {
  static $inject = ['canvas', 'elementRegistry', 'overlays', 'eventBus'];

  private readonly canvas: Canvas;
  private readonly elementRegistry: ElementRegistry;
  private readonly overlays: Overlays;
  private token: SVGGElement | null = null;
  private nowId: string | null = null;

  constructor(
    canvas: Canvas,
    elementRegistry: ElementRegistry,
    overlays: Overlays,
    eventBus: EventBus,
  ) {
    this.canvas = canvas;
    this.elementRegistry = elementRegistry;
    this.overlays = overlays;
    eventBus.on('import.parse.start', () => this.forget());
  }

  /** Puts the token on an element that is drawn, with a note below it where one is given. */
  moveTo(elementId: string, note: string | null): void {
    const element = this.elementRegistry.get(elementId) as Element | undefined;
    if (element === undefined) return;
    this.clearMarks();
    this.nowId = elementId;
    this.canvas.addMarker(elementId, NOW_MARKER);
    const { x, y } = placeOn(element);
    this.token ??= this.drawToken();
    const radius = RADIUS / Math.min(1, this.canvas.zoom());
    this.token.firstElementChild?.setAttribute('r', String(radius));
    this.token.style.transform = `translate(${x}px, ${y}px)`;
    if (note !== null) this.addNote(element, note);
  }

  /** Takes the token off the drawing. */
  hide(): void {
    this.clearMarks();
    this.token?.remove();
    this.token = null;
  }

  private drawToken(): SVGGElement {
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'path-token-group');
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('class', 'path-token');
    group.append(circle);
    this.canvas.getLayer(LAYER, LAYER_INDEX).append(group);
    return group;
  }

  private addNote(element: Element, note: string): void {
    const html = document.createElement('div');
    html.className = 'path-minutes';
    html.textContent = note;
    const place = 'waypoints' in element ? {} : { bottom: -2, left: (element['width'] ?? 0) / 2 };
    this.overlays.add(element, LAYER, { position: place, html, scale: { min: 1 } });
  }

  private clearMarks(): void {
    this.overlays.remove({ type: LAYER });
    if (this.nowId !== null && this.elementRegistry.get(this.nowId) !== undefined) {
      this.canvas.removeMarker(this.nowId, NOW_MARKER);
    }
    this.nowId = null;
  }

  private forget(): void {
    this.token = null;
    this.nowId = null;
  }
}

/** On the upper edge of a step, so that its name can be read; else in the middle. */
function placeOn(element: Element): Point {
  const { waypoints } = element as { readonly waypoints?: readonly Point[] };
  if (waypoints !== undefined) return middleOfLine(waypoints);
  const { x = 0, y = 0, width = 0, height = 0 } = element as Partial<DOMRect>;
  const isRound = width === height;
  return { x: x + width / 2, y: isRound ? y + height / 2 : y };
}

/** The point half of the way along a line. */
function middleOfLine(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((to, index) => distance(points[index] ?? to, to));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from === undefined || to === undefined) break;
    if (rest <= length) {
      const share = length === 0 ? 0 : rest / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    rest -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
