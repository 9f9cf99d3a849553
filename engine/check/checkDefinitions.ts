import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { graphOf } from './graph/graphOf.ts';
import type { Rule, RuleContext } from './rule.ts';
import { boundaryAttached } from './rules/boundaryAttached.ts';
import { budgetExceedsLegalTerm } from './rules/budgetExceedsLegalTerm.ts';
import { budgetExceedsPromisedTerm } from './rules/budgetExceedsPromisedTerm.ts';
import { callEndless } from './rules/callEndless.ts';
import { calledProcessExists } from './rules/calledProcessExists.ts';
import { cancelInTransaction } from './rules/cancelInTransaction.ts';
import { catchWithoutEvent } from './rules/catchWithoutEvent.ts';
import { compensationActivityValid } from './rules/compensationActivityValid.ts';
import { compensationHandlerValid } from './rules/compensationHandlerValid.ts';
import { compensationThrowValid } from './rules/compensationThrowValid.ts';
import { conditionOnNonsplit } from './rules/conditionOnNonsplit.ts';
import { decisionGap } from './rules/decisionGap.ts';
import { decisionNotProved } from './rules/decisionNotProved.ts';
import { decisionOutputRead } from './rules/decisionOutputRead.ts';
import { decisionRulesOverlap } from './rules/decisionRulesOverlap.ts';
import { dutyNotSeparated } from './rules/dutyNotSeparated.ts';
import { elementExecuted } from './rules/elementExecuted.ts';
import { endHasOutcome } from './rules/endHasOutcome.ts';
import { endWithoutOutgoing } from './rules/endWithoutOutgoing.ts';
import { eventExecuted } from './rules/eventExecuted.ts';
import { eventGatewayTargets } from './rules/eventGatewayTargets.ts';
import { eventSubProcessValid } from './rules/eventSubProcessValid.ts';
import { exclusiveSplitAmbiguous } from './rules/exclusiveSplitAmbiguous.ts';
import { exclusiveSplitComplete } from './rules/exclusiveSplitComplete.ts';
import { expressionValid } from './rules/expressionValid.ts';
import { featureExecuted } from './rules/featureExecuted.ts';
import { flowEndsValid } from './rules/flowEndsValid.ts';
import { flowNeverTaken } from './rules/flowNeverTaken.ts';
import { grantedWithoutApproval } from './rules/grantedWithoutApproval.ts';
import { inclusiveSplitComplete } from './rules/inclusiveSplitComplete.ts';
import { instantiateValid } from './rules/instantiateValid.ts';
import { laneExceedsPromise } from './rules/laneExceedsPromise.ts';
import { legalBasisMissing } from './rules/legalBasisMissing.ts';
import { linkPairs } from './rules/linkPairs.ts';
import { loopEndless } from './rules/loopEndless.ts';
import { loopValid } from './rules/loopValid.ts';
import { loopUnbounded } from './rules/loopUnbounded.ts';
import { messageFlowBetweenPools } from './rules/messageFlowBetweenPools.ts';
import { nodeUnreachable } from './rules/nodeUnreachable.ts';
import { noWayToEnd } from './rules/noWayToEnd.ts';
import { parallelWithCondition } from './rules/parallelWithCondition.ts';
import { pauseWithoutWayOut } from './rules/pauseWithoutWayOut.ts';
import { procedureCallsItself } from './rules/procedureCallsItself.ts';
import { promisedExceedsLegalTerm } from './rules/promisedExceedsLegalTerm.ts';
import { promisesExceedLegalTerm } from './rules/promisesExceedLegalTerm.ts';
import { scriptHasResult } from './rules/scriptHasResult.ts';
import { startPresent } from './rules/startPresent.ts';
import { startWithoutIncoming } from './rules/startWithoutIncoming.ts';
import { stepHasBudget } from './rules/stepHasBudget.ts';
import { supplementUnbounded } from './rules/supplementUnbounded.ts';
import { taskHasForm } from './rules/taskHasForm.ts';
import { termUnitDiffers } from './rules/termUnitDiffers.ts';
import { timeNotProved } from './rules/timeNotProved.ts';
import { timeoutLeadsNowhere } from './rules/timeoutLeadsNowhere.ts';
import { timerValid } from './rules/timerValid.ts';
import { userTaskHasPerformer } from './rules/userTaskHasPerformer.ts';
import { waitShorterThanPromise } from './rules/waitShorterThanPromise.ts';
import { waitWithoutClock } from './rules/waitWithoutClock.ts';
import { waitWithoutLimit } from './rules/waitWithoutLimit.ts';
import { waitWithoutResponsible } from './rules/waitWithoutResponsible.ts';
import { checkSoundness } from './soundness/checkSoundness.ts';

