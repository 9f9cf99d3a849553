import { useEffect, useState } from 'react';

import { parseDrawing } from '../../../engine/decide/parseDrawing.ts';
import { flowUnderTest, type FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { UNITS } from '../../../procedures/units/units.ts';
import { linkDrawing } from '../calledProcedures.ts';
import { useEditorState, type Editor } from '../EditorContext.tsx';
import { readDrawing, type Drawing } from '../openDrawing.ts';

/** A drawing ready to be played, or why it is not. */
export type TrialFlow =
  | { readonly kind: 'unreadable' }
  /** It calls a procedure that could not be read from the server. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'ready'; readonly flow: FlowUnderTest };

/**
 * The open drawing, read again after each change; until then the one before stays. Null while it is
 * read first.
 */
export function useTrialFlow(editor: Editor, procedureId: string): TrialFlow | null {
  const change = useEditorState((state) => state.change);
  const [flow, setFlow] = useState<TrialFlow | null>(null);
  useEffect(() => {
    let isOld = false;
    const read = async () => readFlow(await readDrawing(editor), procedureId);
    read().then(
      (found) => !isOld && setFlow(found),
      () => !isOld && setFlow({ kind: 'unreadable' }),
    );
    return () => {
      isOld = true;
    };
  }, [editor, procedureId, change]);
  return flow;
}

/** A drawing of a procedure with what it calls, as it stands today. */
export async function readFlow(drawing: Drawing, procedureId: string): Promise<TrialFlow> {
  const parsed = await parseDrawing(drawing);
  if (!parsed.ok) return { kind: 'unreadable' };
  const own = { definitions: parsed.value, forms: drawing.forms, procedureId };
  const linked = await linkDrawing(own).catch(() => null);
  if (linked === null) return { kind: 'unreachable' };
  const surroundings = { calendar: VIETNAM, forms: linked.forms, units: UNITS };
  return { kind: 'ready', flow: flowUnderTest(linked.definitions, surroundings) };
}
