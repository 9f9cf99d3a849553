import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import type { TrialPlaces } from '../../../engine/testing/trial/trialPlaces.ts';
import type { Editor } from '../EditorContext.tsx';
import { TokenMarks, type TokenState } from '../features/tokenMarks/TokenMarks.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';

/** Tokens and the way so far, on the drawing that is edited. */
export type TrialMarks = {
  /** `nameOf` says who "agencyRole:post" is. */
  readonly show: (trial: TrialPlaces, nameOf: (performer: string) => string) => void;
  readonly clear: () => void;
};

const PLAINLY_LEFT = { note: null, isLate: false, isInterrupted: false };
const NOTHING: TokenState = { tokens: [], passed: [], flows: [], highlight: [] };

/** The marks are made when a trial begins: the editor without one does not load them. */
export function trialMarks({ services }: Editor): TrialMarks {
  const { canvas, elementRegistry, modeler } = services;
  const marks = new TokenMarks(canvas, elementRegistry, modeler.get<Overlays>('overlays'));
  return {
    show: ({ places, passed, flows }, nameOf) => {
      const tokens = places.map(({ elementId, isIncident, performer }) => {
        const kind = isIncident ? ('incident' as const) : ('waiting' as const);
        return { elementId, kind, note: performer === null ? '' : nameOf(performer) };
      });
      const left = passed.map((elementId) => ({ elementId, ...PLAINLY_LEFT }));
      marks.show({ tokens, passed: left, flows, highlight: [] });
      const place = tokens[0]?.elementId ?? passed.findLast((id) => elementRegistry.get(id));
      if (place !== undefined && elementRegistry.get(place) !== undefined) {
        canvas.scrollToElement(place, SCROLL_PADDING);
      }
    },
    clear: () => marks.show(NOTHING),
  };
}
