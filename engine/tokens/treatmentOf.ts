import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
  type Gateway,
  type Task,
} from '../model/process.ts';
import type { Drawing } from './drawing.ts';

/** What an element does with a token that comes; see docs/execution.md, Elements. */
export type Treatment = 'passing' | 'joining' | 'automatic' | 'waiting';

/** How the element treats a token; an item of a looping activity is treated as the plain one. */
export function treatmentOf(drawing: Drawing, node: FlowNode, isItem = false): Treatment {
  if (isActivity(node)) {
    return node.loop !== null && !isItem ? 'waiting' : activityTreatment(node);
  }
  if ('event' in node) return eventTreatment(node);
  return node.type === 'refused' ? 'waiting' : gatewayTreatment(drawing, node);
}

/** Whether a gateway evaluates conditions; a single plain flow leaves nothing to decide. */
export function decides(drawing: Drawing, node: FlowNode): boolean {
  if (node.type !== 'exclusiveGateway' && node.type !== 'inclusiveGateway') return false;
  const flows = drawing.outgoing(node.id);
  return flows.length > 1 || flows.some((flow) => flow.condition !== null);
}

/** Whether tokens meet at the gateway before it decides: what they become is not told apart. */
export function meetsAndDecides(drawing: Drawing, node: FlowNode): boolean {
  return treatmentOf(drawing, node) === 'joining' && decides(drawing, node);
}

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

function eventTreatment({ type, event }: EventNode): Treatment {
  if (type === 'startEvent') return 'passing';
  if (type === 'boundaryEvent') return 'automatic';
  if (event.kind === 'none' || event.kind === 'link') return 'passing';
  return type === 'intermediateCatchEvent' ? 'waiting' : 'automatic';
}

function activityTreatment(node: Activity): Treatment {
  switch (node.type) {
    case 'task':
    case 'manualTask':
      return node.performer === null ? 'automatic' : 'waiting';
    case 'scriptTask':
    case 'sendTask':
      return 'automatic';
    case 'businessRuleTask':
      return treatmentOfRule(node);
    default:
      return 'waiting';
  }
}

/** A decision that is known is made at once; for another one somebody outside is asked. */
function treatmentOfRule({ decision }: Task): 'waiting' | 'automatic' {
  return decision === null ? 'waiting' : 'automatic';
}

function gatewayTreatment(drawing: Drawing, node: Gateway): Treatment {
  if (node.type === 'eventBasedGateway') {
    return node.instantiate && node.isParallel ? 'passing' : 'waiting';
  }
  if (node.type !== 'exclusiveGateway' && drawing.incoming(node.id).length > 1) return 'joining';
  return decides(drawing, node) ? 'automatic' : 'passing';
}

/** Who completes the task that the element opens; null: it opens none. */
export function taskKindOf(node: FlowNode): 'user' | 'external' | 'receive' | null {
  if (!isActivity(node)) return null;
  switch (node.type) {
    case 'userTask':
      return 'user';
    case 'task':
    case 'manualTask':
      return userTaskKind(node);
    case 'serviceTask':
      return 'external';
    case 'businessRuleTask':
      return treatmentOfRule(node) === 'waiting' ? 'external' : null;
    case 'receiveTask':
      return 'receive';
    default:
      return null;
  }
}

function userTaskKind(node: Task): 'user' | null {
  return node.performer === null ? null : 'user';
}
