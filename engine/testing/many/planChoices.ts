import type { FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';
import type { ManyInputs } from './manyInputs.ts';
import type { PlannedChoice } from './manyPlan.ts';

/**
 * Every place where the drawing asks the dossier which way it goes. Without a word about it all
 * ways are alike.
 */
export function planChoices(
  processes: readonly ProcessModel[],
  inputs: ManyInputs,
): readonly PlannedChoice[] {
  return processes.flatMap((process) =>
    process.nodes.flatMap((node) => planChoice(process, node, inputs)),
  );
}

function planChoice(
  { nodes, flows }: ProcessModel,
  node: FlowNode,
  { shares }: ManyInputs,
): readonly PlannedChoice[] {
  const leaving = flows.filter(({ sourceId }) => sourceId === node.id);
  const kind = kindOf(node, leaving);
  if (kind === null) return [];
  // Where several ways are taken, one without a condition always is.
  const asked = kind === 'any' ? leaving.filter((one) => one.condition !== null) : leaving;
  const even = kind === 'any' ? 0.5 : 1 / asked.length;
  const isSaid = asked.some(({ id }) => shares[id] !== undefined);
  const nameOf = (id: string) => nodes.find((one) => one.id === id)?.name ?? '';
  const ways = asked.map(({ id: flowId, name, targetId, isDefault, maxTurns }) => ({
    flowId,
    targetId,
    name: name === '' ? nameOf(targetId) : name,
    isDefault,
    share: shares[flowId] ?? (isSaid && kind !== 'any' ? 0 : even),
    isAssumed: kind === 'any' ? shares[flowId] === undefined : !isSaid,
    maxTurns,
  }));
  const canTakeNone = asked.length < leaving.length;
  return [{ elementId: node.id, name: node.name, kind, ways, canTakeNone }];
}

function kindOf(node: FlowNode, leaving: readonly SequenceFlow[]): PlannedChoice['kind'] | null {
  const isForked = leaving.length > 1;
  switch (node.type) {
    case 'exclusiveGateway':
      return isForked ? 'one' : null;
    case 'eventBasedGateway':
      return isForked && !node.instantiate ? 'event' : null;
    case 'parallelGateway':
      return null;
    default:
      return leaving.some(({ condition }) => condition !== null) ? 'any' : null;
  }
}
