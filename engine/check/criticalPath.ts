import type { ElementId } from '../model/ids.ts';
import { isActivity, type FlowNode, type ProcessModel } from '../model/process.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { graphOf } from './graph/graphOf.ts';
import { longestPaths } from './graph/longestPaths.ts';
import { longestTermMinutes } from './longestTermMinutes.ts';
import { isTimed } from './time/stepMinutes.ts';

/** How much longer one step may take. */
export type StepReserve = {
  readonly elementId: ElementId;
  readonly budgetMinutes: WorkingMinutes;
  /** Whether it lies on the way that decides the term. */
  readonly isCritical: boolean;
  /** Most minutes by which its budget can grow alone; null: nothing it takes breaks the term. */
  readonly reserveMinutes: WorkingMinutes | null;
};

/** The way that decides whether a procedure keeps its legal term. */
export type CriticalPath = {
  readonly sumMinutes: WorkingMinutes;
  /** The most working minutes that the legal term can hold; null for a procedure without one. */
  readonly termMinutes: WorkingMinutes | null;
  /** Nodes and flows from a start, in order. */
  readonly path: readonly ElementId[];
  /** False where loops are too tangled for the proof. */
  readonly isProved: boolean;
  /**
   * Every step that counts, those of called processes too, in the order of the file. Empty where
   * there is no term, no proof, or the term is broken as it is: then no step has any reserve.
   */
  readonly steps: readonly StepReserve[];
};

/**
 * The longest way through a procedure by its budgets, as the check against its term proves it
 * (`findLongestPath`), and how much each step may grow before that proof fails.
 *
 * The reserve of a step is found by asking the same proof with a longer budget, so that loops,
 * branches, timers on borders, pauses and restarts count as they do there.
 */
export function criticalPath(
  process: ProcessModel,
  processes: readonly ProcessModel[],
): CriticalPath | null {
  const longest = longestPaths(processes).get(process.id);
  if (longest === undefined) return null;
  const { sumMinutes, path, isProved } = longest;
  const { legalTerm } = process.settings;
  const termMinutes = legalTerm === null ? null : longestTermMinutes(legalTerm);
  const found = { sumMinutes, termMinutes, path, isProved };
  if (termMinutes === null || !isProved || sumMinutes > termMinutes) return { ...found, steps: [] };
  const onPath = new Set(path);
  const steps = stepsOf(process, processes).map(({ id: elementId, budgetMinutes }) => ({
    elementId,
    budgetMinutes,
    isCritical: onPath.has(elementId),
    reserveMinutes: reserveOf({ process, processes, termMinutes }, elementId),
  }));
  return { ...found, steps };
}

type Budgeted = FlowNode & { readonly budgetMinutes: WorkingMinutes };

function stepsOf(process: ProcessModel, processes: readonly ProcessModel[]): readonly Budgeted[] {
  const used = new Set([process]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const one of used) for (const called of calledFrom(one, processes)) used.add(called);
  return processes
    .filter((one) => used.has(one) && one.procedureId === null)
    .flatMap((one) => one.nodes.filter((node): node is Budgeted => isBudgeted(one, node)));
}

function calledFrom(
  { nodes }: ProcessModel,
  processes: readonly ProcessModel[],
): readonly ProcessModel[] {
  const called = new Set(nodes.flatMap((one) => (one.type === 'callActivity' ? one.calledId : [])));
  return processes.filter(({ id }) => called.has(id));
}

function isBudgeted(process: ProcessModel, node: FlowNode): boolean {
  return isActivity(node) && node.budgetMinutes !== null && isTimed(node, graphOf(process));
}

type Proof = {
  readonly process: ProcessModel;
  readonly processes: readonly ProcessModel[];
  readonly termMinutes: WorkingMinutes;
};

/** By halving: a longer budget never makes the longest way shorter. */
function reserveOf(proof: Proof, elementId: ElementId): WorkingMinutes | null {
  const { termMinutes } = proof;
  // A step that is ever counted breaks the term when it takes all of it and a minute more.
  if (isWithin(proof, elementId, termMinutes + 1)) return null;
  let within = 0;
  let beyond = termMinutes + 1;
  while (beyond - within > 1) {
    const middle = (within + beyond) >> 1;
    if (isWithin(proof, elementId, middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

function isWithin(
  { process, processes, termMinutes }: Proof,
  elementId: ElementId,
  more: WorkingMinutes,
): boolean {
  const longer = processes.map((one) => withLongerStep(one, elementId, more));
  const longest = longestPaths(longer).get(process.id);
  return longest !== undefined && longest.isProved && longest.sumMinutes <= termMinutes;
}

/** The process with so many minutes more for one step; itself where it does not hold the step. */
function withLongerStep(
  process: ProcessModel,
  elementId: ElementId,
  more: WorkingMinutes,
): ProcessModel {
  if (!process.nodes.some(({ id }) => id === elementId)) return process;
  const nodes = process.nodes.map((node) => {
    if (node.id !== elementId || !isActivity(node) || node.budgetMinutes === null) return node;
    return { ...node, budgetMinutes: node.budgetMinutes + more };
  });
  return { ...process, nodes };
}
