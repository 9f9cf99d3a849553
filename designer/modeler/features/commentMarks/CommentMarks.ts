import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

/** How many open comments an element has, and the words for it. */
export type CommentMark = {
  readonly elementId: string;
  readonly count: number;
  readonly sentence: string;
};

const OVERLAY_TYPE = 'comment-mark';

/**
 * Marks elements that have open comments with their number; a click opens them.
 *
 * Marks are drawn on top and are no part of the drawing. Made when comments are first read: the
 * first load of the editor does without.
 */
export class CommentMarks {
  private readonly elementRegistry: ElementRegistry;
  private readonly overlays: Overlays;
  private readonly onOpen: (elementId: string) => void;

  constructor(
    elementRegistry: ElementRegistry,
    overlays: Overlays,
    onOpen: (elementId: string) => void,
  ) {
    this.elementRegistry = elementRegistry;
    this.overlays = overlays;
    this.onOpen = onOpen;
  }

  /** Replaces all marks; what is not drawn gets none. */
  show(marks: readonly CommentMark[]): void {
    this.overlays.remove({ type: OVERLAY_TYPE });
    for (const mark of marks) {
      if (this.elementRegistry.get(mark.elementId) === undefined) continue;
      this.overlays.add(mark.elementId, OVERLAY_TYPE, {
        position: { top: -12, left: -8 },
        html: this.badge(mark),
        scale: { min: 0.8, max: 1.2 },
      });
    }
  }

  private badge({ elementId, count, sentence }: CommentMark): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'comment-badge';
    button.textContent = String(count);
    button.title = sentence;
    button.setAttribute('aria-label', sentence);
    button.addEventListener('click', () => this.onOpen(elementId));
    return button;
  }
}
