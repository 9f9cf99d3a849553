import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

import type { TrialState } from '../../../engine/testing/trial/trialState.ts';
import type { Editor } from '../EditorContext.tsx';
import { TokenMarks, type TokenState } from '../features/tokenMarks/TokenMarks.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';

/** Tokens and the way so far, on the drawing that is edited. */
export type TrialMarks = {
  /** `noteOf` says who is waited for at an element, "" for nobody. */
  readonly show: (state: TrialState, noteOf: (elementId: string) => string) => void;
  readonly clear: () => void;
};

const NOTHING: TokenState = { tokens: [], completed: [], flows: [], highlight: [] };

/** The marks are made when a trial begins: the editor without one does not load them. */
export function trialMarks({ services }: Editor): TrialMarks {
  const { canvas, elementRegistry, modeler } = services;
  const marks = new TokenMarks(canvas, elementRegistry, modeler.get<Overlays>('overlays'));
  return {
    show: (state, noteOf) => {
      const stopped = new Set(state.incidents.map(({ elementId }) => elementId));
      const tokens = [...new Set([...state.standing, ...stopped])].map((elementId) => {
        const kind = stopped.has(elementId) ? ('incident' as const) : ('waiting' as const);
        return { elementId, kind, note: noteOf(elementId) };
      });
      marks.show({ tokens, completed: state.passed, flows: state.flows, highlight: [] });
      const place = state.tasks[0]?.elementId ?? tokens[0]?.elementId ?? state.passed.at(-1);
      if (place !== undefined && elementRegistry.get(place) !== undefined) {
        canvas.scrollToElement(place, SCROLL_PADDING);
      }
    },
    clear: () => marks.show(NOTHING),
  };
}
