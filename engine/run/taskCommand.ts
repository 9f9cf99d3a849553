import { assert } from '../model/assert.ts';
import type { Actor, CommandBase } from '../model/command.ts';
import type { TaskId } from '../model/ids.ts';
import { isOpenTask, type TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import { dutyOf } from './earlierDuty.ts';
import { finishDraft, loadDossier, type LoadedDossier } from './planDossierCommand.ts';
import type { Occurrence } from './planOccurrence.ts';
import { planOccurrences } from './planOccurrences.ts';
import type { Attempt } from './runAttempts.ts';
import { refuseLateSupplement } from './refuseLateSupplement.ts';
import { refuseSamePerson } from './refuseSamePerson.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/** What a command does to a task that is open or claimed. */
export type OnTask = (
  task: TaskRecord,
  loaded: LoadedDossier,
) => Promise<Result<Occurrence, Refusal>>;

/**
 * The way of every command on a task: find it, see that it still waits, plan what happens, commit.
 *
 * Refuses: TASK_NOT_FOUND, TASK_ALREADY_COMPLETED, TASK_INTERRUPTED, SAME_PERSON,
 * SUPPLEMENT_TOO_LATE, and what `onTask` refuses.
 */
export async function taskCommand(
  runtime: Runtime,
  command: CommandBase & { readonly taskId: TaskId },
  { name, onTask }: { readonly name: string; readonly onTask: OnTask },
): Promise<Result<TaskAnswer, Refusal>> {
  const { commandId, actor, taskId } = command;
  const head = { commandId, command: name, personId: actor.personId };
  return runCommand<TaskAnswer>(runtime, head, async () => {
    const known = await runtime.store.findTask(taskId);
    if (known === null || !isOpenTask(known)) return refuse(closedRefusal(taskId, known));
    const loaded = await loadDossier(runtime, known.dossierId, actor);
    if (!loaded.ok) return loaded;
    // Only what was read together with the revisions that the commit expects may decide: between
    // the two reads somebody may have claimed the task, or closed it and opened its element anew.
    const task = loaded.value.situation.tasks.find((open) => open.taskId === taskId);
    if (task === undefined) {
      return refuse(closedRefusal(taskId, await runtime.store.findTask(taskId)));
    }
    const no = await refuseByDuty(runtime, name, { task, loaded: loaded.value, actor });
    if (no !== null) return refuse(no);
    const occurrence = await onTask(task, loaded.value);
    if (!occurrence.ok) return occurrence;
    return planOnTask(loaded.value, occurrence.value, task);
  });
}

/** Commands that leave the work itself to others: nobody's duty stands against them. */
const WITHOUT_DUTY: ReadonlySet<string> = new Set(['releaseTask', 'assignTask']);

/** Whoever does the work must be somebody who may. */
async function refuseByDuty(
  { store }: Runtime,
  name: string,
  { task, loaded, actor }: OnTaskBy,
): Promise<Refusal | null> {
  if (WITHOUT_DUTY.has(name)) return null;
  const { version } = loaded.context;
  const done = () => store.listDossierTasks(task.dossierId);
  return refuseSamePerson(task, actor.personId, { version, done });
}

type OnTaskBy = {
  readonly task: TaskRecord;
  readonly loaded: LoadedDossier;
  readonly actor: Actor;
};

function planOnTask(
  loaded: LoadedDossier,
  occurrence: Occurrence,
  task: TaskRecord,
): Result<Attempt<TaskAnswer>, Refusal> {
  const planned = planOccurrences(loaded.draft, occurrence, loaded.context);
  if (!planned.ok) return planned;
  const late = refuseLate(loaded, task);
  if (late !== null) return refuse(late);
  const finished = finishDraft(loaded);
  if (!finished.ok) return finished;
  const { instanceId, taskId } = task;
  const after = loaded.draft.instances.get(instanceId)?.waiting.tasks.get(taskId);
  assert(after !== undefined, `Expected task ${taskId} to be there after the command.`);
  const answer = { taskId, instanceId, status: after.status, ...finished.value.answer };
  return accept({ ...finished.value, answer });
}

/** Reception may ask as long as it has the dossier: the limit is for those who decide on it. */
function refuseLate({ situation, draft, context }: LoadedDossier, task: TaskRecord) {
  const process = draft.instances.get(task.instanceId)?.process;
  assert(process !== undefined, `Expected task ${task.taskId} to have its instance.`);
  if (dutyOf(task.elementId, (id) => process.nodes.get(id)) === 'receive') return null;
  const { settings } = context.version.main.model;
  const { at, calendar } = context;
  const ground = { history: draft.history, process, settings, at, calendar };
  return refuseLateSupplement(situation.dossier, ground);
}

function closedRefusal(taskId: TaskId, task: TaskRecord | null): Refusal {
  if (task === null) return { code: 'TASK_NOT_FOUND', taskId };
  const at = task.closedAt ?? 0;
  return task.status === 'completed'
    ? { code: 'TASK_ALREADY_COMPLETED', taskId, byPersonId: task.closedBy, at }
    : { code: 'TASK_INTERRUPTED', taskId, at };
}

/** Refuses TASK_ALREADY_CLAIMED when another person has the task. */
export function refuseIfTaken(task: TaskRecord, personId: string | null): Refusal | null {
  const { taskId, status, claimedBy, claimedAt } = task;
  if (status !== 'claimed' || claimedBy === personId) return null;
  return { code: 'TASK_ALREADY_CLAIMED', taskId, byPersonId: claimedBy, at: claimedAt ?? 0 };
}
