import type { InboxRow } from '../../../api/contract/inbox.ts';
import { ConnectionLost } from '../../api/apiProblem.ts';
import { newCommandId } from '../../api/newCommandId.ts';

/** What is sent for one task; must pass the command id on. */
export type SendOne = (task: InboxRow, commandId: string) => Promise<unknown>;

/** A task that was left as it is, and why. */
export type LeftTask = { readonly task: InboxRow; readonly error: Error };

const TRIES = 3;

/**
 * Sends one command for each task, one after the other, each with an id of its own. Gives those
 * that failed; the others are done. Where there is no answer the same command is sent again.
 */
export async function runBulk(
  tasks: readonly InboxRow[],
  send: SendOne,
  onProgress: (doneCount: number) => void,
): Promise<readonly LeftTask[]> {
  const left: LeftTask[] = [];
  for (const [index, task] of tasks.entries()) {
    const error = await tryOne(task, send);
    if (error !== null) left.push({ task, error });
    onProgress(index + 1);
  }
  return left;
}

async function tryOne(task: InboxRow, send: SendOne): Promise<Error | null> {
  const commandId = newCommandId();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send(task, commandId);
      return null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (!(error instanceof ConnectionLost) || attempt === TRIES) return error;
    }
  }
}
