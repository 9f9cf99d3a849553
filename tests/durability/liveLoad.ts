import { asId, type CommandId } from '../../engine/model/ids.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { fireTimer } from '../../engine/run/fireTimer.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Store } from '../../engine/store/store.ts';
import { actor, anIntakeOf, officeOn, type TestOffice } from '../support/testOffice.ts';

const CLIENTS = 8;
const STEP_MS = 11 * 60_000;

/** What was acknowledged to a client. */
export type Ack =
  | { readonly ack: 'opening' }
  | {
      readonly ack: 'received';
      readonly commandId: string;
      readonly dossierId: string;
      readonly code: string;
    }
  | { readonly ack: 'claimed'; readonly commandId: string; readonly taskId: string }
  | { readonly ack: 'completed'; readonly commandId: string; readonly taskId: string }
  | {
      readonly ack: 'fired';
      readonly timerId: string;
      readonly now: number;
      readonly dueAt: number;
    }
  | { readonly ack: 'clock'; readonly now: number };

/** One run of the load: its number keeps ids apart, `startAt` is where its clock begins. */
export type LoadRun = {
  readonly run: number;
  readonly startAt: number;
  readonly say: (line: Ack) => void;
};

/**
 * Eight clients receive, claim and complete without end, and a worker fires every timer that falls
 * due; the clock goes on by eleven minutes with every command, so that timers are due all the time.
 */
export async function liveLoad(store: Store, { run, startAt, say }: LoadRun): Promise<never> {
  const clock = { now: startAt };
  const office = officeOn(store, { clock, prefix: `r${run}-` });
  const clients = Array.from({ length: CLIENTS }, (_, index) => clientLoop(office, index, say));
  return Promise.race([...clients, timerLoop(office, clock, say)]);
}

async function clientLoop(office: TestOffice, index: number, say: LoadRun['say']): Promise<never> {
  for (let count = index; ; count += 1) {
    office.clock.now += STEP_MS;
    if (count % 4 === 0) await receiveOne(office, say);
    else await workOne(office, count, say);
    // Lets the other clients and the pipe have their turn.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function receiveOne(office: TestOffice, say: LoadRun['say']): Promise<void> {
  const command = anIntakeOf(office, 'licence');
  const received = await receiveDossier(office.runtime, command);
  if (!received.ok) return;
  const { dossierId, code } = received.value;
  say({ ack: 'received', commandId: command.commandId, dossierId, code });
}

async function workOne(office: TestOffice, count: number, say: LoadRun['say']): Promise<void> {
  const task = await findTask(office, count);
  if (task === null) return;
  const { taskId } = task;
  // A task that somebody claimed before the program was killed is finished by that person.
  const who = actor(task.claimedBy ?? `person-${count % 5}`, 'division');
  const claim = { commandId: office.commandId(), actor: who, taskId };
  const claimed = await claimTask(office.runtime, claim);
  if (!claimed.ok) return;
  say({ ack: 'claimed', commandId: claim.commandId, taskId });
  const variables = { decision: count % 3 === 0 ? 'return' : 'supplement', count };
  const commandId: CommandId = office.commandId();
  const completed = await completeTask(office.runtime, { ...claim, commandId, variables });
  if (completed.ok) say({ ack: 'completed', commandId, taskId });
}

/** A task somewhere in the first page of the inbox. */
async function findTask(office: TestOffice, count: number): Promise<TaskRecord | null> {
  const page = await office.store.listInbox({
    scope: 'unit',
    personId: asId('nobody'),
    placements: [
      { agencyId: asId('one-stop'), post: null },
      { agencyId: asId('division'), post: null },
    ],
    procedureId: null,
    dueBefore: null,
    query: null,
    cursor: null,
    limit: 20,
    countMax: 0,
  });
  return page.rows[count % Math.max(1, page.rows.length)]?.task ?? null;
}

async function timerLoop(
  office: TestOffice,
  clock: { readonly now: number },
  say: LoadRun['say'],
): Promise<never> {
  for (;;) {
    const due = await office.store.listDueTimers(clock.now, 20);
    for (const { timerId, dueAt } of due) {
      const { outcome } = await fireTimer(office.runtime, timerId);
      if (outcome === 'fired') say({ ack: 'fired', timerId, now: clock.now, dueAt });
    }
    say({ ack: 'clock', now: clock.now });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
