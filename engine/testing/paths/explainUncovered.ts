import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import { goalKey, type FlowGoal } from './flowGoals.ts';

/** Why no scenario takes an element. `behindId`: what would have to happen before. */
export type UncoveredReason =
  | { readonly code: 'NO_WAY'; readonly behindId: null }
  | { readonly code: 'NOT_TRIGGERED'; readonly behindId: ElementId }
  | { readonly code: 'CONDITION_NOT_TRUE'; readonly behindId: ElementId }
  | { readonly code: 'BEHIND_UNCOVERED'; readonly behindId: ElementId }
  | { readonly code: 'LIMIT'; readonly behindId: null };

/** An element that no scenario takes. */
export type Uncovered = FlowGoal & { readonly reason: UncoveredReason };

/** What is known when a search has ended. */
export type CoverState = {
  readonly processes: readonly ProcessModel[];
  readonly isCovered: (key: string) => boolean;
  /** Whether the search looked at everything that can happen. */
  readonly isWhole: boolean;
};

/** Why a goal was not reached, as near to it as can be said. */
export function explainUncovered(goal: FlowGoal, state: CoverState): Uncovered {
  const process = state.processes.find(({ id }) => id === goal.processId);
  const reason = process === undefined ? NO_WAY : reasonOf(goal, process, state);
  // What might have happened beyond the bound is not called impossible.
  const isOpen = reason.code === 'CONDITION_NOT_TRUE' || reason.code === 'NOT_TRIGGERED';
  return { ...goal, reason: isOpen && !state.isWhole ? LIMIT : reason };
}

const NO_WAY: UncoveredReason = { code: 'NO_WAY', behindId: null };
const LIMIT: UncoveredReason = { code: 'LIMIT', behindId: null };

function reasonOf(goal: FlowGoal, process: ProcessModel, state: CoverState): UncoveredReason {
  const isEntered = (elementId: ElementId): boolean =>
    state.isCovered(goalKey({ kind: 'node', elementId }));
  if (goal.kind === 'flow') {
    const flow = process.flows.find(({ id }) => id === goal.elementId);
    if (flow === undefined) return NO_WAY;
    if (!isEntered(flow.sourceId)) return { code: 'BEHIND_UNCOVERED', behindId: flow.sourceId };
    return { code: 'CONDITION_NOT_TRUE', behindId: flow.sourceId };
  }
  const node = process.nodes.find(({ id }) => id === goal.elementId);
  if (node === undefined) return NO_WAY;
  if (goal.kind === 'timer' && isEntered(node.id)) {
    return { code: 'NOT_TRIGGERED', behindId: node.id };
  }
  return nodeReason(node, process, isEntered) ?? (state.isWhole ? NO_WAY : LIMIT);
}

function nodeReason(
  node: FlowNode,
  { flows }: ProcessModel,
  isEntered: (elementId: ElementId) => boolean,
): UncoveredReason | null {
  if (node.type === 'boundaryEvent') {
    const { attachedToId: behindId } = node;
    return isEntered(behindId)
      ? { code: 'NOT_TRIGGERED', behindId }
      : { code: 'BEHIND_UNCOVERED', behindId };
  }
  const incoming = flows.find(({ targetId }) => targetId === node.id);
  return incoming === undefined ? null : { code: 'BEHIND_UNCOVERED', behindId: incoming.id };
}
