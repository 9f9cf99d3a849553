import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { checkForms } from '../../engine/form/checkForms.ts';
import { presentFormProblem } from '../../engine/form/texts/presentFormProblem.ts';
import { linkCalls, NO_PROCEDURES, type CallLinks } from '../../engine/model/linkCalls.ts';
import type { Problem } from '../../engine/model/problem.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { budgetOf } from './budget.ts';
import type { Checked, CheckedDrawing } from './createChecker.ts';
import type { Answered, Asked } from './createThread.ts';
import { officialTable } from './table/officialTable.ts';

/**
 * Reads and checks drawings beside the page; the newest question is answered last, none is dropped.
 */
self.onmessage = ({ data }: MessageEvent<Asked<CheckedDrawing>>) => {
  void answer(data);
};

async function answer({ id, question }: Asked<CheckedDrawing>): Promise<void> {
  const checked = await checkDrawing(question);
  self.postMessage({ id, answer: checked } satisfies Answered<Checked>);
}

async function checkDrawing({ bpmn, forms, published }: CheckedDrawing): Promise<Checked> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) {
    return { problems: parsed.refusal.map((it) => present(it)), budget: null, table: null };
  }
  const names = elementNames(parsed.value);
  const linked = linkCalls(parsed.value, linksTo(published));
  const found = [...checkDefinitions(linked), ...checkForms(parsed.value, forms)];
  const problems = found.map((it) => present(it, names));
  const { processes } = parsed.value;
  return { problems, budget: budgetOf(processes), table: officialTable(processes) };
}

/**
 * Here it counts only that a procedure is published: what it holds is looked at when this one is.
 */
function linksTo(published: CheckedDrawing['published']): CallLinks {
  if (published === null) return NO_PROCEDURES;
  const there = 'NO_VERSION_IN_FORCE';
  return { called: new Map(published.map((name) => [name, there] as const)) };
}

function present(problem: Problem, names?: ReadonlyMap<string, string>): ProblemView {
  return { ...problem, message: presentFormProblem(problem) ?? presentProblem(problem, names) };
}
