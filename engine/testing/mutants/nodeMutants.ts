import type { FlowNode, ProcessModel } from '../../model/process.ts';
import { withFlows, withNode, type Mutant, type MutantOperator } from './mutant.ts';

/** Wrong settings of elements: budget, performer, timer, clock, outcome; events left out. */
export function nodeMutants(process: ProcessModel): readonly Mutant[] {
  return process.nodes.flatMap((node) => [
    ...changed(process, node, 'budget-changed', withOtherBudget(node)),
    ...changed(process, node, 'performer-changed', withOtherPost(node)),
    ...changed(process, node, 'timer-changed', withOtherTimer(node)),
    ...changed(process, node, 'clock-changed', withOtherClock(node)),
    ...changed(process, node, 'outcome-changed', withOtherOutcome(node)),
    ...dropped(process, node),
  ]);
}

function changed(
  process: ProcessModel,
  { id }: FlowNode,
  operator: MutantOperator,
  node: FlowNode | null,
): readonly Mutant[] {
  if (node === null) return [];
  return [{ operator, elementId: id, process: withNode(process, id, () => node) }];
}

function withOtherBudget(node: FlowNode): FlowNode | null {
  if (!('budgetMinutes' in node) || node.budgetMinutes === null) return null;
  // More than the budget the check refuses wherever the budgets fill the term.
  return { ...node, budgetMinutes: Math.floor(node.budgetMinutes / 2) };
}

function withOtherPost(node: FlowNode): FlowNode | null {
  if (node.type !== 'userTask' || node.performer === null) return null;
  return { ...node, performer: { ...node.performer, post: `${node.performer.post}-other` } };
}

/** Of a timer by date only its loss is a mistake of its own. */
function withOtherTimer(node: FlowNode): FlowNode | null {
  if (!('event' in node) || node.event.kind !== 'timer') return null;
  const { timer } = node.event;
  const text = timer.text.replace(/\d+(?=[A-Z]+$)/, (digits) => String(Number(digits) + 1));
  if (text === timer.text) return null;
  return { ...node, event: { kind: 'timer', timer: { ...timer, text } } } as FlowNode;
}

function withOtherClock(node: FlowNode): FlowNode | null {
  if (!('clock' in node) || node.clock === 'run') return null;
  return { ...node, clock: 'run' };
}

function withOtherOutcome(node: FlowNode): FlowNode | null {
  if (node.type !== 'endEvent' || node.outcome === null) return null;
  return { ...node, outcome: node.outcome === 'granted' ? 'refused' : 'granted' };
}

/** A border event is gone with its flows; an event on the way is passed by. */
function dropped(process: ProcessModel, node: FlowNode): readonly Mutant[] {
  if (node.type === 'boundaryEvent') {
    const without = withNode(process, node.id, () => null);
    const rest = withFlows(without, (flow) => (flow.sourceId === node.id ? null : flow));
    return [{ operator: 'event-dropped', elementId: node.id, process: rest }];
  }
  const isOnTheWay =
    node.type === 'intermediateCatchEvent' || node.type === 'intermediateThrowEvent';
  const next = process.flows.find(({ sourceId }) => sourceId === node.id);
  if (!isOnTheWay || next === undefined) return [];
  const without = withNode(process, node.id, () => null);
  const rest = withFlows(without, (flow) => {
    if (flow.sourceId === node.id) return null;
    return flow.targetId === node.id ? { ...flow, targetId: next.targetId } : flow;
  });
  return [{ operator: 'event-dropped', elementId: node.id, process: rest }];
}
