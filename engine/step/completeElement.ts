import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import type { Json, Variables } from '../model/json.ts';
import { NOTHING_BROUGHT, type Payload } from '../model/payload.ts';
import { keyText } from './arming.ts';
import { aroundOne } from './aroundOne.ts';
import { deactivate } from './interrupt.ts';
import { addRecord } from './addRecord.ts';
import { countPass } from './isLivelock.ts';
import { advance, noteEnd, type MachineEvent } from './moveTokens.ts';
import {
  isAsBefore,
  isLooping,
  raiseIncident,
  tell,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';
import { throwEscalation, throwSignal } from './throwing.ts';
import { assignedIn, localsOf, visibleIn, writeVariables } from './variables.ts';

/** What is known when an element is completed, beside the element. */
export type Completion = {
  /** The machine's event; without one: done. */
  readonly event?: MachineEvent;
  /** Value of a script or decision, or of the key of a message. */
  readonly value?: Json;
  /** What the inside of a sub-process or call has left to be compensated. */
  readonly inside?: readonly CompensationRecord[];
  /** Part of that inside. */
  readonly calledId?: ElementId;
  /** Local variables of that inside; data outputs see them. */
  readonly locals?: Variables;
};

/**
 * Completes an active element and moves its token on.
 *
 * Source: docs/execution.md, Moving on from an element.
 */
export function completeElement(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  completion: Completion = {},
): void {
  const { event, value = null, locals } = completion;
  const { elementId } = element;
  const result = isLooping(scope, element) ? {} : resultOf(element, value);
  const outputs = outputsOf(run, scope, element, { locals, result });
  if (!outputs.ok) {
    const { facts } = outputs;
    return raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
  }
  const { epoch } = scope;
  const inputs = localsOf(scope, element);
  deactivate(run, scope, elementId, 'completed');
  writeVariables(run, scope, result);
  writeVariables(run, scope, outputs.values ?? {});
  // The items of a looping activity have done what it is for.
  const payload = payloadOf(run, scope, element, inputs);
  if (!isLooping(scope, element)) tellThrown(run, scope, element, { value, payload });
  noteEnd(run, element.end);
  tell(run, scope, { type: 'completed', elementId });
  countPass(run, elementId);
  addRecord(run, scope, element, { completion, inputs });
  throwInside(run, scope, element, payload);
  if (isAsBefore(run, scope, epoch)) run.mechanics.lookAtConditions(run);
  if (!isAsBefore(run, scope, epoch)) return;
  advance(run, aroundOne(run, scope, elementId), event ?? done(elementId));
}

function done(elementId: ElementId): MachineEvent {
  return { type: eventType(elementId, 'done') };
}

type Seen = { readonly locals: Variables | undefined; readonly result: Variables };

/** The values of data outputs, which see what the element has just come to. */
function outputsOf(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  { locals = localsOf(scope, element), result }: Seen,
): ReturnType<typeof assignedIn> {
  const assignments = isLooping(scope, element) ? [] : element.outputs;
  return assignedIn(run, scope, { assignments, locals: { ...locals, ...result } });
}

/** The variable that a script or a decision sets. */
function resultOf({ script, decision }: CompiledElement, value: Json): Variables {
  const resultVariable = (script ?? decision)?.resultVariable ?? null;
  return resultVariable === null ? {} : { [resultVariable]: value };
}

/** What goes along: all that the element sees, or what an event says that it sends. */
function payloadOf(
  run: StepRun,
  scope: LiveScope,
  { type, throws, inputs: { length } }: CompiledElement,
  inputs: Variables,
): Payload {
  if (throws === null) return NOTHING_BROUGHT;
  const isDeclared = length > 0 && type.endsWith('Event');
  if (isDeclared) return { values: inputs, isDeclared };
  const isSeen = throws.kind === 'message' || throws.kind === 'signal';
  return isSeen ? { values: { ...visibleIn(run, scope), ...inputs }, isDeclared } : NOTHING_BROUGHT;
}

function tellThrown(
  run: StepRun,
  scope: LiveScope,
  { elementId, throws }: CompiledElement,
  { value, payload }: { readonly value: Json; readonly payload: Payload },
): void {
  const { values: variables } = payload;
  if (throws?.kind === 'message') {
    const { messageName, targetId, key } = throws;
    const correlationValue = key === null ? null : keyText(value);
    const sent = { elementId, messageName, correlationValue, targetId, variables };
    run.effects.push({ type: 'sendMessage', ...sent });
    tell(run, scope, { type: 'message-sent', elementId, facts: { message: messageName } });
  }
  if (throws?.kind === 'signal') {
    const { signalName } = throws;
    run.effects.push({ type: 'throwSignal', elementId, signalName, variables });
    tell(run, scope, { type: 'signal', elementId, facts: { signal: signalName } });
  }
  if (throws?.kind === 'escalation') {
    tell(run, scope, { type: 'escalation', elementId, facts: { code: throws.code } });
  }
}

function throwInside(
  run: StepRun,
  scope: LiveScope,
  { throws }: CompiledElement,
  payload: Payload,
): void {
  if (throws?.kind === 'signal') throwSignal(run, throws.signalName, payload);
  if (throws?.kind === 'escalation') throwEscalation(run, scope, throws.code, payload);
}
