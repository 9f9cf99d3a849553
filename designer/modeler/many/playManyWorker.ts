import { flowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { playMany } from '../../../engine/testing/many/playMany.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { ManyAnswer, ManyQuestion } from './manyThread.ts';

/** Plays many dossiers beside the page; who does not want the answer any more ends the thread. */
self.onmessage = ({ data: { definitions, inputs } }: MessageEvent<ManyQuestion>) => {
  const playing = playMany(flowUnderTest(definitions, { calendar: VIETNAM }), inputs);
  let next = playing.next();
  for (; next.done !== true; next = playing.next()) tell({ kind: 'progress', part: next.value });
  const { value: played } = next;
  if (played.ok) tell({ kind: 'done', result: played.value });
  else tell({ kind: 'refused', code: played.refusal.code });
};

function tell(answered: ManyAnswer): void {
  self.postMessage(answered);
}
