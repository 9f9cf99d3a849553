import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition, TimerDefinition } from '../model/process.ts';
import type { ElementId } from '../model/ids.ts';
import {
  bpmnNameOf,
  isType,
  readChild,
  readChildren,
  readExtensionText,
  readId,
  readText,
} from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { readExpression } from './readExpression.ts';
import { toFeel } from './toFeel.ts';
import { withoutEquals } from './withoutEquals.ts';

/**
 * Reads what an event waits for or throws; what is not executed becomes `refused` with its BPMN
 * name.
 */
export function readEvent(context: ReadContext, event: ModdleElement): EventDefinition {
  const definitions = [
    ...readChildren(event, 'eventDefinitions'),
    ...readChildren(event, 'eventDefinitionRef'),
  ];
  const [definition] = definitions;
  if (definition === undefined) return { kind: 'none' };
  if (definitions.length > 1) return { kind: 'refused', bpmnName: 'multipleEventDefinitions' };
  return readDefinition(context, event, definition);
}

function readDefinition(
  context: ReadContext,
  event: ModdleElement,
  definition: ModdleElement,
): EventDefinition {
  const id = readId(event);
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return { kind: 'message', ...readMessage(context, event, definition) };
    case 'bpmn:TimerEventDefinition':
      return { kind: 'timer', timer: readTimer(context, id, definition) };
    case 'bpmn:SignalEventDefinition':
      return { kind: 'signal', signalName: readSignalName(event, definition) };
    case 'bpmn:ConditionalEventDefinition': {
      const condition = readExpression(context, id, readChild(definition, 'condition'));
      return { kind: 'conditional', condition: condition ?? '' };
    }
    case 'bpmn:ErrorEventDefinition':
      return {
        kind: 'error',
        errorCode: readCode(definition, 'errorRef', 'errorCode'),
        catchesAny: catchesAny(event, definition, 'errorRef', 'errorCode'),
      };
    default:
      return readInnerDefinition(event, definition);
  }
}

/** Events that stay inside one instance. */
function readInnerDefinition(event: ModdleElement, definition: ModdleElement): EventDefinition {
  switch (definition.$type) {
    case 'bpmn:EscalationEventDefinition': {
      return {
        kind: 'escalation',
        escalationCode: readCode(definition, 'escalationRef', 'escalationCode'),
        catchesAny: catchesAny(event, definition, 'escalationRef', 'escalationCode'),
      };
    }
    case 'bpmn:CompensateEventDefinition':
      return readCompensation(event, definition);
    case 'bpmn:LinkEventDefinition': {
      const name = readText(definition, 'name') ?? readText(event, 'name');
      return { kind: 'link', linkName: name ?? '' };
    }
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' };
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' };
    default:
      return { kind: 'refused', bpmnName: bpmnNameOf(definition) };
  }
}

/** Only who throws names an activity, or waits. */
function readCompensation(event: ModdleElement, definition: ModdleElement): EventDefinition {
  const isThrowing = isType(event, 'bpmn:ThrowEvent');
  const activity = isThrowing ? readChild(definition, 'activityRef') : null;
  return {
    kind: 'compensation',
    activityId: activity === null ? null : readId(activity),
    waitsForCompletion: isThrowing && definition.get('waitForCompletion') !== false,
  };
}

/**
 * Name and correlation key of the message of an event or task; `holder` is where `messageRef`
 * stands, or the operation that the message belongs to.
 */
export function readMessage(
  context: ReadContext,
  element: ModdleElement,
  holder: ModdleElement,
): { readonly messageName: string; readonly correlationKey: string | null } {
  const message = readChild(holder, 'messageRef') ?? readOperationMessage(holder);
  const id = readId(element);
  const named = message === null ? null : (readText(message, 'name') ?? readId(message));
  // Both ends of a message flow must agree on a name even where the drawing gives none.
  const fallback = context.messageNames.get(id) ?? readText(element, 'name') ?? id;
  const messageName = named ?? fallback;
  const own = readCorrelationKey([element, holder, ...(message === null ? [] : [message])]);
  return {
    messageName,
    correlationKey: own ?? readDeclaredKey(context, element, messageName),
  };
}

