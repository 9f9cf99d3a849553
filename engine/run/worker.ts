import { NOTICE_CHANNELS, type NoticeChannel } from '../model/notice.ts';
import type { Instant } from '../model/time.ts';
import { deliverOutbox } from './deliverOutbox.ts';
import { deliverSignal } from './deliverSignal.ts';
import { fireTimer } from './fireTimer.ts';
import { removeBrokenOff } from './files/removeBrokenOff.ts';
import { lapseSubmissions } from './intake/lapseSubmissions.ts';
import { removeLooseUploads } from './intake/removeLooseUploads.ts';
import { deliverNotice } from './notices/deliverNotice.ts';
import { reconcilePayment } from './payments/reconcilePayment.ts';
import { tellReminder } from './reminders/tellReminder.ts';
import { removeOld } from './removeOld.ts';
import type { Runtime } from './runtime.ts';

/** Rows looked at in one turn; more are taken in the next one, which then follows at once. */
const TIMER_BATCH_MAX = 200;
const OUTBOX_BATCH_MAX = 50;
const SIGNAL_BATCH_MAX = 50;
const NOTICE_BATCH_MAX = 50;
const REMINDER_BATCH_MAX = 200;
const QUERY_BATCH_MAX = 20;

/** What one turn did. */
export type Turn = {
  readonly fired: number;
  readonly signalled: number;
  readonly delivered: number;
  /** Payments that the gateway has told of when it was asked. */
  readonly settled: number;
  readonly posted: number;
  readonly reminded: number;
  /**
   * Submissions that lapsed, uploads that were given up, and files that never came in whole, what
   * is old.
   */
  readonly cleared: number;
};

/**
 * The loops over due timers, thrown signals, the outbox, notices to applicants, reminders, payments
 * without a report, and what applicants left.
 */
export type Worker = {
  /** One turn: everything that is due now, within the batch limits. */
  readonly turn: () => Promise<Turn>;
  /** Begins to turn; ends after `stop`. */
  readonly start: () => void;
  /** Resolves when the turn under way is over. */
  readonly stop: () => Promise<void>;
  /** When the last turn began; null before the first. */
  readonly lastTurnAt: () => Instant | null;
};

/** How the loop waits between two turns; given from outside so that tests own time. */
export type WorkerOptions = {
  readonly sleep: (ms: number) => Promise<void>;
  readonly intervalMs: number;
  /** After how many days notices and calls that are done with go; left out or null: never. */
  readonly keepNoticesDays?: number | null;
};

/**
 * Fires timers in order of due moment, then of creation, brings signals to other dossiers, delivers
 * the outbox, sends notices to applicants, tells officers what is near or past its promise, asks
 * the gateway about payments that it has not reported, and ends what applicants left unfinished.
 *
 * It keeps nothing in memory between two turns, so a killed worker loses nothing: what is due is
 * asked of the store every time. What cannot be taken now is taken again in a later turn.
 */
