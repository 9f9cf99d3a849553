import type { DecisionModel } from '../model/decision.ts';
import type { ProcedureContent } from '../model/procedure.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions } from '../model/process.ts';
import { accept, type Result } from '../model/result.ts';
import { parseDefinitions } from '../parse/parseDefinitions.ts';
import { attachDecisions } from './attachDecisions.ts';
import { parseDecisions } from './parseDecisions.ts';

/** A drawing that can be read, with what is wrong with the decisions beside it. */
export type DrawnContent = {
  readonly definitions: Definitions;
  /** Each stands at the tasks that ask the decision; at the decision where no task does. */
  readonly problems: readonly Problem[];
};

/**
 * Reads a drawing with those of its decisions that can be read, so that everything else can be
 * checked too; the refusal is what is wrong with the drawing. `parseDrawing` is for what is run.
 */
export async function readDrawn({
  bpmn,
  decisions,
}: Pick<ProcedureContent, 'bpmn' | 'decisions'>): Promise<
  Result<DrawnContent, readonly Problem[]>
> {
  const drawn = await parseDefinitions(bpmn);
  if (!drawn.ok) return drawn;
  const models: DecisionModel[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  for (const dmn of decisions) {
    const model = await parseDecisions(dmn);
    if (model.ok) {
      models.push(model.value);
      continue;
    }
    unread.push(dmn);
    problems.push(...model.refusal.flatMap((problem) => atTasks(problem, dmn, drawn.value)));
  }
  const attached = attachDecisions(drawn.value, models);
  // A decision whose file cannot be read is told once, by what is wrong with the file.
  const findings = attached.findings.filter(
    ({ rule, facts }) =>
      rule !== 'decision-known' || !unread.some((dmn) => names(dmn, String(facts['decision']))),
  );
  return accept({ definitions: { ...attached, findings }, problems });
}

/**
 * A problem of a file, at each task that asks the decision, or any of the file where none is known.
 */
function atTasks(problem: Problem, dmn: string, { processes }: Definitions): readonly Problem[] {
  const decision = problem.facts['decision'];
  const tasks = processes
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => ('decisionId' in node && node.decisionId !== null ? [node] : []))
    .filter((node) => names(dmn, node.decisionId ?? ''));
  const asking = tasks.filter(({ decisionId }) => decisionId === decision);
  const chosen = asking.length > 0 ? asking : tasks;
  if (chosen.length === 0) return [problem];
  // Lines of the problem are those of the DMN file.
  return chosen.map(({ id }) => ({ ...problem, elementId: id }));
}

/** Also for a file that is not well-formed: an id stands in it between quotation marks. */
function names(dmn: string, id: string): boolean {
  return id !== '' && (dmn.includes(`id="${id}"`) || dmn.includes(`id='${id}'`));
}
