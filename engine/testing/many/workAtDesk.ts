import type { Instant } from '../../model/time.ts';
import { countTurn } from './manyDossier.ts';
import { passAtDesk, type Desk } from './desk.ts';
import { drawMinutes } from './drawMinutes.ts';
import type { ManyTask, Running } from './manyTask.ts';
import { minutesAt, momentAfter, type Office } from './office.ts';
import { elementLog } from './replicationLog.ts';
import type { PlannedStep } from './manyPlan.ts';
import type { WorldTask } from '../../scenario/world.ts';

/** A task has been opened: it begins at once where somebody is free, else it waits its turn. */
export function openAtDesk(
  office: Office,
  running: Running,
  opened: { readonly task: WorldTask; readonly step: PlannedStep },
  at: Instant,
): void {
  const { task, step } = opened;
  const { draw } = running.dossier;
  const visit = countTurn(running.dossier, step.elementId);
  const minutes = drawMinutes(
    step.service,
    draw(step.elementId, visit, SERVICE),
    draw(step.elementId, visit, ROUNDING),
  );
  const begun = {
    running,
    task,
    step,
    visit,
    minutes,
    openedAt: at,
    startedAt: null,
    isOver: false,
  };
  running.tasks.set(task.sequence, begun);
  const desk = deskOf(office, begun);
  if (desk === null) {
    begin(office, begun, at);
    return;
  }
  pass(office, desk, at);
  if (desk.busy < desk.staff) beginAtDesk(office, desk, begun, at);
  else desk.queue.push(begun);
}

/** Parts of keys of chances, so that no question of one step has the answer of another. */
const SERVICE = 101;
const ROUNDING = 102;

/** The task is no longer open, done or not: who did it takes the next one. */
export function closeAtDesk(office: Office, task: ManyTask, at: Instant): void {
  if (task.isOver) return;
  task.isOver = true;
  task.running.tasks.delete(task.task.sequence);
  const desk = deskOf(office, task);
  if (task.startedAt === null) {
    if (desk === null) return;
    pass(office, desk, at);
    const place = desk.queue.indexOf(task);
    if (place !== -1) desk.queue.splice(place, 1);
    return;
  }
  tellService(office, task, at);
  if (desk === null) return;
  pass(office, desk, at);
  desk.busy -= 1;
  const next = desk.queue.shift();
  if (next !== undefined) beginAtDesk(office, desk, next, at);
}

/** Notes at the end of a day how many wait at each post. */
export function countQueues({ desks }: Office): void {
  for (const { queue, queueByDay } of desks.values()) queueByDay.push(queue.length);
}

function deskOf({ desks }: Office, { step }: ManyTask): Desk | null {
  return step.postKey === null ? null : (desks.get(step.postKey) ?? null);
}

function pass(office: Office, desk: Desk, at: Instant): void {
  passAtDesk(desk, minutesAt(office.ground, at), office.span);
}

function beginAtDesk(office: Office, desk: Desk, task: ManyTask, at: Instant): void {
  desk.busy += 1;
  begin(office, task, at);
}

function begin(office: Office, task: ManyTask, at: Instant): void {
  task.startedAt = at;
  office.coming.add(momentAfter(office.ground, at, task.minutes), { kind: 'done', task });
  if (!task.running.isMeasured) return;
  const { ground, log } = office;
  const waited = minutesAt(ground, at) - minutesAt(ground, task.openedAt);
  elementLog(log, task.step.elementId).waits.push(waited);
}

function tellService({ ground, log }: Office, task: ManyTask, at: Instant): void {
  if (!task.running.isMeasured || task.startedAt === null) return;
  const minutes = minutesAt(ground, at) - minutesAt(ground, task.startedAt);
  elementLog(log, task.step.elementId).serviceMinutes += minutes;
}
