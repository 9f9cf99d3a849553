import { linkCalls, NO_PROCEDURES } from '../../../engine/model/linkCalls.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { flowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { playMany } from '../../../engine/testing/many/playMany.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { ManyAnswer, ManyQuestion } from './manyThread.ts';

/** Plays many dossiers beside the page; who does not want the answer any more ends the thread. */
self.onmessage = ({ data }: MessageEvent<ManyQuestion>) => {
  void answer(data);
};

async function answer({ bpmn, inputs }: ManyQuestion): Promise<void> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return tell({ kind: 'refused', code: 'UNREADABLE' });
  const linked = linkCalls(parsed.value, NO_PROCEDURES);
  const playing = playMany(flowUnderTest(linked, { calendar: VIETNAM }), inputs);
  let next = playing.next();
  for (; next.done !== true; next = playing.next()) tell({ kind: 'progress', part: next.value });
  const { value: played } = next;
  if (played.ok) return tell({ kind: 'done', result: played.value });
  return tell({ kind: 'refused', code: played.refusal.code });
}

function tell(answered: ManyAnswer): void {
  self.postMessage(answered);
}
