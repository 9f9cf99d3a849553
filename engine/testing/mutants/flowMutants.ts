import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel, SequenceFlow } from '../../model/process.ts';
import { withFlows, type Mutant } from './mutant.ts';

/** Conditions turned round, defaults exchanged, flows that lead past the element they led to. */
export function flowMutants(process: ProcessModel): readonly Mutant[] {
  return process.flows.flatMap((flow) => [
    ...negated(process, flow),
    ...swapped(process, flow),
    ...rerouted(process, flow),
  ]);
}

function negated(process: ProcessModel, { id, condition }: SequenceFlow): readonly Mutant[] {
  if (condition === null) return [];
  const changed = withFlows(process, (flow) =>
    flow.id === id ? { ...flow, condition: `not(${condition})` } : flow,
  );
  return [{ operator: 'condition-negated', elementId: id, process: changed }];
}

/** A flow with a condition becomes the default, and the default gets its condition. */
function swapped(process: ProcessModel, chosen: SequenceFlow): readonly Mutant[] {
  const byDefault = process.flows.find(
    (flow) => flow.isDefault && flow.sourceId === chosen.sourceId,
  );
  if (byDefault === undefined || chosen.condition === null) return [];
  const { condition } = chosen;
  const changed = withFlows(process, (flow) => {
    if (flow.id === chosen.id) return { ...flow, isDefault: true, condition: null };
    return flow.id === byDefault.id ? { ...flow, isDefault: false, condition } : flow;
  });
  return [{ operator: 'default-swapped', elementId: chosen.id, process: changed }];
}

function rerouted(process: ProcessModel, chosen: SequenceFlow): readonly Mutant[] {
  const targetId = nextBehind(process, chosen.targetId);
  if (targetId === null || targetId === chosen.targetId) return [];
  const changed = withFlows(process, (flow) =>
    flow.id === chosen.id ? { ...flow, targetId } : flow,
  );
  return [{ operator: 'flow-rerouted', elementId: chosen.id, process: changed }];
}

/** Where the first flow of an element leads; of an end, another end of the same scope. */
function nextBehind({ flows, nodes }: ProcessModel, elementId: ElementId): ElementId | null {
  const next = flows.find(({ sourceId }) => sourceId === elementId);
  if (next !== undefined) return next.targetId;
  const node = nodes.find(({ id }) => id === elementId);
  const other = nodes.find(({ id, type, parentId }) => {
    return type === 'endEvent' && id !== elementId && parentId === node?.parentId;
  });
  return other?.id ?? null;
}
