import { useEffect, useState } from 'react';

import { parseDrawing } from '../../../engine/decide/parseDrawing.ts';
import { linkCalls, NO_PROCEDURES } from '../../../engine/model/linkCalls.ts';
import { flowUnderTest, type FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { UNITS } from '../../../procedures/units/units.ts';
import { useEditorState, type Editor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';

/** The drawing as it stands, ready to be played; it follows every change. */
export type TrialFlow =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'ready'; readonly flow: FlowUnderTest };

/** Reads the open drawing again after each change; until then the one before stays. */
export function useTrialFlow(editor: Editor): TrialFlow {
  const change = useEditorState((state) => state.change);
  const [flow, setFlow] = useState<TrialFlow>({ kind: 'reading' });
  useEffect(() => {
    let isOld = false;
    readFlow(editor).then(
      (read) => !isOld && setFlow(read),
      () => !isOld && setFlow({ kind: 'unreadable' }),
    );
    return () => {
      isOld = true;
    };
  }, [editor, change]);
  return flow;
}

/** Other procedures are not here: a call of one stops the dossier, and says so. */
async function readFlow(editor: Editor): Promise<TrialFlow> {
  const { bpmn, forms } = await readDrawing(editor);
  const parsed = await parseDrawing({ bpmn, decisions: [] });
  if (!parsed.ok) return { kind: 'unreadable' };
  const linked = linkCalls(parsed.value, NO_PROCEDURES);
  return { kind: 'ready', flow: flowUnderTest(linked, { calendar: VIETNAM, forms, units: UNITS }) };
}
