import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Definitions,
  type FlowNode,
  type ProcessModel,
} from '../../model/process.ts';
import type { NotPlayed, NotPlayedReason, PlannedEvent } from './manyPlan.ts';
import { isCallOutside, performerOfStep } from './planSteps.ts';

/**
 * Everything that many dossiers meet otherwise than the drawing says, by name: nothing is left out
 * in silence.
 */
export function findNotPlayed(
  definitions: Definitions,
  processes: readonly ProcessModel[],
  events: readonly PlannedEvent[],
): readonly NotPlayed[] {
  const planned = new Map(events.map((event) => [event.elementId, event]));
  return processes.flatMap((process) =>
    process.nodes.flatMap((node) =>
      reasonsFor({ definitions, process, planned }, node).map((reason) => {
        return { elementId: node.id, name: node.name, reason };
      }),
    ),
  );
}

type Looking = {
  readonly definitions: Definitions;
  readonly process: ProcessModel;
  readonly planned: ReadonlyMap<ElementId, PlannedEvent>;
};

function reasonsFor(looking: Looking, node: FlowNode): readonly NotPlayedReason[] {
  if (isCallOutside(looking.definitions, node)) return ['CALLED_PROCEDURE'];
  if (node.type === 'userTask' && performerOfStep(node) === null) return ['STEP_WITHOUT_POST'];
  if (startsByItself(looking.process, node)) return ['STARTS_BY_ITSELF'];
  return [...eventReasons(looking, node), ...loopReasons(node)];
}

/** A second process that a clock, a signal or a condition starts stands beside the dossier. */
function startsByItself(process: ProcessModel, node: FlowNode): boolean {
  if (node.type !== 'startEvent' || node.parentId !== process.id) return false;
  return node.event.kind !== 'none' && node.event.kind !== 'message';
}

function eventReasons({ planned }: Looking, node: FlowNode): readonly NotPlayedReason[] {
  const event = planned.get(node.id);
  if (event === undefined || event.errorCode !== null) return [];
  if (event.kind === 'timer') return ['TIMER_OF_DOSSIER'];
  const isCondition = 'event' in node && node.event.kind === 'conditional';
  return [isCondition ? 'CONDITION_OF_DOSSIER' : 'MESSAGE_FROM_OUTSIDE'];
}

function loopReasons(node: FlowNode): readonly NotPlayedReason[] {
  if (!isActivity(node) || node.loop?.kind !== 'multi') return [];
  return node.loop.completionCondition === null ? [] : ['ENDS_EARLY_BY_CONDITION'];
}
