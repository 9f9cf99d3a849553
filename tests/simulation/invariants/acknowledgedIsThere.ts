import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { CommandId, TaskId } from '../../../engine/model/ids.ts';
import type { Json } from '../../../engine/model/json.ts';
import { receiptName, type Request } from '../requests.ts';
import type { Exchange, World } from '../world.ts';
import type { Invariant } from './invariant.ts';

type Acknowledged = { readonly request: Request; readonly answer: Json };

/**
 * I17: what was answered is in the store, with its receipt, and stays there over crashes, power
 * cuts and restarts; a timer or a call has no receipt, their lines are held by I23.
 */
export function acknowledgedIsThere(): Invariant {
  const acknowledged = new Map<CommandId, Acknowledged>();
  return {
    name: 'I17 what was acknowledged is there',
    onStep: async ({ exchanges }, world) => {
      const found: string[] = [];
      for (const exchange of exchanges) {
        const fresh = noteAnswer(acknowledged, exchange);
        if (fresh !== null) found.push(...(await lostOf(world, fresh)));
      }
      return found;
    },
    onRestart: async (world) => {
      const found: string[] = [];
      for (const one of acknowledged.values()) found.push(...(await lostOf(world, one)));
      return found;
    },
  };
}

function noteAnswer(
  acknowledged: Map<CommandId, Acknowledged>,
  { request, came, isImpostor }: Exchange,
): Acknowledged | null {
  const { commandId } = request.command;
  if (isImpostor || came.kind !== 'answer' || acknowledged.has(commandId)) return null;
  const fresh = { request, answer: came.answer };
  acknowledged.set(commandId, fresh);
  return fresh;
}

async function lostOf(world: World, { request, answer }: Acknowledged): Promise<readonly string[]> {
  const { commandId, actor } = request.command;
  const receipt = await world.bareStore.findReceipt(commandId);
  if (receipt === null) return [`${commandId} has no receipt`];
  const isSame =
    receipt.command === receiptName(request) &&
    receipt.personId === actor.personId &&
    canonicalJson(receipt.answer) === canonicalJson(withoutSecret(answer));
  if (!isSame) return [`${commandId} has another receipt`];
  return (await hasEffect(world, { request, answer }))
    ? []
    : [`${commandId} has a receipt and no effect`];
}

/** The secret of a dossier or a submission follows from its id and is not kept. */
function withoutSecret(answer: Json): Json {
  const given = answer as { readonly [key: string]: Json };
  const { trackingSecret: _secret, secret: _other, ...rest } = given;
  return rest;
}

async function hasEffect(
  { bareStore }: World,
  { request, answer }: Acknowledged,
): Promise<boolean> {
  if (request.name !== 'completeTask' && request.name !== 'sendBackTask') return true;
  const { taskId } = answer as { readonly taskId: TaskId };
  const task = await bareStore.findTask(taskId);
  return task?.status === 'completed' && task.closedBy === request.command.actor.personId;
}
