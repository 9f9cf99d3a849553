import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition, TimerDefinition } from '../model/process.ts';
import {
  bpmnNameOf,
  readChild,
  readChildren,
  readExtensionText,
  readId,
  readText,
} from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
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
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return { kind: 'message', ...readMessage(context, event, definition) };
    case 'bpmn:TimerEventDefinition':
      return { kind: 'timer', timer: readTimer(definition) };
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', errorCode: readErrorCode(definition) };
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' };
    default:
      return { kind: 'refused', bpmnName: bpmnNameOf(definition) };
  }
}

/**
 * Name and correlation key of the message of an event or task; `holder` is where `messageRef`
 * stands.
 */
export function readMessage(
  context: ReadContext,
  element: ModdleElement,
  holder: ModdleElement,
): { readonly messageName: string; readonly correlationKey: string | null } {
  const message = readChild(holder, 'messageRef');
  const id = readId(element);
  const named = message === null ? null : (readText(message, 'name') ?? readId(message));
  // Both ends of a message flow must agree on a name even where the drawing gives none.
  const fallback = context.messageNames.get(id) ?? readText(element, 'name') ?? id;
  return {
    messageName: named ?? fallback,
    correlationKey: readCorrelationKey([element, holder, ...(message === null ? [] : [message])]),
  };
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

const TIMER_KINDS = [
  ['timeDate', 'date'],
  ['timeDuration', 'duration'],
  ['timeCycle', 'cycle'],
] as const;

/**
 * Exactly one of the three is expected; anything else gives an empty text, which `timer-valid`
 * refuses.
 */
function readTimer(definition: ModdleElement): TimerDefinition {
  const given = TIMER_KINDS.flatMap(([name, kind]) => {
    const expression = readChild(definition, name);
    return expression === null ? [] : [{ kind, text: readText(expression, 'body') ?? '' }];
  });
  const [only] = given;
  return only !== undefined && given.length === 1 ? only : { kind: 'duration', text: '' };
}

function readErrorCode(definition: ModdleElement): string | null {
  const error = readChild(definition, 'errorRef');
  if (error === null) return null;
  return readText(error, 'errorCode') ?? readText(error, 'name') ?? readId(error);
}
