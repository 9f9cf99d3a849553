import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { workingMinutesLeft } from '../../engine/calendar/workingMinutesLeft.ts';
import type { Agency } from '../../engine/model/agency.ts';
import type { QueueNumber } from '../../engine/model/queueNumber.ts';
import type { Instant } from '../../engine/model/time.ts';
import { minutesPerNumber } from '../../engine/run/queue/minutesPerNumber.ts';
import { queueMood } from '../../engine/run/queue/queueMood.ts';
import { queueWait } from '../../engine/run/queue/queueWait.ts';
import type { CalledNumber, DeskView, QueueView } from '../contract/queue.ts';
import { toDay, toMoment } from './moment.ts';

/** The numbers of today at one unit, and what they are judged by. */
export type QueueToday = {
  readonly agency: Agency;
  readonly numbers: readonly QueueNumber[];
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly limitMinutes: number;
};

/** The queue of today, as everybody may see it: numbers and desks, no person. */
export function presentQueue(today: QueueToday): QueueView {
  const { agency, numbers, now, calendar, limitMinutes } = today;
  const { agencyId, name: agencyName } = agency;
  const waiting = numbers.filter(({ status }) => status === 'waiting');
  const absent = numbers
    .filter(({ status }) => status === 'absent')
    .toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
  return {
    agencyId,
    agencyName,
    on: toDay(now),
    isOpen: (workingMinutesLeft(now, calendar) ?? 0) > 0,
    limitMinutes,
    waiting: waiting.map(({ number }) => number),
    longest: longestOf(waiting[0], today),
    called: numbers.flatMap(presentCalled).toSorted(byCall),
    absent: absent.map(({ number }) => number),
    minutesPerNumber: minutesPerNumber(numbers, now, calendar),
  };
}

/** The same for one officer, with whom they called. */
export function presentDesk(today: QueueToday, personId: string): DeskView {
  const own = today.numbers.filter(({ calledBy }) => calledBy === personId);
  const [mine = null] = own.flatMap(presentCalled).toSorted(byCall);
  return { ...presentQueue(today), mine };
}

/** Numbers wait in the order in which they were taken, so the first has waited longest. */
function longestOf(
  first: QueueNumber | undefined,
  { now, calendar, limitMinutes }: QueueToday,
): QueueView['longest'] {
  if (first === undefined) return null;
  const minutes = queueWait(first, now, calendar);
  return { minutes, mood: queueMood(minutes, limitMinutes) };
}

function presentCalled({ number, status, desk, calledAt }: QueueNumber): readonly CalledNumber[] {
  if (status !== 'called' && status !== 'serving') return [];
  if (desk === null || calledAt === null) return [];
  return [{ number, status, desk, calledAt: toMoment(calledAt) }];
}

function byCall(one: CalledNumber, other: CalledNumber): number {
  if (one.calledAt !== other.calledAt) return one.calledAt < other.calledAt ? 1 : -1;
  return other.number - one.number;
}
