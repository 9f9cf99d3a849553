import { describeDay } from '../../../engine/calendar/describeDay.ts';
import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { nextHolidays } from '../../../engine/calendar/nextHolidays.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import type { LocalText, WorkingCalendar } from '../../../engine/calendar/workingCalendar.ts';

const DAY_MS = 86_400_000;
const HOLIDAYS_SHOWN = 3;
const [MONDAY, FRIDAY] = [1, 5];

/** A moment to receive a dossier at that shows something. */
export type StartChoice = {
  readonly receivedAt: string;
  readonly kind: 'monday' | 'friday' | 'holiday';
  readonly name: LocalText | null;
  readonly dayCount: number;
};

/** 08:00 of the first working day from that day on, as a moment on the wire. */
export function firstStart(now: Date, calendar: WorkingCalendar): string {
  return (
    nextWorkingDay(now.getTime(), calendar, () => true) ?? atTime(dayOf(now.getTime()), '08:00')
  );
}

/**
 * Moments worth trying: a Monday morning, a Friday afternoon, the afternoon before each of the next
 * long rests.
 */
export function startChoices(now: Date, calendar: WorkingCalendar): readonly StartChoice[] {
  const none = { name: null, dayCount: 0 };
  const monday = nextWorkingDay(now.getTime(), calendar, isWeekday(MONDAY));
  const friday = nextWorkingDay(now.getTime(), calendar, isWeekday(FRIDAY));
  const holidays = nextHolidays(now.getTime(), calendar, HOLIDAYS_SHOWN);
  return [
    ...(monday === null ? [] : [{ kind: 'monday', receivedAt: monday, ...none } as const]),
    ...(friday === null
      ? []
      : [{ kind: 'friday', receivedAt: atTime(friday, '15:20'), ...none } as const]),
    ...holidays.map(({ lastWorkingDay, name, dayCount }) => {
      const receivedAt = atTime(lastWorkingDay, '15:20');
      return { kind: 'holiday', receivedAt, name, dayCount } as const;
    }),
  ];
}

function nextWorkingDay(
  from: number,
  calendar: WorkingCalendar,
  fits: (day: string) => boolean,
): string | null {
  for (let at = from; ; at += DAY_MS) {
    const morning = atTime(dayOf(at), '08:00');
    const day = describeDay(parseInstant(morning) ?? at, calendar);
    if (day === null) return null;
    if (day.isWorkingTime && fits(morning)) return morning;
  }
}

function isWeekday(weekday: number): (moment: string) => boolean {
  return (moment) => new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay() === weekday;
}

function dayOf(at: number): string {
  return formatInstant(at).slice(0, 10);
}

function atTime(day: string, time: string): string {
  return `${day.slice(0, 10)}T${time}:00+07:00`;
}
