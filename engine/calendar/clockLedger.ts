import { type Result, accept, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Clock } from '../model/clock.ts';
import { formatMinute } from './formatInstant.ts';
import type { LedgerLine } from './ledger.ts';
import { LEDGER_TEXTS, specialDayText } from './ledgerTexts.ts';
import { localDateOf } from './localDate.ts';
import {
  calendarTooShort,
  type CalendarDay,
  type CalendarTooShort,
  type LocalText,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { findDay, toInstant, toLocalMinute } from './workingMinutesAt.ts';

type Stretch = { readonly from: Instant; readonly to: Instant; readonly counts: boolean };
type Piece = { readonly from: number; readonly to: number; readonly minutes: number };
type Draft = Omit<LedgerLine, 'runningMinutes'>;

/**
 * Day by day from receipt to the due moment (to the pause while the clock stands still): what
 * counted, what did not, and by which decision. Every day has at least one line; a pause makes
 * lines of its own. The counted minutes add up to the term, except where the last day is closed up
 * after a resume. Refuses: CALENDAR_TOO_SHORT.
 */
export function clockLedger(
  clock: Clock,
  calendar: WorkingCalendar,
): Result<readonly LedgerLine[], CalendarTooShort> {
  const end = clock.dueAt ?? clock.pauses.at(-1)?.from ?? clock.startAt;
  const stretches = toStretches(clock, end);
  const first = toLocalMinute(clock.receivedAt, calendar).day;
  const last = Math.max(first, toLocalMinute(end, calendar).day);
  const lines: LedgerLine[] = [];
  let runningMinutes = 0;
  for (let day = first; day <= last; day += 1) {
    const plan = findDay(day, calendar);
    if (plan === null) return refuse(calendarTooShort(calendar));
    for (const draft of toDrafts({ day, plan, stretches }, clock, calendar)) {
      runningMinutes += draft.minutes;
      lines.push(withExtension({ ...draft, runningMinutes }, clock));
    }
  }
  return accept(lines);
}

/** The minutes beyond the ordinary term are there because it was extended. */
function withExtension(line: LedgerLine, { minutes, extendedMinutes = 0 }: Clock): LedgerLine {
  const isExtended = line.minutes > 0 && line.runningMinutes > minutes - extendedMinutes;
  if (!isExtended || extendedMinutes === 0) return line;
  const { reason } = line;
  const { extended } = LEDGER_TEXTS;
  return { ...line, reason: reason === undefined ? extended : join(reason, extended) };
}

function toStretches(clock: Clock, end: Instant): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = clock.countsFrom;
  for (const pause of clock.pauses) {
    stretches.push({ from, to: Math.min(pause.from, end), counts: true });
    stretches.push({ from: Math.max(pause.from, from), to: pause.to ?? end, counts: false });
    from = Math.max(from, pause.to ?? end);
  }
  stretches.push({ from, to: end, counts: true });
  return stretches.filter((stretch) => stretch.to > stretch.from);
}

type DayPart = {
  readonly day: number;
  readonly plan: CalendarDay;
  readonly stretches: readonly Stretch[];
};

function toDrafts(part: DayPart, clock: Clock, calendar: WorkingCalendar): readonly Draft[] {
  const date = localDateOf(part.day);
  if (part.plan.sessions.length === 0) return [restDay(part, clock, calendar)];
  const drafts = part.stretches.flatMap((stretch): readonly Draft[] => {
    const piece = cut(stretch, part, calendar);
    return piece === null ? [] : [toDraft(date, piece, { stretch, plan: part.plan })];
  });
  const waiting = waitingReason(part.day, clock, calendar);
  if (drafts.length > 0) return waiting === undefined ? drafts : withReason(drafts, waiting);
  const kind = part.plan.special?.kind === 'make-up' ? 'make-up' : 'working';
  return [{ date, kind, minutes: 0, ...(waiting === undefined ? {} : { reason: waiting }) }];
}

function toDraft(
  date: string,
  piece: Piece,
  { stretch, plan }: { readonly stretch: Stretch; readonly plan: CalendarDay },
): Draft {
  const bounds = { from: formatMinute(piece.from), to: formatMinute(piece.to) };
  if (!stretch.counts) {
    return { date, kind: 'paused', ...bounds, minutes: 0, reason: LEDGER_TEXTS.paused };
  }
  const kind = plan.special?.kind === 'make-up' ? 'make-up' : 'working';
  const reason = plan.special === null ? {} : { reason: specialDayText(plan.special) };
  return { date, kind, ...bounds, minutes: piece.minutes, ...reason };
}

/** The working time of a day that lies in a stretch. */
function cut(stretch: Stretch, { day, plan }: DayPart, calendar: WorkingCalendar): Piece | null {
  const midnight = toInstant({ day, minute: 0 }, calendar);
  const low = Math.floor((stretch.from - midnight) / 60_000);
  const high = Math.floor((stretch.to - midnight) / 60_000);
  const parts = plan.sessions
    .map(({ from, to }) => ({ from: Math.max(from, low), to: Math.min(to, high) }))
    .filter(({ from, to }) => to > from);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const minutes = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  return { from: first.from, to: last.to, minutes };
}

function restDay({ day, plan }: DayPart, clock: Clock, calendar: WorkingCalendar): Draft {
  const date = localDateOf(day);
  const kind = plan.special?.kind === 'holiday' ? 'holiday' : 'weekend';
  const named = plan.special === null ? LEDGER_TEXTS.weekend : specialDayText(plan.special);
  if (clock.rule.term.unit !== 'CALENDAR_DAY') return { date, kind, minutes: 0, reason: named };
  const termEnd = toLocalMinute(clock.startAt, calendar).day + clock.rule.term.amount;
  const rule = day >= termEnd ? LEDGER_TEXTS.rolled : LEDGER_TEXTS.calendarDay;
  const reason = plan.special === null ? rule : join(named, rule);
  return { date, kind, minutes: 0, reason };
}

/** Why a working day between receipt and the first counted moment adds nothing yet. */
function waitingReason(
  day: number,
  clock: Clock,
  calendar: WorkingCalendar,
): LocalText | undefined {
  const received = toLocalMinute(clock.receivedAt, calendar);
  const start = toLocalMinute(clock.startAt, calendar);
  if (day < start.day) {
    const closing = findDay(received.day, calendar)?.sessions.at(-1)?.to ?? 0;
    return received.minute < closing ? LEDGER_TEXTS.afterCutOff : LEDGER_TEXTS.outsideHours;
  }
  if (day > start.day) return undefined;
  if (clock.countsFrom > clock.startAt) return LEDGER_TEXTS.firstDay;
  const waits = day === received.day && start.minute > received.minute;
  return waits ? LEDGER_TEXTS.outsideHours : undefined;
}

function withReason(drafts: readonly Draft[], reason: LocalText): readonly Draft[] {
  return drafts.map((draft, index) => (index === 0 ? { reason, ...draft } : draft));
}

function join(one: LocalText, two: LocalText): LocalText {
  return { vi: `${one.vi}; ${two.vi}`, en: `${one.en}; ${two.en}` };
}
