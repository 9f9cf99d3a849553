import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import type { CriticalPath, StepReserve } from '../../../engine/check/criticalPath.ts';
import type { Editor } from '../EditorContext.tsx';

/** The critical path and the reserves of steps, on the drawing that is edited. */
export type ReserveMarks = {
  readonly show: (path: CriticalPath, noteOf: (step: StepReserve) => string) => void;
  readonly clear: () => void;
};

const OVERLAY_TYPE = 'reserve-mark';
const MARKER = 'critical-path';

/** Below the step; readable also where the whole drawing is seen. */
const PLACE = { position: { bottom: -4, left: 0 }, scale: { min: 0.8, max: 1.2 } };

/** The marks are made when the path is asked for: the editor without does not load them. */
export function reserveMarks({ services }: Editor): ReserveMarks {
  const { canvas, elementRegistry, modeler } = services;
  const overlays = modeler.get<Overlays>('overlays');
  let marked: readonly string[] = [];
  const isDrawn = (id: string): boolean => elementRegistry.get(id) !== undefined;
  const clear = () => {
    overlays.remove({ type: OVERLAY_TYPE });
    for (const id of marked) if (isDrawn(id)) canvas.removeMarker(id, MARKER);
    marked = [];
  };
  return {
    clear,
    show: ({ path, steps }, noteOf) => {
      clear();
      marked = [...new Set(path)].filter(isDrawn);
      for (const id of marked) canvas.addMarker(id, MARKER);
      for (const step of steps.filter(({ elementId }) => isDrawn(elementId))) {
        const html = document.createElement('div');
        html.className = 'reserve-note';
        html.dataset['critical'] = String(step.isCritical);
        html.textContent = noteOf(step);
        overlays.add(step.elementId, OVERLAY_TYPE, { ...PLACE, html });
      }
    },
  };
}
