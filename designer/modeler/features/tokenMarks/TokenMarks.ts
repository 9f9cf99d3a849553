import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** An element that was left, once for each element; `note` is shown below it. */
export type PassedMark = {
  readonly elementId: string;
  readonly note: string | null;
  /** It took longer than it may. */
  readonly isLate: boolean;
  /** Stopped before it was done. */
  readonly isInterrupted: boolean;
};

/** Where an instance waits, and what it did; all by element id. */
export type TokenState = {
  readonly tokens: readonly {
    readonly elementId: string;
    readonly kind: 'waiting' | 'incident';
    /** Who is waited for, shown beside the element. */
    readonly note: string;
  }[];
  readonly passed: readonly PassedMark[];
  readonly flows: readonly string[];
  readonly highlight: readonly string[];
};

const OVERLAY_TYPE = 'token-mark';

/** Marks the elements of a finished drawing; ids that are not drawn are passed over. */
export class TokenMarks {
  static $inject = ['canvas', 'elementRegistry', 'overlays'];

  private readonly canvas: Canvas;
  private readonly elementRegistry: ElementRegistry;
  private readonly overlays: Overlays;
  private marked: readonly (readonly [id: string, marker: string])[] = [];

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.canvas = canvas;
    this.elementRegistry = elementRegistry;
    this.overlays = overlays;
  }

  /** Replaces all marks by those of this state. */
  show(state: TokenState): void {
    this.clear();
    const waiting = new Set(state.tokens.map(({ elementId }) => elementId));
    const passed = state.passed.filter(({ elementId }) => !waiting.has(elementId));
    const wanted = [
      ...state.tokens.map(({ elementId, kind }) => [elementId, `token-${kind}`] as const),
      ...passed.map(({ elementId }) => [elementId, 'token-done'] as const),
      ...state.flows.map((id) => [id, 'token-taken'] as const),
      ...state.highlight.map((id) => [id, 'problem-path'] as const),
    ];
    this.marked = wanted.filter(([id]) => this.elementRegistry.get(id) !== undefined);
    for (const [id, marker] of this.marked) this.canvas.addMarker(id, marker);
    for (const token of state.tokens) {
      if (this.elementRegistry.get(token.elementId)) this.addToken(token);
    }
    for (const mark of passed) {
      if (this.elementRegistry.get(mark.elementId)) this.addPassed(mark);
    }
  }

  private addToken({ elementId, kind, note }: TokenState['tokens'][number]): void {
    this.addBelow(elementId, `token-note token-note-${kind}`, note);
  }

  private addPassed({ elementId, note, isLate, isInterrupted }: PassedMark): void {
    const html = document.createElement('div');
    html.className = isLate ? 'token-tick token-tick-late' : 'token-tick';
    html.textContent = isInterrupted ? '–' : '✓';
    this.overlays.add(elementId, OVERLAY_TYPE, { position: { top: -9, right: 9 }, html });
    if (note === null) return;
    this.addBelow(elementId, isLate ? 'pass-note pass-note-late' : 'pass-note', note);
  }

  private addBelow(elementId: string, className: string, note: string): void {
    const html = document.createElement('div');
    html.className = className;
    html.textContent = note;
    this.overlays.add(elementId, OVERLAY_TYPE, { position: { bottom: -4, left: 0 }, html });
  }

  private clear(): void {
    this.overlays.remove({ type: OVERLAY_TYPE });
    for (const [id, marker] of this.marked) {
      if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker);
    }
    this.marked = [];
  }
}
