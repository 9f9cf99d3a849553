import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import { isActivity, type ProcessModel, type SequenceFlow } from '../model/process.ts';

/** Somewhere a task may be sent back to, and the variables that lead there. */
export type SendBackTarget = {
  readonly elementId: ElementId;
  readonly name: string;
  readonly flowId: ElementId;
  readonly variables: Variables;
};

const CHOICE = /^=?\s*([A-Za-z_]\w*)\s*=\s*"([^"]*)"\s*$/u;

/**
 * The drawn ways back from a task; pure.
 *
 * The rule is simple on purpose: the task leads straight to an exclusive gateway; one of the
 * gateway's flows has a condition of the form `variable = "value"`; and that flow leads (through
 * merging gateways at most) to a node that was completed before in this instance. Completing the
 * task with that variable then takes the flow. One item of a looping activity leads nowhere by
 * itself, so it has none.
 */
export function sendBackTargets(
  model: ProcessModel,
  taskElementId: ElementId,
  completedIds: ReadonlySet<ElementId>,
): readonly SendBackTarget[] {
  if (isOneOfMany(model, taskElementId)) return [];
  const [onward, ...others] = flowsFrom(model, taskElementId);
  if (onward === undefined || others.length > 0) return [];
  const gateway = model.nodes.find(({ id }) => id === onward.targetId);
  if (gateway?.type !== 'exclusiveGateway') return [];
  return flowsFrom(model, gateway.id).flatMap((flow) => {
    const choice = CHOICE.exec(flow.condition ?? '');
    const [, variable, value] = choice ?? [];
    const target = model.nodes.find(({ id }) => id === throughMerges(model, flow));
    if (variable === undefined || value === undefined || target === undefined) return [];
    if (target.id === taskElementId || !completedIds.has(target.id)) return [];
    const variables = { [variable]: value };
    return [{ elementId: target.id, name: target.name, flowId: flow.id, variables }];
  });
}

function isOneOfMany({ nodes }: ProcessModel, elementId: ElementId): boolean {
  const node = nodes.find(({ id }) => id === elementId);
  return node !== undefined && isActivity(node) && node.loop !== null;
}

function flowsFrom(model: ProcessModel, elementId: ElementId): readonly SequenceFlow[] {
  return model.flows.filter(({ sourceId }) => sourceId === elementId);
}

/** The first node behind the flow that is not a merging exclusive gateway. */
function throughMerges(model: ProcessModel, flow: SequenceFlow): ElementId {
  const seen = new Set<ElementId>();
  let targetId = flow.targetId;
  while (!seen.has(targetId)) {
    seen.add(targetId);
    const node = model.nodes.find(({ id }) => id === targetId);
    const [onward, ...others] = flowsFrom(model, targetId);
    if (node?.type !== 'exclusiveGateway' || onward === undefined || others.length > 0) break;
    targetId = onward.targetId;
  }
  return targetId;
}