/** Every rule on a process, in the order in which an officer would mend things. */
export const RULES: readonly Rule[] = [
  elementExecuted,
  eventExecuted,
  featureExecuted,
  startPresent,
  startWithoutIncoming,
  endWithoutOutgoing,
  flowEndsValid,
  messageFlowBetweenPools,
  boundaryAttached,
  eventSubProcessValid,
  compensationHandlerValid,
  compensationActivityValid,
  compensationThrowValid,
  cancelInTransaction,
  linkPairs,
  instantiateValid,
  loopValid,
  calledProcessExists,
  procedureCallsItself,
  nodeUnreachable,
  noWayToEnd,
  eventGatewayTargets,
  exclusiveSplitComplete,
  exclusiveSplitAmbiguous,
  flowNeverTaken,
  inclusiveSplitComplete,
  conditionOnNonsplit,
  parallelWithCondition,
  expressionValid,
  timerValid,
  decisionRulesOverlap,
  decisionGap,
  decisionOutputRead,
  decisionNotProved,
  loopEndless,
  callEndless,
  catchWithoutEvent,
  scriptHasResult,
  userTaskHasPerformer,
  endHasOutcome,
  budgetExceedsLegalTerm,
  budgetExceedsPromisedTerm,
  promisedExceedsLegalTerm,
  timeNotProved,
  loopUnbounded,
  waitWithoutLimit,
  pauseWithoutWayOut,
  supplementUnbounded,
  waitWithoutResponsible,
  waitWithoutClock,
  timeoutLeadsNowhere,
  dutyNotSeparated,
  grantedWithoutApproval,
  laneExceedsPromise,
  promisesExceedLegalTerm,
  waitShorterThanPromise,
  termUnitDiffers,
  stepHasBudget,
  legalBasisMissing,
  taskHasForm,
];

/**
 * Everything that is wrong with a drawing, the worst first, then in document order; an empty list
 * or one without errors means that it may be published and compiled.
 *
 * Rules run on processes that are executable or called, on all where none is, never on those of
 * other procedures (`linkCalls`); soundness (deadlock, two tokens …) is proved where the structure
 * has no error. What was noticed while reading is part of the answer. Linear in the drawing but for
 * the proof.
 */
export function checkDefinitions(definitions: Definitions): readonly Problem[] {
  const own = definitions.processes.filter(({ procedureId }) => procedureId === null);
  const executable = own.filter((process) => process.isExecutable);
  // A file that marks none is most often a drawing whose mark was forgotten.
  const drawn = own.filter((process) => process.nodes.length > 0);
  const checked = withCalled(executable.length > 0 ? executable : drawn, definitions);
  const problems = [
    ...definitions.findings,
    ...(executable.length > 0 ? [] : [nothingExecutable(definitions)]),
    ...checked.flatMap((process) => checkProcess(process, definitions)),
  ];
  return sortProblems(withoutOthers(problems, definitions), definitions);
}

/** Other procedures that are called are checked when they are published; their ids mean nothing. */
function withoutOthers(
  problems: readonly Problem[],
  { processes }: Definitions,
): readonly Problem[] {
  const others = processes.filter(({ procedureId }) => procedureId !== null);
  if (others.length === 0) return problems;
  const ids = new Set(others.flatMap((one) => [...one.nodes, ...one.flows]).map(({ id }) => id));
  return problems
    .filter(({ elementId }) => !ids.has(elementId))
    .map((problem) => {
      if (!problem.path.some((id) => ids.has(id))) return problem;
      return { ...problem, path: problem.path.filter((id) => !ids.has(id)) };
    });
}

/** The processes and those that they call, in the order of the file. */
function withCalled(
  processes: readonly ProcessModel[],
  definitions: Definitions,
): readonly ProcessModel[] {
  const byId = new Map(definitions.processes.map((process) => [process.id, process]));
  const checked = new Set(processes);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const { nodes } of checked) {
    for (const node of nodes) {
      const called = node.type === 'callActivity' ? byId.get(node.calledId) : undefined;
      if (called !== undefined) checked.add(called);
    }
  }
  return definitions.processes.filter((one) => one.procedureId === null && checked.has(one));
}

function checkProcess(process: ProcessModel, definitions: Definitions): readonly Problem[] {
  const graph = graphOf(process);
  const problems = RULES.flatMap((rule) => runRule(rule, { process, definitions, graph }));
  const isStructured = !problems.some(isStructureError);
  const sound = isStructured ? checkSoundness(process, definitions.processes) : [];
  const all = [...problems, ...sound];
  return all.map((problem) => {
    const line = graph.nodes.get(problem.elementId)?.line ?? 0;
    return line > 0 ? { ...problem, line } : problem;
  });
}

function runRule(rule: Rule, context: RuleContext): readonly Problem[] {
  const { procedureCode, legalTerm } = context.process.settings;
  const isProcedure = procedureCode !== null || legalTerm !== null;
  const isMentioned = rule.kind === 'administration' && !isProcedure;
  if (isMentioned && rule.severity !== 'error') return [];
  const severity = isMentioned ? 'info' : rule.severity;
  return rule.check(context).map(({ facts = {}, path = [], ...finding }) => {
    return { rule: rule.id, severity, facts, path, ...finding };
  });
}

const STRUCTURE_RULES = new Set(RULES.filter((it) => it.kind === 'structure').map(({ id }) => id));

function isStructureError({ rule, severity }: Problem): boolean {
  return severity === 'error' && STRUCTURE_RULES.has(rule);
}

function nothingExecutable(definitions: Definitions): Problem {
  const elementId = definitions.processes[0]?.id ?? definitions.id;
  return { rule: 'process-executable', severity: 'error', elementId, facts: {}, path: [] };
}

const SEVERITIES = ['error', 'warning', 'info'];

function sortProblems(problems: readonly Problem[], definitions: Definitions): readonly Problem[] {
  const order = new Map<ElementId, number>();
  for (const { id, lanes, nodes, flows } of definitions.processes) {
    for (const part of [{ id }, ...lanes, ...nodes, ...flows]) order.set(part.id, order.size);
  }
  const rank = (problem: Problem): number => SEVERITIES.indexOf(problem.severity);
  const place = (problem: Problem): number => order.get(problem.elementId) ?? -1;
  return problems.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
}
