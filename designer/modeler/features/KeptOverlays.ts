import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { OverlayAttrs } from 'diagram-js/lib/features/overlays/Overlays';

/** What is to stand on an element; the same `key` looks the same. */
export type WantedOverlay = {
  readonly key: string;
  readonly make: () => OverlayAttrs;
};

type Kept = { readonly key: string; readonly overlayId: string };

/**
 * One overlay of a kind on each of some elements. What stays as it is is not drawn anew: on a
 * drawing of hundreds of steps that costs more than checking it.
 */
export class KeptOverlays {
  private readonly overlays: Overlays;
  private readonly type: string;
  private kept: ReadonlyMap<string, Kept> = new Map();

  constructor(overlays: Overlays, type: string) {
    this.overlays = overlays;
    this.type = type;
  }

  /** Draws what is new or different and removes what is not wanted any more. */
  show(wanted: ReadonlyMap<string, WantedOverlay>): void {
    for (const [elementId, { key, overlayId }] of this.kept) {
      if (wanted.get(elementId)?.key !== key) this.overlays.remove(overlayId);
    }
    this.kept = new Map(
      [...wanted].map(([elementId, { key, make }]) => {
        const overlayId = this.standing(elementId, key);
        return [elementId, { key, overlayId: overlayId ?? this.add(elementId, make()) }];
      }),
    );
  }

  /** Whether this stands on the element; what was removed with it, and came back, does not. */
  has(elementId: string, key: string): boolean {
    return this.standing(elementId, key) !== null;
  }

  private standing(elementId: string, key: string): string | null {
    const kept = this.kept.get(elementId);
    if (kept?.key !== key) return null;
    return this.overlays.get(kept.overlayId) === undefined ? null : kept.overlayId;
  }

  private add(elementId: string, attrs: OverlayAttrs): string {
    return this.overlays.add(elementId, this.type, attrs);
  }
}
