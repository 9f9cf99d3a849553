import type { AssignTask, InboxRow } from '../../../api/contract/inbox.ts';
import type { TaskView, CompleteTask } from '../../../api/contract/tasks.ts';
import { request } from '../../api/client.ts';
import { toVariables, type FormValues } from '../../form/formValues.ts';
import type { SendOne } from './runBulk.ts';

/** Takes the task. */
export const claimOne: SendOne = (task, commandId) =>
  request('POST', `${pathOf(task)}/claim`, { body: {}, commandId });

/** Gives the task to a person. */
export function assignOne(assigneeId: string): SendOne {
  const body: AssignTask = { assigneeId };
  return (task, commandId) => request('POST', `${pathOf(task)}/assign`, { body, commandId });
}

/**
 * Completes the task with what was entered once for all; what nobody entered stays as the form of
 * this task opens, so that no dossier gets the values of another.
 */
export function completeOne(entered: FormValues): SendOne {
  return async (task, commandId) => {
    const view = await request<TaskView>('GET', pathOf(task));
    const moment = { known: view.values, at: Date.now() };
    const body: CompleteTask = {
      variables: view.form ? toVariables(view.form, { ...view.values, ...entered }, moment) : {},
    };
    await request('POST', `${pathOf(task)}/complete`, { body, commandId });
  };
}

function pathOf({ taskId }: InboxRow): string {
  return `/tasks/${encodeURIComponent(taskId)}`;
}
