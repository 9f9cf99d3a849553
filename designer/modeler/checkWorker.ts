import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { budgetOf } from './budget.ts';
import type { CheckAnswer, Checked, CheckRequest } from './createChecker.ts';
import type { Drawing } from './openDrawing.ts';

/** Reads and checks drawings beside the page; the newest question is answered last, none is dropped. */
self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  void answer(data);
};

async function answer({ id, drawing }: CheckRequest): Promise<void> {
  const finding = await checkDrawing(drawing);
  self.postMessage({ id, finding } satisfies CheckAnswer);
}

async function checkDrawing({ bpmn }: Drawing): Promise<Checked> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) {
    return { problems: parsed.refusal.map((it) => ({ ...it, message: presentProblem(it) })), budget: null };
  }
  const problems = checkDefinitions(parsed.value);
  return {
    problems: problems.map((it) => ({ ...it, message: presentProblem(it) })),
    budget: budgetOf(parsed.value.processes),
  };
}
