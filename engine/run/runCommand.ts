import type { CommandReceipt } from '../model/command.ts';
import type { CommandId, PersonId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { runAttempts, type Attempt, type Given } from './runAttempts.ts';
import type { Runtime } from './runtime.ts';

/** Which command of whom. */
export type CommandHead = {
  readonly commandId: CommandId;
  readonly command: string;
  readonly personId: PersonId | null;
};

/**
 * The way of every command of a person: the answer of an earlier call, else plan and commit with a
 * receipt. Two calls at once find the receipt of the first in the next attempt.
 *
 * Durable when it resolves to `ok`. Refuses: what the attempt refuses, COMMAND_ID_USED,
 * INSTANCE_BUSY.
 */
export function runCommand<Answer extends { readonly [key: string]: Json }>(
  runtime: Runtime,
  head: CommandHead,
  attempt: () => Promise<Result<Attempt<Answer>, Refusal>>,
): Promise<Result<Answer, Refusal>> {
  return runAttempts<Answer, Refusal>(runtime, async () => {
    const earlier = await runtime.store.findReceipt(head.commandId);
    if (earlier !== null) return givenBefore<Answer>(earlier, head);
    const planned = await attempt();
    if (!planned.ok) return (await givenMeanwhile<Answer>(runtime, head)) ?? planned;
    const { change, answer, events } = planned.value;
    const receipt = { answer, at: runtime.now(), ...head };
    return accept({ change: { ...change, receipt }, answer, events });
  });
}

/** What stops a command may be its own effect: the same command, sent twice at once. */
async function givenMeanwhile<Answer>(
  { store }: Runtime,
  head: CommandHead,
): Promise<Result<Given<Answer>, Refusal> | null> {
  const receipt = await store.findReceipt(head.commandId);
  return receipt === null ? null : givenBefore(receipt, head);
}

function givenBefore<Answer>(
  { command, personId, answer }: CommandReceipt,
  head: CommandHead,
): Result<Given<Answer>, Refusal> {
  const isSame = command === head.command && personId === head.personId;
  if (!isSame) return refuse({ code: 'COMMAND_ID_USED', commandId: head.commandId });
  return accept({ change: null, answer: answer as Answer });
}
