import { emptyChange } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import { HEAD_POSTS } from '../../model/headPosts.ts';
import { EVERY_HEAD, type Audience, type OfficerNotice } from '../../model/officerNotice.ts';
import type { TaskRecord } from '../../model/records.ts';
import type { Reminder } from '../../model/reminder.ts';
import { accept, refuse } from '../../model/result.ts';
import type { Instant } from '../../model/time.ts';
import { newsOfNotices } from '../notices/newsOfNotices.ts';
import { toOfficerNotice, toPerson } from '../notices/officerNoticesOf.ts';
import { runAttempts } from '../runAttempts.ts';
import type { Runtime } from '../runtime.ts';
import { remindersOf } from './remindersOf.ts';

/**
 * What became of a reminder: told now; moved to the moment that the clock gives; or gone, because
 * something else told it or took it away.
 */
export type ReminderOutcome = 'told' | 'moved' | 'gone';

/**
 * Tells a reminder that is due to who has the dossier and to the heads of their units, exactly
 * once: its row goes in the commit of the notices. Durable when it resolves.
 */
export async function tellReminder(runtime: Runtime, due: Reminder): Promise<ReminderOutcome> {
  const told = await runAttempts<ReminderOutcome, 'gone'>(runtime, async () => {
    const { store } = runtime;
    const waiting = await store.findReminder(due.dossierId, due.kind);
    const situation = await store.findSituation(due.dossierId);
    if (waiting === null || waiting.dueAt > runtime.now() || situation === null) {
      return refuse('gone');
    }
    const { dossier, tasks } = situation;
    const calendar = runtime.calendars(dossier.calendar);
    const meant = remindersOf(dossier, calendar).find(({ kind }) => kind === due.kind);
    const at = runtime.now();
    const removed = { ...emptyChange(), removedReminders: [waiting] };
    if (meant === undefined) {
      return accept({ change: removed, answer: 'gone' as const, events: [] });
    }
    if (meant.dueAt > at) {
      const change = { ...removed, reminders: [meant] };
      return accept({ change, answer: 'moved' as const, events: [] });
    }
    const officerNotices = noticesOfReminder(meant, { dossier, tasks, at });
    const change = { ...removed, officerNotices };
    return accept({ change, answer: 'told' as const, events: newsOfNotices(officerNotices) });
  });
  return told.ok ? told.value : 'gone';
}

type Told = {
  readonly dossier: Dossier;
  readonly tasks: readonly TaskRecord[];
  readonly at: Instant;
};

function noticesOfReminder(
  { kind, dueAt }: Reminder,
  { dossier, tasks, at }: Told,
): readonly OfficerNotice[] {
  return audiencesOf(dossier, tasks).map(({ to, task }, place) =>
    toOfficerNotice(
      `${dossier.dossierId}.${kind}.${dueAt}.${place}`,
      { cause: kind, to, task, stepName: task?.name },
      { dossier, byPersonId: null, at },
    ),
  );
}

type Reached = { readonly to: Audience; readonly task?: TaskRecord };

/** Who has a task of it, and the heads of their units; where nobody has one, those of reception. */
function audiencesOf(dossier: Dossier, tasks: readonly TaskRecord[]): readonly Reached[] {
  const handlers = tasks.flatMap((task): readonly Reached[] => {
    const { kind, agencyId, post, claimedBy } = task;
    if (kind !== 'user' || agencyId === null || post === null) return [];
    if (claimedBy !== null) return [{ to: toPerson(claimedBy), task }];
    return [{ to: { personId: null, agencyId, post }, task }];
  });
  const agencyIds = new Set(
    handlers.length === 0
      ? [dossier.receivingAgencyId]
      : handlers.flatMap(({ task }) => (isOfHead(task) ? [] : (task?.agencyId ?? []))),
  );
  const heads = [...agencyIds].map((agencyId) => ({
    to: { personId: null, agencyId, post: EVERY_HEAD },
  }));
  return [...oncePerAudience(handlers), ...heads];
}

function isOfHead(task: TaskRecord | undefined): boolean {
  return HEAD_POSTS.has(task?.post ?? '');
}

function oncePerAudience(reached: readonly Reached[]): readonly Reached[] {
  const keyOf = ({ to }: Reached) => `${to.personId} ${to.agencyId} ${to.post}`;
  return [...new Map(reached.map((one) => [keyOf(one), one])).values()];
}
