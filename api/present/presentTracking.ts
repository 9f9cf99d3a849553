import type { Dossier } from '../../engine/model/dossier.ts';
import type { Feedback } from '../../engine/model/feedback.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { Payment } from '../../engine/model/payment.ts';
import { isOpenTask, type TaskRecord, type TimerRecord } from '../../engine/model/records.ts';
import { decideFees } from '../../engine/run/payments/decideFees.ts';
import { feeAccount } from '../../engine/run/payments/feeAccount.ts';
import type { Text } from '../contract/primitives.ts';
import type { TrackingView } from '../contract/tracking.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { textOf } from '../texts/fillText.ts';
import { spelledDong } from '../texts/spelledDong.ts';
import { answerWords } from './answerWords.ts';
import { dossierTiming } from './dossierTiming.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import { presentPartLimits } from './presentPartLimits.ts';
import { presentFeedback } from './presentFeedback.ts';
import { formOf, type TaskSetting } from './presentTask.ts';

const ASKED = { 5: 'supplement', 6: 'payment', 9: 'collect' } as const;
/** Statuses in which the words of the last form for the applicant say what is asked. */
const ASKED_IN_WORDS: readonly number[] = [5, 6];

/** A dossier with what is needed to show it to its applicant. */
type TrackedDossier = {
  readonly dossier: Dossier;
  readonly tasks: readonly TaskRecord[];
  readonly timers: readonly TimerRecord[];
  readonly feedback: readonly Feedback[];
  readonly model: VersionModel;
  /** All of the instance; only fields that their form shows to the applicant leave. */
  readonly variables: Variables;
  readonly payments: readonly Payment[];
  readonly canPayOnline: boolean;
};

/**
 * What the applicant sees of a dossier.
 *
 * An allow-list: every field is built from the procedure, agencies, public step names and moments.
 * Of what anybody typed in, only form fields marked `shownToApplicant` reach it, and only while a
 * supplement or a payment is asked for; and the reason of an apology, which is written to the
 * applicant.
 */
export function presentTracking(
  tracked: TrackedDossier,
  { directory, calendar, now }: Omit<TaskSetting, 'person'>,
): TrackingView {
  const { dossier, tasks, timers, model, variables } = tracked;
  const timing = dossierTiming(dossier, now, calendar);
  const users = tasks.filter((task) => task.kind === 'user');
  const current = users.find(isOpenTask);
  const nameOf = (task: TaskRecord) =>
    model.nodes.get(task.elementId)?.publicName ?? model.nodes.get(task.elementId)?.name ?? '';
  return {
    code: dossier.code,
    procedureName: dossier.procedureName,
    status: dossier.status,
    statusText: textOf('statuses', dossier.status),
    agencyName: current ? directory.agencyName(current.agencyId) : null,
    stepName: current ? nameOf(current) : null,
    receivedAt: toMoment(dossier.receivedAt),
    promisedAt: toMomentOrNull(dossier.promisedAt),
    finishedAt: toMomentOrNull(dossier.finishedAt),
    partLimits: presentPartLimits(timers, model),
    timeliness: timing.timeliness,
    clock: timing.clock,
    asked: askedOf(dossier),
    apology: apologyOf(dossier),
    feedback: tracked.feedback.map((one) => presentFeedback(one, now)),
    askedWords: ASKED_IN_WORDS.includes(dossier.status) ? wordsOf(users, model, variables) : [],
    fees: feesOf(tracked, now),
    history: users
      .filter((task) => task.status === 'completed')
      .map((task) => ({
        at: toMoment(task.closedAt ?? task.openedAt),
        stepName: nameOf(task),
        agencyName: directory.agencyName(task.agencyId) || null,
      })),
  };
}

function apologyOf({ extensions }: Dossier): TrackingView['apology'] {
  const granted = extensions.findLast(({ decision }) => decision?.isGranted);
  if (granted === undefined) return null;
  const { reason, promisedBefore, promisedAfter } = granted;
  return {
    reason,
    promisedBefore: toMoment(promisedBefore),
    promisedAfter: toMoment(promisedAfter),
  };
}

/** Names and sums of what the procedure costs; who is exempt and why stays with the officers. */
function feesOf(
  { dossier, model, variables, payments, canPayOnline }: TrackedDossier,
  at: number,
): TrackingView['fees'] {
  const { fees } = model.version;
  const { status } = dossier;
  const account = feeAccount(decideFees(fees, { ...dossier, variables }), payments, { status, at });
  const lines = account.lines.filter(({ state }) => state !== 'free');
  if (lines.length === 0) return null;
  const { dueNowDong } = account;
  return {
    lines: lines.map(({ feeKey, name, amountDong, state }) => ({
      feeKey,
      name,
      amountDong,
      state,
    })),
    dueNowDong,
    dueWords: dueNowDong === 0 ? null : spelledDong(dueNowDong),
    canPayOnline,
  };
}

function askedOf(dossier: Dossier): Text | null {
  const key = Object.entries(ASKED).find(([status]) => Number(status) === dossier.status)?.[1];
  return key ? textOf('asked', key) : null;
}

/** The fields for the applicant of the last form that had any. */
function wordsOf(
  users: readonly TaskRecord[],
  model: VersionModel,
  variables: Variables,
): TrackingView['askedWords'] {
  const closed = users
    .filter((task) => task.status === 'completed')
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  for (const task of closed) {
    const shown = formOf({ task, model })?.fields.filter((field) => field.shownToApplicant) ?? [];
    const words = shown.flatMap(({ key, kind, label }) => {
      const answer = answerWords(kind, variables[key]);
      return answer === '' ? [] : [{ label, words: answer }];
    });
    if (words.length > 0) return words;
  }
  return [];
}
