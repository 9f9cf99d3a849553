import { deliverOutbox } from '../../../engine/run/deliverOutbox.ts';
import { fireTimer } from '../../../engine/run/fireTimer.ts';
import { createWorker } from '../../../engine/run/worker.ts';
import { pick } from '../../support/seededRandom.ts';
import { ProcessGone } from '../crashingStore.ts';
import { count, type World } from '../world.ts';

const TURNS_MAX = 10;

/** Turns of one worker until nothing is due, or until a receiver keeps it waiting. */
export async function workerTurns(world: World): Promise<string> {
  const worker = createWorker(world.runtime, { sleep: async () => undefined, intervalMs: 1000 });
  let fired = 0;
  let delivered = 0;
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const done = await orHanging(world, worker.turn());
    if (done === 'hangs') return `worker hangs after ${fired} fired`;
    fired += done.fired;
    delivered += done.delivered;
    const { settled, posted } = done;
    count(world, 'payments settled', settled);
    count(world, 'notices posted', posted);
    if (done.fired + done.delivered + settled === 0) break;
  }
  count(world, 'timers fired', fired);
  count(world, 'calls delivered', delivered);
  return `worker fired ${fired}, delivered ${delivered}`;
}

/** Two workers on one store at the same time, as after a failover that was none. */
export async function twoWorkers(world: World): Promise<string> {
  const said = await together([workerTurns(world), workerTurns(world)]);
  return `two workers: ${said.join('; ')}`;
}

/** A timer that was seen once, due or not, gone or not, by one or two workers. */
export async function fireAnyTimer(world: World): Promise<string> {
  const timerId = pick(world.random, [...world.timerIds]) ?? 'nothing.1.0';
  const fires = world.random() < 0.5 ? 1 : 2;
  const outcomes = await together(
    Array.from({ length: fires }, async () => (await fireTimer(world.runtime, timerId)).outcome),
  );
  return `fire ${timerId}: ${outcomes.join(', ')}`;
}

/** A call that was seen once, delivered or not, by one or two workers. */
export async function deliverAnyCall(world: World): Promise<string> {
  const outboxId = pick(world.random, [...world.outboxIds]) ?? 'nothing.1.0';
  const times = world.random() < 0.5 ? 1 : 2;
  const outcomes = await together(
    Array.from({ length: times }, () => orHanging(world, deliverOutbox(world.runtime, outboxId))),
  );
  return `deliver ${outboxId}: ${outcomes.join(', ')}`;
}

/** One late answer comes at last, whoever still waits for it. */
export async function lateAnswerComes(world: World): Promise<string> {
  const late = world.receivers.late.shift();
  if (late === undefined) return 'no late answer';
  late.comes();
  await settle();
  return `late answer to ${late.callId}`;
}

/** All that was begun at the same time; throws ProcessGone when the process died in any of it. */
export async function together<Value>(works: readonly Promise<Value>[]): Promise<Value[]> {
  const ends = await Promise.allSettled(works);
  const faults = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const bug = faults.find((fault) => !(fault instanceof ProcessGone));
  if (bug !== undefined || faults.length > 0) throw bug ?? faults[0];
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

/** Everything that can go on without an answer from outside has gone on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The value, or `hangs` when it waits for a late answer; it is then left to itself. */
async function orHanging<Value>(world: World, work: Promise<Value>): Promise<Value | 'hangs'> {
  const first = await Promise.race([work.then((value) => ({ value })), settle().then(() => null)]);
  if (first !== null) return first.value;
  const left: Promise<void> = work.then(
    () => undefined,
    (fault: unknown) => {
      if (!(fault instanceof ProcessGone))
        world.complaints.push(`Left work failed: ${String(fault)}`);
    },
  );
  world.hanging.add(left);
  void left.then(() => world.hanging.delete(left));
  return 'hangs';
}
