import type { Dossier } from '../../model/dossier.ts';
import type { HistoryEvent } from '../../model/history.ts';
import { asId, type PersonId } from '../../model/ids.ts';
import type { Audience, OfficerCause, OfficerNotice } from '../../model/officerNotice.ts';
import { isOpenTask, type TaskRecord } from '../../model/records.ts';
import type { DossierSituation } from '../../store/store.ts';
import type { DossierDraft } from '../dossierDraft.ts';
import { openedTasks } from '../openedTasks.ts';
import type { PlanContext } from '../planOccurrence.ts';

/** A planned command: what was there, what it does, and the dossier after it. */
export type PlannedCommand = {
  readonly situation: DossierSituation;
  readonly draft: DossierDraft;
  readonly context: Pick<PlanContext, 'at' | 'personId' | 'agencyId'>;
  readonly after: Dossier;
};

/** What one notice says beside the dossier. */
type Telling = {
  readonly cause: OfficerCause;
  readonly to: Audience;
  readonly task?: Pick<TaskRecord, 'taskId'> | undefined;
  readonly stepName?: string | undefined;
  readonly reason?: string | undefined;
};

/**
 * What officers are told of a command; pure.
 *
 * A task that is opened is told to its post, unless the post itself, or the agency that receives
 * the dossier, goes on with it; after a return to who had done the step before. What has arrived is
 * told to who completed the last step before the wait: they asked for it. Money that came online is
 * told to who works on the dossier, unless a step that waited for it has told so.
 */
export function officerNoticesOf(planned: PlannedCommand): readonly OfficerNotice[] {
  const { after, context } = planned;
  const told = [
    ...assigned(planned),
    ...opened(planned),
    ...arrived(planned),
    ...paidOnline(planned),
    ...watchedEnded(planned),
  ];
  return told.map((one, place) =>
    toOfficerNotice(`${after.dossierId}.${after.revision}.${place}`, one, {
      dossier: after,
      byPersonId: context.personId,
      at: context.at,
    }),
  );
}

/** A person as an audience. */
export function toPerson(personId: PersonId): Audience {
  return { personId, agencyId: null, post: null };
}

type Around = {
  readonly dossier: Dossier;
  readonly byPersonId: PersonId | null;
  readonly at: number;
};

/** The whole notice. */
export function toOfficerNotice(
  noticeId: string,
  { cause, to, task, stepName, reason }: Telling,
  { dossier, byPersonId, at }: Around,
): OfficerNotice {
  const { dossierId, code, procedureName, status, promisedAt } = dossier;
  const words = { stepName: stepName ?? null, reason: reason ?? null };
  return {
    ...to,
    noticeId,
    cause,
    dossierId,
    taskId: task?.taskId ?? null,
    facts: { code, procedureName, status, promisedAt, ...words },
    byPersonId,
    at,
  };
}

function assigned({ draft, context }: PlannedCommand): readonly Telling[] {
  return draft.history.flatMap(({ type, causeId, facts: { assigneeId } }) => {
    if (type !== 'task-assigned' || typeof assigneeId !== 'string') return [];
    if (assigneeId === context.personId) return [];
    const task = tasksAfter(draft).find(({ taskId }) => taskId === causeId);
    return [
      { cause: 'assigned', to: toPerson(asId(assigneeId)), task, stepName: task?.name } as const,
    ];
  });
}

function opened(planned: PlannedCommand): readonly Telling[] {
  return openedTasks(planned.draft.instances.values())
    .filter(({ kind }) => kind === 'user')
    .flatMap((task) => returned(planned, task) ?? handedOver(planned, task));
}

/** Null for a task that was not opened by a return. */
function returned(
  { situation, draft }: PlannedCommand,
  task: TaskRecord,
): readonly Telling[] | null {
  const isBack = ({ type, facts }: HistoryEvent): boolean =>
    type === 'task-sent-back' && facts['toElementId'] === task.elementId;
  const back = draft.history.find(isBack);
  if (back === undefined) return null;
  const { reason } = back.facts;
  const done = situation.doneTasks.findLast(({ elementId }) => elementId === task.elementId);
  const to = done?.closedBy ? toPerson(done.closedBy) : toSeat(task);
  const told = typeof reason === 'string' ? reason : undefined;
  return [{ cause: 'returned', to, task, stepName: task.name, reason: told }];
}

function handedOver(
  { situation, draft, context }: PlannedCommand,
  task: TaskRecord,
): readonly Telling[] {
  const { agencyId, post, name: stepName } = task;
  if (agencyId === null || post === null) return [];
  const isSame = tasksAfter(draft).some(
    (done) => !isOpenTask(done) && done.agencyId === agencyId && done.post === post,
  );
  const isReceived = situation.instances.length === 0 && agencyId === context.agencyId;
  if (isSame || isReceived) return [];
  return [{ cause: 'handed-over', to: toSeat(task), task, stepName }];
}

function toSeat({ agencyId, post }: TaskRecord): Audience {
  return { personId: null, agencyId, post };
}

function arrived({ situation, draft }: PlannedCommand): readonly Telling[] {
  return draft.history.flatMap((event): readonly Telling[] => {
    const stepName = awaitedName(event, draft);
    const asked = situation.doneTasks.findLast(({ instanceId }) => instanceId === event.instanceId);
    if (stepName === null || !asked?.closedBy) return [];
    return [{ cause: 'arrived', to: toPerson(asked.closedBy), stepName }];
  });
}

function paidOnline(planned: PlannedCommand): readonly Telling[] {
  const { draft } = planned;
  const isPaid = draft.history.some(({ type }) => type === 'payment-confirmed');
  if (!isPaid || arrived(planned).length > 0) return [];
  return tasksAfter(draft)
    .filter((task) => task.kind === 'user' && isOpenTask(task) && task.agencyId !== null)
    .map((task) => {
      const to = task.claimedBy === null ? toSeat(task) : toPerson(task.claimedBy);
      return { cause: 'paid', to, task, stepName: task.name };
    });
}

/** The name of the element that waited for it; null where nobody did. */
function awaitedName(event: HistoryEvent, draft: DossierDraft): string | null {
  if (event.type !== 'message-received' || event.elementId === null) return null;
  const node = draft.instances.get(event.instanceId)?.process.nodes.get(event.elementId);
  return node === undefined || node.type === 'startEvent' ? null : node.name;
}

function watchedEnded({ situation, after }: PlannedCommand): readonly Telling[] {
  if (situation.dossier.finishedAt !== null || after.finishedAt === null) return [];
  return situation.watcherIds.map((personId) => ({
    cause: 'watched-ended',
    to: toPerson(personId),
  }));
}

function tasksAfter({ instances }: DossierDraft): readonly TaskRecord[] {
  return [...instances.values()].flatMap(({ waiting }) => [...waiting.tasks.values()]);
}
