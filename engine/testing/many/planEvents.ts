import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Definitions,
  type EventDefinition,
  type FlowNode,
  type ProcessModel,
  type TimerDefinition,
} from '../../model/process.ts';
import type { ManyInputs, ServiceTime } from './manyInputs.ts';
import type { PlannedEvent } from './manyPlan.ts';
import { planSteps } from './planSteps.ts';
import { thrownInside } from './thrownInside.ts';

/** What is on the border of a step, or in an event sub-process, is the exception. */
const EXCEPTION_SHARE = 0.1;
const WAIT_MINUTES = 480;

/** An error without a code is thrown to a border event that catches every one. */
const ANY_ERROR = 'ERROR';

/**
 * Everything that comes from outside of the drawing: messages and signals that nothing in it sends,
 * conditions on what is known of the dossier, errors of steps, and timers that ask the dossier.
 */
export function planEvents(
  definitions: Definitions,
  processes: readonly ProcessModel[],
  inputs: ManyInputs,
): readonly PlannedEvent[] {
  const steps = new Set(planSteps(definitions, processes, inputs).map((step) => step.elementId));
  const inside = thrownInside(definitions, processes);
  return processes.flatMap((process) =>
    process.nodes.flatMap((node) => {
      const kind = kindOf({ process, steps }, node);
      return kind === null || inside.reaches(node)
        ? []
        : [planEvent({ process, inputs }, node, kind)];
    }),
  );
}

type Kind = PlannedEvent['kind'];
type Planning = { readonly process: ProcessModel; readonly inputs: ManyInputs };

function planEvent({ process, inputs }: Planning, node: FlowNode, kind: Kind): PlannedEvent {
  const { id: elementId } = node;
  const said = inputs.shares[elementId];
  const after = inputs.service[elementId];
  return {
    elementId,
    name: nameOf(process, node),
    kind,
    attachedToId: attachedTo(node),
    isInterrupting: !('isInterrupting' in node) || node.isInterrupting,
    errorCode: errorOf(node),
    share: said ?? usualShare(kind, node),
    isShareAssumed: said === undefined,
    after: kind === 'outcome' ? null : (after ?? usualWait(node)),
    isAfterAssumed: after === undefined,
  };
}

function attachedTo(node: FlowNode): ElementId | null {
  return node.type === 'boundaryEvent' ? node.attachedToId : null;
}

/** Its own name, else that of what it is attached to. */
function nameOf({ nodes }: ProcessModel, node: FlowNode): string {
  if (node.name !== '') return node.name;
  return nodes.find(({ id }) => id === attachedTo(node))?.name ?? '';
}

function errorOf(node: FlowNode): string | null {
  if (!('event' in node) || node.event.kind !== 'error') return null;
  return node.event.errorCode ?? ANY_ERROR;
}

type Placed = { readonly process: ProcessModel; readonly steps: ReadonlySet<ElementId> };

function kindOf({ process, steps }: Placed, node: FlowNode): Kind | null {
  if (node.type === 'receiveTask') return node.instantiate ? null : 'wait';
  if (!('event' in node) || !isCaught(process, node)) return null;
  return kindOfEvent(node.event, steps.has(attachedTo(node) ?? ''));
}

function kindOfEvent(event: EventDefinition, isOfStep: boolean): Kind | null {
  switch (event.kind) {
    case 'message':
    case 'signal':
    case 'conditional':
      return isOfStep ? 'outcome' : 'wait';
    case 'error':
      return isOfStep ? 'outcome' : null;
    case 'timer':
      return isTimerOfDossier(event.timer) ? 'timer' : null;
    default:
      return null;
  }
}

/** What starts a process is the receipt itself. */
function isCaught(process: ProcessModel, node: FlowNode): boolean {
  if (node.type === 'startEvent') return node.parentId !== process.id;
  return node.type === 'boundaryEvent' || node.type === 'intermediateCatchEvent';
}

function isTimerOfDossier({ kind, text }: TimerDefinition): boolean {
  return kind === 'date' || text.startsWith('=');
}

function usualShare(kind: Kind, node: FlowNode): number {
  const isException = node.type === 'boundaryEvent' || node.type === 'startEvent';
  return kind !== 'timer' && isException ? EXCEPTION_SHARE : 1;
}

function usualWait(node: FlowNode): ServiceTime {
  const budget = isActivity(node) ? node.budgetMinutes : null;
  return { kind: 'fixed', minutes: budget ?? WAIT_MINUTES };
}
