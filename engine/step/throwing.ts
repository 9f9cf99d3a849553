import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { Payload } from '../model/payload.ts';
import type { Listening } from '../model/instance.ts';
import { watchedBy } from './arming.ts';
import { isCompleting } from './isCompleting.ts';
import { elementOf, ownerOf, parentOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Gives a signal to everybody in the instance who waits for it at this moment, in the order in
 * which they began to wait.
 *
 * Source: docs/execution.md, Signals.
 */
export function throwSignal(run: StepRun, signalName: string, payload: Payload): void {
  const waiting = [...run.scopes.values()].flatMap((scope) =>
    scope.listening
      .map((one) => ({ scope, one }))
      .filter(({ one }) => waitsFor(run, one, signalName)),
  );
  for (const { scope, one } of waiting.toSorted((a, b) => a.one.since - b.one.since)) {
    const isWaiting = run.scopes.has(scope.id) && scope.listening.includes(one);
    if (isWaiting) catchSignal(run, scope, elementOf(run, one.elementId), payload);
  }
}

function waitsFor(run: StepRun, { elementId }: Listening, signalName: string): boolean {
  const { catches } = elementOf(run, elementId);
  return catches?.kind === 'signal' && catches.signalName === signalName;
}

/** A signal has come to an element that waits for it. */
function catchSignal(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  payload: Payload,
): void {
  const { elementId, catches } = element;
  const signal = catches?.kind === 'signal' ? catches.signalName : '';
  const entry = { type: 'signal', elementId, item: scope.item, facts: { signal } } as const;
  run.mechanics.caught(run, scope, element, { entry, payload });
}

/** Gives an escalation to the innermost event that catches it; nobody: nothing happens. */
export function throwEscalation(
  run: StepRun,
  scope: LiveScope,
  code: string | null,
  payload: Payload,
): void {
  const catcher = findCatcher(run, { scope, elementId: null }, { kind: 'escalation', code });
  if (catcher === null) return;
  run.mechanics.caught(run, catcher.scope, catcher.element, { entry: null, payload });
}

/** Gives an error to the innermost event that catches it; false when nobody does. */
export function throwError(
  run: StepRun,
  from: ThrownFrom,
  code: string | null,
  payload: Payload,
): boolean {
  const catcher = findCatcher(run, from, { kind: 'error', code });
  if (catcher === null) return false;
  run.mechanics.caught(run, catcher.scope, catcher.element, { entry: null, payload });
  return true;
}

/** Where something is thrown: in a scope, by an activity in it or (null) by an event. */
export type ThrownFrom = { readonly scope: LiveScope; readonly elementId: ElementId | null };

type Thrown = { readonly kind: 'error' | 'escalation'; readonly code: string | null };

/**
 * Level by level outwards: boundary events of the activity, then event sub-processes of its scope.
 *
 * Source: BPMN 2.0.2 clause 13.5.3; docs/execution.md, Errors.
 */
function findCatcher(
  run: StepRun,
  from: ThrownFrom,
  thrown: Thrown,
): { readonly scope: LiveScope; readonly element: CompiledElement } | null {
  let { scope, elementId }: ThrownFrom = from;
  // An event sub-process does not catch what is thrown inside itself.
  let leftId: ElementId | null = null;
  for (;;) {
    const boundary = elementId === null ? null : match(watchedBy(run, scope, elementId), thrown);
    if (boundary !== null) return { scope, element: boundary };
    const owner = ownerOf(run, scope);
    const starts = catchesNothing(run, owner) ? [] : owner.part.eventStarts;
    const events = starts.map((id) => elementOf(run, id));
    const start = match(
      events.filter(({ parentId }) => parentId !== leftId),
      thrown,
    );
    if (start !== null) return { scope: owner, element: start };
    const parent = parentOf(run, owner);
    if (parent === null) return null;
    leftId = owner.elementId;
    elementId = owner.kind === 'event' ? null : owner.elementId;
    scope = parent;
  }
}

function match(events: readonly CompiledElement[], { kind, code }: Thrown): CompiledElement | null {
  const catching = events.flatMap((element) =>
    element.catches?.kind === kind ? [{ element, catches: element.catches }] : [],
  );
  const own = catching.find(({ catches }) => code !== null && catches.code === code);
  return (own ?? catching.find(({ catches }) => catches.catchesAny))?.element ?? null;
}

function catchesNothing(run: StepRun, scope: LiveScope): boolean {
  return isInterrupted(run, scope) || isCompleting(run, scope);
}

/**
 * Whether something runs in the scope in place of everything else: an interrupting event
 * sub-process, or the compensation of a cancelled transaction.
 */
function isInterrupted(run: StepRun, scope: LiveScope): boolean {
  const isCancelled = scope.compensations.some(
    ({ byId }) => elementOf(run, byId).throws?.kind === 'cancel',
  );
  if (isCancelled) return true;
  return scope.part.eventStarts.some((id) => {
    const { attached } = elementOf(run, id);
    return attached?.isInterrupting === true && scope.active.includes(attached.toId);
  });
}
