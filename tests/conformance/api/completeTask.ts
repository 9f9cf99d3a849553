import type { JsonValue } from '../../../api/contract/primitives.ts';
import type { TaskChanged } from '../../../api/contract/tasks.ts';
import { openTask, yes, type OpenApi } from './openApi.ts';

/** The person completes the one task of the dossier in their inbox. */
export async function completeTask(
  api: OpenApi,
  username: string,
  dossierId: string,
  variables: { readonly [name: string]: JsonValue },
): Promise<TaskChanged> {
  const person = await api.as(username);
  const { taskId } = await openTask(person, dossierId);
  return yes<TaskChanged>(person.post(`/tasks/${taskId}/complete`, { variables }));
}
