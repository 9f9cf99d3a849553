import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { findUnknownConditions } from '../../engine/check/decision/findUnknownConditions.ts';
import { findUnknownInputs } from '../../engine/check/decision/findUnknownInputs.ts';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { readDrawn } from '../../engine/decide/readDrawn.ts';
import { checkForms } from '../../engine/form/checkForms.ts';
import { presentFormProblem } from '../../engine/form/texts/presentFormProblem.ts';
import { linkCalls, NO_PROCEDURES, type CallLinks } from '../../engine/model/linkCalls.ts';
import type { Problem } from '../../engine/model/problem.ts';
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

async function checkDrawing({ published, ...content }: CheckedDrawing): Promise<Checked> {
  const drawn = await readDrawn(content);
  if (!drawn.ok) {
    return { problems: drawn.refusal.map((it) => present(it)), budget: null, table: null };
  }
  const { definitions, problems: ofDecisions } = drawn.value;
  const names = elementNames(definitions);
  const linked = linkCalls(definitions, linksTo(published));
  const problems = [
    ...ofDecisions,
    ...checkDefinitions(linked),
    ...checkForms(definitions, content.forms),
    ...findUnknownInputs(linked, content.forms),
    ...findUnknownConditions(linked, content.forms),
  ].map((it) => present(it, names));
  const { processes } = definitions;
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
