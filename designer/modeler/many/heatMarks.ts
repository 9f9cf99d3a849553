import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import type { DrawnWaiting } from '../../../engine/testing/many/drawnWaiting.ts';
import type { Editor } from '../EditorContext.tsx';

/** Waiting on the drawing that is edited: as a colour, and in words. */
export type HeatMarks = {
  readonly show: (
    elements: readonly DrawnWaiting[],
    noteOf: (element: DrawnWaiting) => string,
  ) => void;
  readonly clear: () => void;
};

const OVERLAY_TYPE = 'heat-mark';

/** Below the step; readable also where the whole drawing is seen. */
const PLACE = { position: { bottom: -4, left: 0 }, scale: { min: 0.8, max: 1.2 } };

/** Upper bounds of the levels in working minutes: nothing, an hour, half a day, two days. */
const BOUNDS = [1, 60, 240, 960];

/** From 0, nobody waits, to 4. */
export function heatLevel(waitingMinutes: number): number {
  const level = BOUNDS.findIndex((bound) => waitingMinutes < bound);
  return level === -1 ? BOUNDS.length : level;
}

/** The marks are made when many dossiers are played: the editor without does not load them. */
export function heatMarks({ services }: Editor): HeatMarks {
  const { canvas, elementRegistry, modeler } = services;
  const overlays = modeler.get<Overlays>('overlays');
  let marked: readonly (readonly [id: string, marker: string])[] = [];
  const clear = () => {
    overlays.remove({ type: OVERLAY_TYPE });
    for (const [id, marker] of marked) {
      if (elementRegistry.get(id) !== undefined) canvas.removeMarker(id, marker);
    }
    marked = [];
  };
  return {
    clear,
    show: (elements, noteOf) => {
      clear();
      const drawn = elements.filter(({ elementId }) => elementRegistry.get(elementId));
      marked = drawn.map(({ elementId, waitingMean }) => {
        return [elementId, `heat-${heatLevel(waitingMean)}`] as const;
      });
      for (const [id, marker] of marked) canvas.addMarker(id, marker);
      for (const element of drawn) {
        const html = document.createElement('div');
        html.className = 'heat-note';
        html.dataset['level'] = String(heatLevel(element.waitingMean));
        html.textContent = noteOf(element);
        overlays.add(element.elementId, OVERLAY_TYPE, { ...PLACE, html });
      }
    },
  };
}