export function createWorker(runtime: Runtime, options: WorkerOptions): Worker {
  let isStopped = false;
  let running: Promise<unknown> | null = null;
  let lastTurnAt: Instant | null = null;
  const timers = async (): Promise<Batch> => {
    lastTurnAt = runtime.now();
    return fireDueTimers(runtime);
  };
  const signals = (): Promise<Batch> => deliverSignals(runtime);
  const calls = (): Promise<Batch> => deliverDueCalls(runtime);
  const notices = NOTICE_CHANNELS.map(
    (channel) => (): Promise<Batch> => deliverDueNotices(runtime, channel),
  );
  const reminders = (): Promise<Batch> => tellDueReminders(runtime);
  const payments = (): Promise<Batch> => askDuePayments(runtime);
  const left = (): Promise<Batch> => clearLeft(runtime, options.keepNoticesDays ?? null);
  const loop = async (work: () => Promise<Batch>): Promise<void> => {
    while (!isStopped) {
      const { isFull } = await batchOrLog(runtime, work);
      if (!isFull && !isStopped) await options.sleep(options.intervalMs);
    }
  };
  return {
    turn: async () => ({
      fired: (await timers()).done,
      signalled: (await signals()).done,
      delivered: (await calls()).done,
      settled: (await payments()).done,
      posted: await sumOf(notices),
      reminded: (await reminders()).done,
      cleared: (await left()).done,
    }),
    start: () => {
      // A loop for each, so that a slow receiver of calls never makes a timer late.
      const works = [timers, signals, calls, ...notices, reminders, payments, left];
      running ??= Promise.all(works.map(loop));
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
    lastTurnAt: () => lastTurnAt,
  };
}

/** One after the other. */
async function sumOf(works: readonly (() => Promise<Batch>)[]): Promise<number> {
  let sum = 0;
  for (const work of works) sum += (await work()).done;
  return sum;
}

type Batch = { readonly done: number; readonly isFull: boolean };

async function fireDueTimers(runtime: Runtime): Promise<Batch> {
  const due = await runtime.store.listDueTimers(runtime.now(), TIMER_BATCH_MAX);
  let done = 0;
  for (const { timerId } of due) {
    const fired = await fireTimer(runtime, timerId);
    if (fired.outcome === 'fired') done += 1;
    if (fired.outcome === 'postponed') {
      const facts = { timerId, refusal: fired.refusal.code };
      runtime.log({ level: 'error', message: 'A due timer could not be fired.', facts });
    }
  }
  return { done, isFull: due.length === TIMER_BATCH_MAX && done > 0 };
}

async function deliverSignals(runtime: Runtime): Promise<Batch> {
  const thrown = await runtime.store.listThrownSignals(SIGNAL_BATCH_MAX);
  let done = 0;
  for (const signal of thrown) {
    if ((await deliverSignal(runtime, signal)) === 'delivered') done += 1;
  }
  return { done, isFull: thrown.length === SIGNAL_BATCH_MAX && done > 0 };
}

async function deliverDueCalls(runtime: Runtime): Promise<Batch> {
  const due = await runtime.store.listDueOutbox(runtime.now(), OUTBOX_BATCH_MAX);
  const outcomes = await Promise.all(due.map(({ outboxId }) => deliverOutbox(runtime, outboxId)));
  const done = outcomes.filter((outcome) => outcome === 'delivered').length;
  return { done, isFull: due.length === OUTBOX_BATCH_MAX && done > 0 };
}

/**
 * To applicants one after the other, in their order: a post that cannot take one now is left in
 * peace until the next turn. Systems that listen are different ones: none waits for another.
 */
async function deliverDueNotices(runtime: Runtime, channel: NoticeChannel): Promise<Batch> {
  const { posts, store } = runtime;
  const post = posts[channel];
  if (post === null) return { done: 0, isFull: false };
  const due = await store.listDueNotices(channel, runtime.now(), NOTICE_BATCH_MAX);
  const ids = due.map(({ noticeId }) => noticeId);
  const isFull = due.length === NOTICE_BATCH_MAX;
  if (channel === 'webhook') {
    const outcomes = await Promise.all(ids.map((id) => deliverNotice(runtime, post, id)));
    return { done: outcomes.filter((outcome) => outcome === 'sent').length, isFull };
  }
  let done = 0;
  for (const id of ids) {
    const outcome = await deliverNotice(runtime, post, id);
    if (outcome === 'retried') return { done, isFull: false };
    if (outcome === 'sent') done += 1;
  }
  return { done, isFull };
}

async function tellDueReminders(runtime: Runtime): Promise<Batch> {
  const due = await runtime.store.listDueReminders(runtime.now(), REMINDER_BATCH_MAX);
  let done = 0;
  for (const reminder of due) {
    if ((await tellReminder(runtime, reminder)) !== 'gone') done += 1;
  }
  return { done, isFull: due.length === REMINDER_BATCH_MAX && done > 0 };
}

/** One after the other; a gateway that does not answer is left in peace until the next turn. */
async function askDuePayments(runtime: Runtime): Promise<Batch> {
  const { askGateway, store } = runtime;
  if (askGateway === null) return { done: 0, isFull: false };
  const due = await store.listDuePaymentQueries(runtime.now(), QUERY_BATCH_MAX);
  let done = 0;
  for (const { paymentId } of due) {
    const outcome = await reconcilePayment(runtime, askGateway, paymentId);
    if (outcome === 'unanswered') return { done, isFull: false };
    if (outcome === 'settled') done += 1;
  }
  return { done, isFull: due.length === QUERY_BATCH_MAX };
}

/** Few and in no hurry: what is over the batch limits waits for the next turn. */
async function clearLeft(runtime: Runtime, keepDays: number | null): Promise<Batch> {
  const lapsed = await lapseSubmissions(runtime);
  const removed = (await removeLooseUploads(runtime)) + (await removeBrokenOff(runtime));
  const old = keepDays === null ? 0 : await removeOld(runtime, keepDays);
  return { done: lapsed + removed + old, isFull: false };
}

/** A fault of the store or a bug ends the batch, not the loop: what is due stays due. */
async function batchOrLog(runtime: Runtime, work: () => Promise<Batch>): Promise<Batch> {
  try {
    return await work();
  } catch (error) {
    const facts = { error: error instanceof Error ? error.message : String(error) };
    runtime.log({ level: 'error', message: 'A turn of the worker failed.', facts });
    return { done: 0, isFull: false };
  }
}
