import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import type { Problem } from '../../../../engine/model/problem.ts';

/** A problem with the sentence shown when the mouse rests on its mark. */
export type MarkedProblem = {
  readonly elementId: string;
  readonly severity: Problem['severity'];
  readonly sentence: string;
};

const OVERLAY_TYPE = 'problem-mark';
const PATH_MARKER = 'problem-path';
const ELEMENT_MARKERS = { error: 'has-error', warning: 'has-warning', info: 'has-info' } as const;
const RANKS: Readonly<Record<Problem['severity'], number>> = { info: 0, warning: 1, error: 2 };

/**
 * Marks elements that have problems and, one at a time, the path of a problem.
 *
 * Marks are drawn on top and are no part of the drawing: they are neither saved nor undone.
 */
export class ProblemMarks {
  static $inject = ['canvas', 'elementRegistry', 'overlays', 'eventBus'];

  private readonly canvas: Canvas;
  private readonly elementRegistry: ElementRegistry;
  private readonly overlays: Overlays;
  private marked: readonly { readonly id: string; readonly marker: string }[] = [];
  private path: readonly string[] = [];

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

  /** Replaces all marks; what is not drawn as an element (the process, say) gets none. */
  show(problems: readonly MarkedProblem[]): void {
    this.clear();
    const byElement = new Map<string, MarkedProblem[]>();
    for (const problem of problems) {
      if (!this.isDrawn(problem.elementId)) continue;
      byElement.set(problem.elementId, [...(byElement.get(problem.elementId) ?? []), problem]);
    }
    this.marked = [...byElement].map(([id, found]) => this.mark(id, found));
  }

  /** Lights up the elements and flows of one path and puts out the one before; [] puts out only. */
  highlight(path: readonly string[]): void {
    for (const id of this.path) this.unmark(id, PATH_MARKER);
    this.path = path.filter((id) => this.elementRegistry.get(id) !== undefined);
    for (const id of this.path) this.canvas.addMarker(id, PATH_MARKER);
  }

  private mark(id: string, found: readonly MarkedProblem[]) {
    const severity = worstOf(found);
    const marker = ELEMENT_MARKERS[severity];
    this.canvas.addMarker(id, marker);
    this.overlays.add(id, OVERLAY_TYPE, {
      position: { top: -11, right: 11 },
      html: badge(severity, found),
      scale: { min: 0.8, max: 1.2 },
    });
    return { id, marker };
  }

  private isDrawn(id: string): boolean {
    const element = this.elementRegistry.get(id);
    return element !== undefined && element !== this.canvas.getRootElement();
  }

  private clear(): void {
    this.overlays.remove({ type: OVERLAY_TYPE });
    for (const { id, marker } of this.marked) this.unmark(id, marker);
    this.marked = [];
  }

  private unmark(id: string, marker: string): void {
    if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker);
  }

  private forget(): void {
    this.marked = [];
    this.path = [];
  }
}

function worstOf(found: readonly MarkedProblem[]): Problem['severity'] {
  return found.reduce<Problem['severity']>(
    (worst, { severity }) => (RANKS[severity] > RANKS[worst] ? severity : worst),
    'info',
  );
}

function badge(severity: Problem['severity'], found: readonly MarkedProblem[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `problem-badge problem-badge-${severity}`;
  element.textContent = found.length > 1 ? String(found.length) : severity === 'info' ? 'i' : '!';
  element.title = found.map(({ sentence }) => sentence).join('\n');
  return element;
}
