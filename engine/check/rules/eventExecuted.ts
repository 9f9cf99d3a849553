import type { EventDefinition, FlowNode } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

type Kinds = readonly EventDefinition['kind'][];
type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

const PROCESS_START: Kinds = ['none', 'message', 'timer', 'signal', 'conditional'];
const BESIDE: Kinds = ['message', 'timer', 'signal', 'conditional', 'escalation'];
/** What is thrown inside ends what is around it. */
const INTERRUPTING: Kinds = [...BESIDE, 'error', 'compensation'];

/**
 * Refuses an event whose kind is not executed in its position: where BPMN does not have it (an
 * error that does not interrupt, a timer at the start of a sub-process), or several kinds at once.
 *
 * Source: BPMN 2.0.2, table 10.93. A catching event that waits for nothing is passed
 * (`catch-without-event`).
 * Instead: use a kind of event that the position allows.
 */
export const eventExecuted: Rule = {
  id: 'event-executed',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      const bpmnName = 'event' in node ? refusedName(node, context) : null;
      return bpmnName === null ? [] : [{ elementId: node.id, facts: { bpmnName } }];
    }),
};

function refusedName(node: EventNode, context: RuleContext): string | null {
  const { event } = node;
  if (event.kind === 'refused') return event.bpmnName;
  if (kindsAt(node, context).includes(event.kind)) return null;
  const canInterrupt = node.type === 'boundaryEvent' || node.type === 'startEvent';
  const isBeside = canInterrupt && !node.isInterrupting;
  if (isBeside && event.kind === 'error') return 'nonInterruptingError';
  return `${event.kind === 'compensation' ? 'compensate' : event.kind}EventDefinition`;
}

function kindsAt(node: EventNode, context: RuleContext): Kinds {
  switch (node.type) {
    case 'startEvent':
      return startKinds(node.parentId, node.isInterrupting, context);
    case 'intermediateCatchEvent':
      return [...PROCESS_START, 'link'];
    case 'intermediateThrowEvent':
      return ['none', 'message', 'signal', 'escalation', 'compensation', 'link'];
    case 'boundaryEvent':
      return node.isInterrupting ? [...INTERRUPTING, 'cancel'] : BESIDE;
    case 'endEvent':
      return [
        ...(['none', 'message', 'signal', 'error', 'escalation', 'compensation'] as const),
        ...(['cancel', 'terminate'] as const),
      ];
  }
}

/** An event sub-process without a trigger is refused by `event-sub-process-valid`. */
function startKinds(parentId: string, isInterrupting: boolean, { graph }: RuleContext): Kinds {
  const holder = graph.nodes.get(parentId);
  if (holder?.type !== 'subProcess') return PROCESS_START;
  if (holder.kind !== 'event') return ['none'];
  return ['none', ...(isInterrupting ? INTERRUPTING : BESIDE)];
}
