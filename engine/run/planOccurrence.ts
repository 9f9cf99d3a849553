import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { assert } from '../model/assert.ts';
import type { HistoryType } from '../model/history.ts';
import type { AgencyId, ElementId, InstanceId, PersonId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { applyClaim } from './applyClaim.ts';
import { applyStep, type AppliedStep, type Sent } from './applyStep.ts';
import type { CalledVersions } from './calls/bindCalls.ts';
import type { DossierDraft, InstanceDraft } from './dossierDraft.ts';
import { sealEvent } from './historyEvent.ts';
import type { LoadedVersion } from './machineCache.ts';

/** One thing that happens to one instance. `event` null: only the history notes it. */
export type Occurrence = {
  readonly instanceId: InstanceId;
  readonly type: HistoryType;
  readonly event: EngineEvent | null;
  readonly elementId: ElementId | null;
  readonly causeId: string | null;
  readonly facts: { readonly [name: string]: Json };
};

/** What planning needs beside the occurrence; nothing in it changes. */
export type PlanContext = {
  /** With its calls bound. */
  readonly version: LoadedVersion;
  /** What calls of other procedures find now. */
  readonly called: CalledVersions;
  readonly calendar: WorkingCalendar;
  readonly at: Instant;
  readonly newId: () => string;
  readonly parties: { readonly [agencyRole: string]: AgencyId };
  readonly personId: PersonId | null;
  readonly agencyId: AgencyId | null;
  /** Whether messages to phones are set up. */
  readonly hasSms: boolean;
};

/**
 * Plans one occurrence on one instance: step, rows that wait, one line of history. Fills the draft
 * and gives the messages and signals that the step sends. Refuses: what the step refuses,
 * CALENDAR_TOO_SHORT; the draft is then unchanged.
 */
export function planOccurrence(
  draft: DossierDraft,
  occurrence: Occurrence,
  context: PlanContext,
): Result<readonly Sent[], Refusal> {
  const instance = draft.instances.get(occurrence.instanceId);
  assert(instance !== undefined, `Expected instance ${occurrence.instanceId} to be loaded.`);
  const { lastAt } = instance.record;
  const now = lastAt > context.at ? { ...context, at: lastAt } : context;
  const given = withoutDossier(occurrence);
  const taken = takeStep(instance, given, now);
  if (!taken.ok) return taken;
  const { step, applied } = taken.value;
  note(draft, instance, { occurrence: given, context: now, step, applied });
  return accept(applied?.sent ?? []);
}

/** The variable `dossier` is the program's own: no form, message or connector writes it. */
function withoutDossier(occurrence: Occurrence): Occurrence {
  const { event } = occurrence;
  if (event === null || event.type === 'start' || !('variables' in event)) return occurrence;
  if (!Object.hasOwn(event.variables, 'dossier')) return occurrence;
  const { dossier: _dossier, ...variables } = event.variables;
  return { ...occurrence, event: { ...event, variables } };
}

type Taken = { readonly step: Step | null; readonly applied: AppliedStep | null };

function takeStep(
  { record, process, waiting }: InstanceDraft,
  { event, causeId }: Occurrence,
  { at, calendar, personId, parties }: PlanContext,
): Result<Taken, Refusal> {
  if (event === null) return accept({ step: null, applied: null });
  const step = process.step(record.snapshot, event, at);
  if (!step.ok) return refuse(toRefusal(step.refusal));
  const { instanceId, dossierId } = record;
  const seq = record.historySeq + 1;
  const place = { instanceId, dossierId, parties, process, calendar, seq, personId, causeId };
  const applied = applyStep(waiting, step.value, place);
  return applied.ok ? accept({ step: step.value, applied: applied.value }) : applied;
}

/** Whether a task is open was asked of the store before; here it is the element that refuses. */
function toRefusal(refusal: StepRefusal): Refusal {
  return refusal.code === 'TASK_NOT_OPEN' ? { ...refusal, code: 'EVENT_NOT_EXPECTED' } : refusal;
}

type Happened = Taken & { readonly occurrence: Occurrence; readonly context: PlanContext };

/** Where a step comes to a call of another procedure, the line says what the call has found. */
function factsOf(
  { process }: InstanceDraft,
  { step, occurrence: { elementId, facts }, context }: Happened,
): Occurrence['facts'] {
  if (step === null || context.version.calls.size === 0) return facts;
  const isCall = (id: ElementId | null): boolean => {
    const node = process.nodes.get(id ?? '');
    return node?.type === 'callActivity' && node.procedure !== null;
  };
  const isThere = isCall(elementId) || step.trace.some((one) => isCall(one.elementId));
  return isThere ? { ...facts, called: context.called } : facts;
}

function note(draft: DossierDraft, instance: InstanceDraft, happened: Happened): void {
  const { record } = instance;
  const { occurrence, context, step, applied } = happened;
  const event = sealEvent({
    instanceId: record.instanceId,
    seq: record.historySeq + 1,
    dossierId: record.dossierId,
    at: context.at,
    type: occurrence.type,
    elementId: occurrence.elementId,
    causeId: occurrence.causeId,
    personId: context.personId,
    agencyId: context.agencyId,
    input: occurrence.event,
    trace: step?.trace ?? [],
    facts: factsOf(instance, happened),
    previousHash: record.historyHash,
  });
  const { personId, at } = context;
  const { type, causeId: taskId, facts } = occurrence;
  const claim = { type, taskId, personId, at, facts };
  draft.history.push(event);
  draft.instances.set(record.instanceId, {
    ...instance,
    record: {
      ...record,
      snapshot: step?.snapshot ?? record.snapshot,
      revision: (instance.storedRevision ?? 0) + 1,
      lastAt: context.at,
      historySeq: event.seq,
      historyHash: event.hash,
    },
    waiting: applied?.waiting ?? applyClaim(instance.waiting, claim),
    isChanged: true,
  });
}
