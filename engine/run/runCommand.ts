import type { Change } from '../model/change.ts';
import type { CommandReceipt } from '../model/command.ts';
import type { CommandId, PersonId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { LifeEvent } from './lifeEvents.ts';
import type { Runtime } from './runtime.ts';

const ATTEMPTS_MAX = 5;

/** What one attempt would write, answer and tell. The receipt is added here. */
export type Attempt<Answer> = {
  readonly change: Change;
  readonly answer: Answer;
  readonly events: readonly LifeEvent[];
};

/** Which command of whom. */
export type CommandHead = {
  readonly commandId: CommandId;
  readonly command: string;
  readonly personId: PersonId | null;
};

/**
 * The way of every command of a person: receipt of an earlier call, else plan and commit; planned
 * again when something changed meanwhile, at most ATTEMPTS_MAX times.
 *
 * Durable when it resolves to `ok`. Refuses: what the attempt refuses, COMMAND_ID_USED,
 * INSTANCE_BUSY.
 */
export async function runCommand<Answer extends { readonly [key: string]: Json }>(
  runtime: Runtime,
  head: CommandHead,
  attempt: () => Promise<Result<Attempt<Answer>, Refusal>>,
): Promise<Result<Answer, Refusal>> {
  for (let count = 1; count <= ATTEMPTS_MAX; count += 1) {
    const earlier = await runtime.store.findReceipt(head.commandId);
    if (earlier !== null) return answerOf<Answer>(earlier, head);
    const planned = await attempt();
    if (!planned.ok) return planned;
    const { change, answer, events } = planned.value;
    const receipt = { ...head, answer, at: runtime.now() };
    const result = await runtime.store.commit({ ...change, receipt });
    if (result.outcome === 'duplicate') return answerOf<Answer>(result.receipt, head);
    if (result.outcome === 'committed') {
      for (const event of events) runtime.events.publish(event);
      return accept(answer);
    }
  }
  return refuse({ code: 'INSTANCE_BUSY', attempts: ATTEMPTS_MAX });
}

function answerOf<Answer>(receipt: CommandReceipt, head: CommandHead): Result<Answer, Refusal> {
  const isSame = receipt.command === head.command && receipt.personId === head.personId;
  if (!isSame) return refuse({ code: 'COMMAND_ID_USED', commandId: head.commandId });
  return accept(receipt.answer as Answer);
}
