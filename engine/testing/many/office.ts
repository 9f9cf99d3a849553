import { addWorkingMinutes } from '../../calendar/addWorkingMinutes.ts';
import { workingMinutesAt } from '../../calendar/workingMinutesAt.ts';
import type { Instant, WorkingMinutes } from '../../model/time.ts';
import { ScenarioFault, type WorldWait } from '../../scenario/world.ts';
import { newDesk, type Desk, type Span } from './desk.ts';
import type { ManyGround } from './manyGround.ts';
import type { ManyTask, Running } from './manyTask.ts';
import { momentHeap, type MomentHeap } from './momentHeap.ts';
import { newLog, type ReplicationLog } from './replicationLog.ts';

/** Something that is going to happen in an office. */
export type Coming =
  | { readonly kind: 'receipt'; readonly isMeasured: boolean }
  | { readonly kind: 'done'; readonly task: ManyTask }
  | { readonly kind: 'timer'; readonly running: Running }
  | { readonly kind: 'event'; readonly running: Running; readonly wait: WorldWait }
  | { readonly kind: 'evening' };

/** One replication under way. `span` is what is measured; everything else is played beside. */
export type Office = {
  readonly ground: ManyGround;
  readonly replication: number;
  readonly span: Span;
  readonly coming: MomentHeap<Coming>;
  readonly desks: ReadonlyMap<string, Desk>;
  readonly running: Set<Running>;
  readonly log: ReplicationLog;
  received: number;
};

/** An office on the morning of its first day. */
export function openOffice(ground: ManyGround, replication: number, span: Span): Office {
  const { posts } = ground.plan;
  return {
    ground,
    replication,
    span,
    coming: momentHeap(),
    desks: new Map(posts.map(({ key, staff }) => [key, newDesk(key, staff)])),
    running: new Set(),
    log: newLog(),
    received: 0,
  };
}

/** The moment after so much work; throws ScenarioFault outside the calendar. */
export function momentAfter(
  { calendar }: ManyGround,
  at: Instant,
  minutes: WorkingMinutes,
): Instant {
  // What takes no time is not moved into a minute before.
  if (minutes <= 0) return at;
  const moment = addWorkingMinutes(at, minutes, calendar);
  if (moment.ok) return moment.value;
  throw tooShort(calendar.name);
}

/** Working minutes of the calendar up to a moment; throws ScenarioFault outside of it. */
export function minutesAt({ calendar }: ManyGround, at: Instant): WorkingMinutes {
  const minutes = workingMinutesAt(at, calendar);
  if (minutes === null) throw tooShort(calendar.name);
  return minutes;
}

function tooShort(name: string): ScenarioFault {
  const sentence = `Calendar "${name}" ends before the dossiers do.`;
  return new ScenarioFault('CALENDAR_TOO_SHORT', sentence);
}
