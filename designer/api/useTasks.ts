import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';

import type { CompleteTask, SendBack, TaskChanged, TaskView } from '../../api/contract/tasks.ts';
import type { TaskPage, TaskQuery } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

/** The inbox, page after page, due first on top. */
export function useTaskPages(query: TaskQuery) {
  return useInfiniteQuery({
    queryKey: queryKeys.tasks(query),
    queryFn: ({ pageParam, signal }) =>
      request<TaskPage>('GET', `/tasks${toSearch({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // A list that was left is not shown again before it is read anew: its tasks may be done.
    gcTime: 0,
    // A filter narrows the rows in place; rows of another tab never show under this one.
    placeholderData: (previous, before) =>
      before?.queryKey[1].scope === query.scope ? previous : undefined,
  });
}

/** One task with its form. */
export function useTask(taskId: string) {
  return useQuery({
    queryKey: queryKeys.task(taskId),
    queryFn: ({ signal }) => request<TaskView>('GET', taskPath(taskId), { signal }),
  });
}

/** Takes a task so that nobody else works on it at the same time. */
export function useClaimTask() {
  return useTaskCommand((input: { readonly taskId: string }, commandId) =>
    request<TaskChanged>('POST', `${taskPath(input.taskId)}/claim`, { body: {}, commandId }),
  );
}

/** Gives a claimed task back to the unit. */
export function useReleaseTask() {
  return useTaskCommand((input: { readonly taskId: string }, commandId) =>
    request<TaskChanged>('POST', `${taskPath(input.taskId)}/release`, { body: {}, commandId }),
  );
}

/** Completes a task with the values of its form. */
export function useCompleteTask() {
  return useTaskCommand(({ taskId, ...body }: CompleteTask & { taskId: string }, commandId) =>
    request<TaskChanged>('POST', `${taskPath(taskId)}/complete`, { body, commandId }),
  );
}

/** Sends the dossier back to an earlier step, with the reason. */
export function useSendBackTask() {
  return useTaskCommand(({ taskId, ...body }: SendBack & { taskId: string }, commandId) =>
    request<TaskChanged>('POST', `${taskPath(taskId)}/send-back`, { body, commandId }),
  );
}

type TaskInput = { readonly taskId: string };

function useTaskCommand<Input extends TaskInput>(
  send: (input: Input, commandId: string) => Promise<TaskChanged>,
) {
  const client = useQueryClient();
  return useCommand({ send, onDone: (changed) => showChange(client, changed) });
}

/** One's own action is visible at once; the lists follow. */
function showChange(client: QueryClient, { task }: TaskChanged): void {
  client.setQueryData(queryKeys.task(task.taskId), task);
  void client.invalidateQueries({ queryKey: ['tasks'] });
  void client.invalidateQueries({ queryKey: queryKeys.dossier(task.dossierId) });
}

function taskPath(taskId: string): string {
  return `/tasks/${encodeURIComponent(taskId)}`;
}