/** Source: BPMN 2.0.2 clause 8.5.3: what is sent to an operation, and received by it. */
function readOperationMessage(holder: ModdleElement): ModdleElement | null {
  const operation = readChild(holder, 'operationRef');
  return operation === null ? null : readChild(operation, 'inMessageRef');
}

/** FEEL text without the leading "="; the element's own key wins over that of the message. */
function readCorrelationKey(holders: readonly ModdleElement[]): string | null {
  for (const holder of holders) {
    const own = readText(holder, 'lt:correlationKey');
    if (own !== null) return withoutEquals(own);
    const mapped = readExtensionText(holder, 'zeebe:subscription', 'correlationKey');
    if (mapped !== null) return withoutEquals(mapped);
  }
  return null;
}

/**
 * The key that the standard declares for the message. A process without a subscription to it is
 * known by what the message itself says, read from its own variables.
 */
function readDeclaredKey(
  context: ReadContext,
  element: ModdleElement,
  messageName: string,
): string | null {
  const sent = context.sentKeys.get(messageName) ?? null;
  if (isType(element, 'bpmn:ThrowEvent') || element.$type === 'bpmn:SendTask') return sent;
  const process = processOf(element);
  // What starts a process is nobody's yet.
  if (element.$type === 'bpmn:StartEvent' && element.$parent === process) return null;
  const awaited = context.awaitedKeys.get(process === undefined ? '' : readId(process));
  return awaited?.get(messageName) ?? sent;
}

function processOf(element: ModdleElement): ModdleElement | undefined {
  let at: ModdleElement | undefined = element;
  while (at !== undefined && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}

const TIMER_KINDS = [
  ['timeDate', 'date'],
  ['timeDuration', 'duration'],
  ['timeCycle', 'cycle'],
] as const;

/**
 * Exactly one of the three is expected; anything else gives an empty text, which `timer-valid`
 * refuses.
 */
function readTimer(
  context: ReadContext,
  eventId: ElementId,
  definition: ModdleElement,
): TimerDefinition {
  const given = TIMER_KINDS.flatMap(([name, kind]) => {
    const expression = readChild(definition, name);
    if (expression === null) return [];
    const text = readTimerText(expression);
    const isMapped = /^[$#]\{/.test(text);
    return [{ kind, text: isMapped ? `=${toFeel(context, eventId, text)}` : text }];
  });
  const [only] = given;
  return only !== undefined && given.length === 1 ? only : { kind: 'duration', text: '' };
}

/** Activiti and its kin write the last moment of a cycle beside it. */
function readTimerText(expression: ModdleElement): string {
  const text = readText(expression, 'body') ?? '';
  const end = expression.$attrs['camunda:endDate'];
  return end === undefined ? text : `${text}/${end}`;
}

/** A signal without a name is known by that of its event: the two ends need one. */
function readSignalName(event: ModdleElement, definition: ModdleElement): string {
  const signal = readChild(definition, 'signalRef');
  const holder = signal ?? event;
  return readText(holder, 'name') ?? readId(holder);
}

/** Code of an error or escalation; null when the definition refers to none. */
function readCode(definition: ModdleElement, reference: string, code: string): string | null {
  const target = readChild(definition, reference);
  if (target === null) return null;
  return readText(target, code) ?? readText(target, 'name') ?? readId(target);
}

/** Source: BPMN 2.0.2 clause 10.5.5: without a code, any error or escalation triggers the event. */
function catchesAny(
  event: ModdleElement,
  definition: ModdleElement,
  reference: string,
  code: string,
): boolean {
  if (isType(event, 'bpmn:ThrowEvent')) return false;
  const target = readChild(definition, reference);
  return target === null || readText(target, code) === null;
}
