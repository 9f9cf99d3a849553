import type { TaskRecord } from '../../engine/model/records.ts';
import type { DossierSituation } from '../../engine/store/store.ts';
import { send } from './desk.ts';
import { actorOf, OFFICERS } from './people.ts';
import { kitOf } from './steps/whoActs.ts';
import { settle, workerTurns } from './steps/workerSteps.ts';
import { newCommandId, type World } from './world.ts';

const ROUNDS_MAX = 120;

/**
 * I21, liveness: with every fault off, every task done and every message sent, each dossier ends
 * within ROUNDS_MAX rounds, its partners too. Gives what did not end. `after` is called after each
 * round.
 */
export async function drain(
  world: World,
  after: (said: string) => Promise<void>,
): Promise<readonly string[]> {
  world.receivers.behave();
  world.gateway.behave();
  world.mailbox.behave();
  for (const late of world.receivers.late.splice(0)) late.comes();
  await settle();
  await after('late answers came');
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const standing = await running(world);
    if (standing.length === 0) return settleMoney(world, after);
    let done = 0;
    for (const situation of standing) done += await playOn(world, situation);
    if (done === 0) await waitOn(world, standing);
    await after(await workerLine(world));
  }
  const left = await running(world);
  return left.map(({ dossier }) => `${dossier.dossierId} (${dossier.procedureCode}) does not end`);
}

/** Time goes on until the gateway is asked about nothing any more. */
async function settleMoney(
  world: World,
  after: (said: string) => Promise<void>,
): Promise<readonly string[]> {
  await after(await workerLine(world));
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const [next] = await world.bareStore.listDuePaymentQueries(Number.MAX_SAFE_INTEGER, 1);
    if (next === undefined) return findLeft(world);
    world.clock.now = Math.max(world.clock.now, next.nextAttemptAt);
    await after(await workerLine(world));
  }
  return ['the gateway is asked for ever'];
}

/** Money that the gateway has and the program does not; supplements that are awaited too long. */
async function findLeft({ gateway, bareStore, submissionIds, clock }: World) {
  const found: string[] = [];
  for (const { paymentId, transactionId, amountDong } of firstPaid(gateway.done)) {
    const payment = await bareStore.findPayment(paymentId);
    const isTold = payment?.transactionId !== null || payment.amountDong !== amountDong;
    if (!isTold) found.push(`${paymentId} was paid by ${transactionId} and nobody knows`);
  }
  for (const submissionId of submissionIds) {
    const submission = await bareStore.findSubmission(submissionId);
    const dueAt = submission?.supplementDueAt ?? Infinity;
    if (dueAt <= clock.now) found.push(`${submissionId} has not lapsed`);
  }
  return found;
}

function firstPaid(done: World['gateway']['done']): World['gateway']['done'] {
  const paid = done.filter(({ isPaid }) => isPaid);
  return paid.filter(
    ({ paymentId }, place) => paid.findIndex((one) => one.paymentId === paymentId) === place,
  );
}

async function workerLine(world: World): Promise<string> {
  return `worker: ${await workerTurns(world)}`;
}

async function running(world: World): Promise<readonly DossierSituation[]> {
  const situations: DossierSituation[] = [];
  for (const dossierId of world.dossierIds) {
    const situation = await world.bareStore.findSituation(dossierId);
    if (situation?.instances.some(({ snapshot }) => isRunning(snapshot)))
      situations.push(situation);
  }
  return situations;
}

function isRunning({ status }: { readonly status: string }): boolean {
  return status === 'active' || status === 'incident';
}

/** Does everything that a person can do for the dossier; answers how much that was. */
async function playOn(world: World, situation: DossierSituation): Promise<number> {
  const { finishing } = kitOf(world, situation);
  const { dossier, instances, tasks, waits, outbox } = situation;
  const actor = actorOf(OFFICERS.find(({ agencyId }) => agencyId === dossier.receivingAgencyId)!);
  const stuck = [
    ...instances.flatMap(({ instanceId, snapshot }) =>
      snapshot.incidents.map((incident) => ({ ...incident, instanceId })),
    ),
    ...outbox.filter(({ status }) => status === 'failed'),
  ];
  for (const { instanceId, elementId, scopeId } of stuck) {
    const head = { commandId: newCommandId(world), actor };
    const command = { ...head, instanceId, elementId, scopeId, variables: finishing };
    await send(world, { name: 'retryIncident', command });
  }
  const doable = tasks.filter(({ agencyId }) => agencyId !== null);
  for (const task of doable) await finishTask(world, task, situation);
  // A message may end the dossier before others are sent: then they are kept, or come too late.
  const [wait] = waits.filter(({ kind }) => kind === 'message');
  if (wait !== undefined && doable.length === 0) {
    const { eventName: messageName, correlationValue, dossierId } = wait;
    const head = { commandId: newCommandId(world), actor };
    const command = { ...head, dossierId, messageName, correlationValue, variables: finishing };
    await send(world, { name: 'deliverMessage', command });
  }
  return stuck.length + doable.length + waits.length;
}

async function finishTask(
  world: World,
  task: TaskRecord,
  situation: DossierSituation,
): Promise<void> {
  const there = OFFICERS.filter(
    ({ agencyId, post }) => agencyId === task.agencyId && post === task.post,
  );
  const officer = there.find(({ personId }) => personId === task.claimedBy) ?? there[0];
  if (officer === undefined) return;
  const { taskId } = task;
  const head = { commandId: newCommandId(world), actor: actorOf(officer) };
  const variables = kitOf(world, situation).finishing;
  await send(world, { name: 'completeTask', command: { ...head, taskId, variables } });
}

/** Time goes on to what is due next. */
async function waitOn(world: World, standing: readonly DossierSituation[]): Promise<void> {
  const moments = standing.flatMap(({ timers, outbox }) => [
    ...timers.map(({ dueAt }) => dueAt),
    ...outbox.map(({ nextAttemptAt }) => nextAttemptAt),
  ]);
  const next = Math.min(...moments);
  if (Number.isFinite(next)) world.clock.now = Math.max(world.clock.now, next);
}
