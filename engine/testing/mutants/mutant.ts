import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';

/** One mistake that somebody could make while drawing. */
export type Mutant = {
  readonly operator: MutantOperator;
  readonly elementId: ElementId;
  readonly process: ProcessModel;
};

/** Kinds of mistakes. */
export type MutantOperator =
  | 'condition-negated'
  | 'default-swapped'
  | 'flow-rerouted'
  | 'event-dropped'
  | 'budget-changed'
  | 'performer-changed'
  | 'timer-changed'
  | 'term-changed'
  | 'clock-changed'
  | 'outcome-changed';

/** The process with one node replaced; null leaves it out. */
export function withNode(
  process: ProcessModel,
  elementId: ElementId,
  change: (node: FlowNode) => FlowNode | null,
): ProcessModel {
  const nodes = process.nodes.flatMap((node) => {
    const changed = node.id === elementId ? change(node) : node;
    return changed === null ? [] : [changed];
  });
  return { ...process, nodes };
}

/** The process with some flows replaced. */
export function withFlows(
  process: ProcessModel,
  change: (flow: SequenceFlow) => SequenceFlow | null,
): ProcessModel {
  const flows = process.flows.flatMap((flow) => {
    const changed = change(flow);
    return changed === null ? [] : [changed];
  });
  return { ...process, flows };
}
