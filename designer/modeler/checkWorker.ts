import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { toStepTable } from '../../engine/annex/toStepTable.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { ProcessModel } from '../../engine/model/process.ts';
import type { StepTable } from '../../engine/model/stepTable.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { viCommon } from '../i18n/vi/common.ts';
import { budgetOf } from './budget.ts';
import type { CheckAnswer, Checked, CheckRequest } from './createChecker.ts';
import type { Drawing } from './openDrawing.ts';
import { procedureProcess } from './procedureProcess.ts';

/**
 * Reads and checks drawings beside the page; the newest question is answered last, none is dropped.
 */
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
    return { problems: parsed.refusal.map((it) => present(it)), budget: null, table: null };
  }
  const names = elementNames(parsed.value);
  const problems = checkDefinitions(parsed.value).map((it) => present(it, names));
  const { processes } = parsed.value;
  return { problems, budget: budgetOf(processes), table: tableOf(procedureProcess(processes)) };
}

/** An official text: Vietnamese in either language of the page. */
function tableOf(process: ProcessModel | undefined): StepTable | null {
  if (process === undefined) return null;
  const names: { readonly [post: string]: string } = viCommon.post;
  return toStepTable(process, ({ post }) => names[post] ?? post);
}

function present(problem: Problem, names?: ReadonlyMap<string, string>): ProblemView {
  return { ...problem, message: presentProblem(problem, names) };
}
