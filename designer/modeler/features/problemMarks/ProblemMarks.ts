import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import { groupBy } from '../../../../engine/model/groupBy.ts';
import type { Problem } from '../../../../engine/model/problem.ts';
import { KeptOverlays, type WantedOverlay } from '../KeptOverlays.ts';

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
  private readonly badges: KeptOverlays;
  private marked: ReadonlyMap<string, string> = new Map();
  private path: readonly string[] = [];

  constructor(
    canvas: Canvas,
    elementRegistry: ElementRegistry,
    overlays: Overlays,
    eventBus: EventBus,
  ) {
    this.canvas = canvas;
    this.elementRegistry = elementRegistry;
    this.badges = new KeptOverlays(overlays, OVERLAY_TYPE);
    eventBus.on('import.parse.start', () => this.forget());
  }

  /** Replaces all marks; what is not drawn as an element (the process, say) gets none. */
  show(problems: readonly MarkedProblem[]): void {
    const drawn = problems.filter(({ elementId }) => this.isDrawn(elementId));
    const byElement = groupBy(drawn, ({ elementId }) => elementId);
    const wanted = new Map([...byElement].map(([id, found]) => [id, badgeFor(found)] as const));
    const markers = new Map(
      [...byElement].map(([id, found]) => [id, ELEMENT_MARKERS[worstOf(found)]] as const),
    );
    for (const [id, marker] of this.marked) {
      if (markers.get(id) !== marker) this.unmark(id, marker);
    }
    for (const [id, marker] of markers) {
      const stays =
        this.marked.get(id) === marker && this.badges.has(id, wanted.get(id)?.key ?? '');
      if (!stays) this.canvas.addMarker(id, marker);
    }
    this.badges.show(wanted);
    this.marked = markers;
  }

  /** Lights up the elements and flows of one path and puts out the one before; [] puts out only. */
  highlight(path: readonly string[]): void {
    for (const id of this.path) this.unmark(id, PATH_MARKER);
    this.path = path.filter((id) => this.elementRegistry.get(id) !== undefined);
    for (const id of this.path) this.canvas.addMarker(id, PATH_MARKER);
  }

  private isDrawn(id: string): boolean {
    const element = this.elementRegistry.get(id);
    return element !== undefined && element !== this.canvas.getRootElement();
  }

  private unmark(id: string, marker: string): void {
    if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker);
  }

  private forget(): void {
    this.marked = new Map();
    this.path = [];
  }
}

function worstOf(found: readonly MarkedProblem[]): Problem['severity'] {
  return found.reduce<Problem['severity']>(
    (worst, { severity }) => (RANKS[severity] > RANKS[worst] ? severity : worst),
    'info',
  );
}

function badgeFor(found: readonly MarkedProblem[]): WantedOverlay {
  const severity = worstOf(found);
  return {
    key: JSON.stringify(found),
    make: () => ({
      position: { top: -11, right: 11 },
      html: badge(severity, found),
      scale: { min: 0.8, max: 1.2 },
    }),
  };
}

function badge(severity: Problem['severity'], found: readonly MarkedProblem[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `problem-badge problem-badge-${severity}`;
  element.textContent = found.length > 1 ? String(found.length) : severity === 'info' ? 'i' : '!';
  element.title = found.map(({ sentence }) => sentence).join('\n');
  return element;
}
