import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** Where an instance waits, and what it did; all by element id. */
export type TokenState = {
  readonly tokens: readonly {
    readonly elementId: string;
    readonly kind: 'waiting' | 'incident';
    /** Who is waited for, shown beside the element. */
    readonly note: string;
  }[];
  readonly completed: readonly string[];
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
    const wanted = [
      ...state.tokens.map(({ elementId, kind }) => [elementId, `token-${kind}`] as const),
      ...state.completed.filter((id) => !waiting.has(id)).map((id) => [id, 'token-done'] as const),
      ...state.flows.map((id) => [id, 'token-taken'] as const),
      ...state.highlight.map((id) => [id, 'problem-path'] as const),
    ];
    this.marked = wanted.filter(([id]) => this.elementRegistry.get(id) !== undefined);
    for (const [id, marker] of this.marked) this.canvas.addMarker(id, marker);
    for (const token of state.tokens) {
      if (this.elementRegistry.get(token.elementId)) this.addToken(token);
    }
    for (const [id, marker] of this.marked) if (marker === 'token-done') this.addTick(id);
  }

  private addToken({ elementId, kind, note }: TokenState['tokens'][number]): void {
    const html = document.createElement('div');
    html.className = `token-note token-note-${kind}`;
    html.textContent = note;
    this.overlays.add(elementId, OVERLAY_TYPE, { position: { bottom: -4, left: 0 }, html });
  }

  private addTick(id: string): void {
    const html = document.createElement('div');
    html.className = 'token-tick';
    html.textContent = '✓';
    this.overlays.add(id, OVERLAY_TYPE, { position: { top: -9, right: 9 }, html });
  }

  private clear(): void {
    this.overlays.remove({ type: OVERLAY_TYPE });
    for (const [id, marker] of this.marked) {
      if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker);
    }
    this.marked = [];
  }
}
