import { startClock } from '../../engine/calendar/startClock.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../engine/calendar/workingMinutesBetween.ts';
import { openingValues } from '../../engine/form/openingValues.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Variables } from '../../engine/model/json.ts';
import { mayAskForSupplement } from '../../engine/model/supplementWays.ts';
import type { Person } from '../../engine/model/person.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Instant } from '../../engine/model/time.ts';
import { supplementUntil } from '../../engine/run/refuseLateSupplement.ts';
import type { Form } from '../contract/forms.ts';
import type { LedgerView } from '../contract/ledger.ts';
import type { Allowed } from '../contract/primitives.ts';
import type { ElementRef, TaskRow, TaskView } from '../contract/tasks.ts';
import type { VersionModel } from '../model/versionModel.ts';
import type { ReasonCode } from '../policy/reasons.ts';
import { refusedAssigning, refusedSendingBack, type TaskFacts } from '../policy/taskActions.ts';
import { textOf } from '../texts/fillText.ts';
import { allowedToDo, type TaskWithDone } from './allowedToDo.ts';
import { dossierTiming, urgencyOf } from './dossierTiming.ts';
import type { Names } from './loadNames.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import { presentLedger } from './presentLedger.ts';

/** What every task of an answer is presented with. */
export type TaskSetting = {
  readonly person: Person;
  readonly directory: Names;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
};

/**
 * One task with what is needed around it; `done` where steps of the person may stand against it.
 */
export type TaskOnDossier = TaskWithDone & {
  readonly dossier: Dossier;
  readonly model: VersionModel;
};

/** One task that is opened, with the drawn ways back from it. */
export type OpenedTask = TaskOnDossier & { readonly waysBack: readonly ElementRef[] };

/** One line of the inbox. */
export function presentTaskRow(on: TaskOnDossier, setting: TaskSetting): TaskRow {
  const { task, dossier } = on;
  const { directory } = setting;
  return {
    taskId: task.taskId,
    dossierId: dossier.dossierId,
    dossierCode: dossier.code,
    procedureName: dossier.procedureName,
    applicantName: dossier.applicant.name,
    elementId: task.elementId,
    stepName: task.name,
    item: itemNumber(task),
    agencyId: task.agencyId ?? '',
    agencyName: directory.agencyName(task.agencyId),
    post: task.post ?? '',
    status: task.status,
    claimedBy: directory.personRef(task.claimedBy),
    openedAt: toMoment(task.openedAt),
    dueAt: toMomentOrNull(task.dueAt),
    dossierDueAt: toMomentOrNull(dossier.promisedAt),
    versionId: dossier.versionId,
    ...taskTiming(on, setting),
    allowed: allowedActions(on, setting.person),
  };
}

/** Which item a task is for, as people count: from 1. */
export function itemNumber({ item }: TaskRecord): number | null {
  return item === null ? null : item + 1;
}

/** One task with its form. `variables` are all that it sees; only those of the form leave. */
export function presentTask(on: OpenedTask, variables: Variables, setting: TaskSetting): TaskView {
  const form = formOf(on);
  const budgetMinutes = budgetOf(on);
  const row = presentTaskRow(on, setting);
  const { complete } = row.allowed;
  const back = refusedSendingBack(setting.person, toTaskFacts(on), on.waysBack.length);
  return {
    ...row,
    form,
    values: form ? openingValues(form, openingOf(on, variables, setting)) : {},
    sendBackTo: on.waysBack,
    publicName: on.model.nodes.get(on.task.elementId)?.publicName ?? null,
    budgetMinutes,
    supplementUntil: toMomentOrNull(supplementLimit(on, setting)),
    allowed: {
      ...row.allowed,
      sendBack: complete === true ? toAllowed(back) : complete,
    },
    ledger: budgetMinutes === null ? null : stepLedger(on.task, budgetMinutes, setting.calendar),
  };
}

/** Where completing the task can ask for a supplement; reception has no such limit. */
function supplementLimit({ task, dossier, model }: TaskOnDossier, { calendar }: TaskSetting) {
  const node = model.nodes.get(task.elementId);
  if (node === undefined || ('duty' in node && node.duty === 'receive')) return null;
  if (!mayAskForSupplement(node.id, model.ground)) return null;
  return supplementUntil(dossier, model.main.settings, calendar);
}

function openingOf({ dossier }: TaskOnDossier, known: Variables, { now }: TaskSetting) {
  return { known, applicant: dossier.applicant, at: now };
}

/** The form of the task's element as published; null when it has none. */
export function formOf({ task, model }: Pick<TaskOnDossier, 'task' | 'model'>): Form | null {
  return model.formOf(task.elementId);
}

/** The task as the policy sees it. */
export function toTaskFacts({ task }: Pick<TaskOnDossier, 'task'>): TaskFacts {
  const { agencyId, post, status, claimedBy } = task;
  return { agencyId, post, status, claimedBy };
}

function budgetOf({ task, model }: TaskOnDossier): number | null {
  const node = model.nodes.get(task.elementId);
  return node && 'budgetMinutes' in node ? node.budgetMinutes : null;
}

function allowedActions(on: TaskOnDossier, person: Person): TaskRow['allowed'] {
  return {
    claim: allowedToDo('claim', person, on),
    assign: toAllowed(refusedAssigning(person, toTaskFacts(on))),
    release: allowedToDo('release', person, on),
    complete: allowedToDo('complete', person, on),
  };
}

function toAllowed(reason: ReasonCode | null): Allowed {
  return reason === null ? true : { reason: textOf('reasons', reason) };
}

type Timing = Pick<TaskRow, 'remainingMinutes' | 'urgency'>;

/**
 * What is left of the step's budget, or of the dossier's time; the worse of the two gives the
 * urgency.
 */
function taskTiming(on: TaskOnDossier, setting: TaskSetting): Timing {
  const whole = dossierTiming(on.dossier, setting.now, setting.calendar);
  const step = stepTiming(on, setting);
  const worst = (['overdue', 'soon'] as const).find(
    (it) => step?.urgency === it || whole.timeliness === it,
  );
  return {
    remainingMinutes: step?.remainingMinutes ?? whole.remainingMinutes,
    urgency: worst ?? 'normal',
  };
}

/** How the step stands against its own budget; null without one. */
function stepTiming(on: TaskOnDossier, { calendar, now }: TaskSetting): Timing | null {
  const { dueAt } = on.task;
  const left = dueAt === null ? null : workingMinutesBetween(now, dueAt, calendar);
  if (dueAt === null || !left?.ok) return null;
  const isSoon = urgencyOf(left.value, budgetOf(on) ?? 0) === 'soon';
  const inTime = isSoon ? 'soon' : 'normal';
  return { remainingMinutes: left.value, urgency: now > dueAt ? 'overdue' : inTime };
}

function stepLedger(
  task: TaskRecord,
  budgetMinutes: number,
  calendar: WorkingCalendar,
): LedgerView | null {
  const term = { amount: budgetMinutes / 60, unit: 'WORKING_HOUR' } as const;
  const clock = startClock(task.openedAt, { term, cutOff: null, mode: 'same-clock' }, calendar);
  return presentLedger(clock.ok ? clock.value : null, calendar);
}
