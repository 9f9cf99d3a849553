import { criticalPath, type CriticalPath } from '../../../engine/check/criticalPath.ts';
import { linkCalls, NO_PROCEDURES } from '../../../engine/model/linkCalls.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import type { Answered, Asked } from '../createThread.ts';
import { procedureProcess } from '../procedureProcess.ts';

/** Computes beside the page: every reserve asks the proof of the term again, some ten times. */
self.onmessage = ({ data }: MessageEvent<Asked<string>>) => {
  void answer(data);
};

async function answer({ id, question }: Asked<string>): Promise<void> {
  const found = await pathOf(question);
  self.postMessage({ id, answer: found } satisfies Answered<CriticalPath | null>);
}

async function pathOf(bpmn: string): Promise<CriticalPath | null> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return null;
  const { processes } = linkCalls(parsed.value, NO_PROCEDURES);
  const process = procedureProcess(processes);
  return process === undefined ? null : criticalPath(process, processes);
}
