import { criticalPath, type CriticalPath } from '../../../engine/check/criticalPath.ts';
import type { Definitions } from '../../../engine/model/process.ts';
import type { Answered, Asked } from '../createThread.ts';
import { procedureProcess } from '../procedureProcess.ts';

/** Computes beside the page: every reserve asks the proof of the term again, some ten times. */
self.onmessage = ({ data: { id, question } }: MessageEvent<Asked<Definitions>>) => {
  self.postMessage({ id, answer: pathOf(question) } satisfies Answered<CriticalPath | null>);
};

function pathOf({ processes }: Definitions): CriticalPath | null {
  const process = procedureProcess(processes);
  return process === undefined ? null : criticalPath(process, processes);
}
