import { type Result, accept, refuse } from '../model/result.ts';
import type { LocalDate } from '../model/time.ts';
import { dayNumberOf, weekdayOf } from './localDate.ts';
import { minuteOfDay, type LocalText, type Session, type SpecialDay } from './workingCalendar.ts';

/** One thing wrong with calendar data; `at` is the path in the JSON. */
export type CalendarProblem = { readonly at: string; readonly sentence: string };

/** Calendar data that holds together; `week` starts on Monday. */
export type CalendarData = {
  readonly name: string;
  readonly offsetMinutes: number;
  readonly week: readonly (readonly Session[])[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly specialDays: ReadonlyMap<LocalDate, SpecialDayPlan>;
};
type SpecialDayPlan = { readonly day: SpecialDay; readonly sessions: readonly Session[] };
type JsonObject = { readonly [key: string]: unknown };
type Notes = CalendarProblem[];
type YearPart = { readonly at: string; readonly year: number; readonly json: JsonObject };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const KINDS = ['holiday', 'make-up', 'half-day'];
const MARKS = ['fact', 'knowledge'];

/** Checks the JSON of a calendar and reads it; every problem is listed, not only the first. */
export function readCalendarData(data: unknown): Result<CalendarData, readonly CalendarProblem[]> {
  const notes: Notes = [];
  const json = asObject(data, '', notes);
  const name = asText(json['name'], 'name', notes);
  const offsetMinutes = readOffset(json['offset'], notes);
  const week = readWeek(json['week'], notes);
  const years = readYears(json['years'], notes);
  const specialDays = new Map<LocalDate, SpecialDayPlan>();
  for (const year of years) readDays(year, week, { specialDays, notes });
  if (notes.length > 0) return refuse(notes);
  const numbers = years.map((part) => part.year);
  const firstYear = numbers[0] ?? 0;
  const lastYear = numbers[numbers.length - 1] ?? 0;
  return accept({ name, offsetMinutes, week, firstYear, lastYear, specialDays });
}

function readOffset(value: unknown, notes: Notes): number {
  const match = typeof value === 'string' ? /^([+-])(\d{2}:\d{2})$/.exec(value) : null;
  const minutes = match === null ? null : minuteOfDay(match[2] ?? '');
  if (match === null || minutes === null) {
    notes.push({ at: 'offset', sentence: 'Expected an offset like "+07:00".' });
    return 0;
  }
  return match[1] === '-' ? -minutes : minutes;
}

function readWeek(value: unknown, notes: Notes): readonly (readonly Session[])[] {
  const json = asObject(value, 'week', notes);
  return WEEKDAYS.map((weekday) => readSessions(json[weekday], `week.${weekday}`, notes));
}

function readYears(value: unknown, notes: Notes): readonly YearPart[] {
  const years = asList(value, 'years', notes).map((item, index) => {
    const at = `years[${index}]`;
    const json = asObject(item, at, notes);
    return { at, year: Number(json['year']), json };
  });
  if (years.length === 0) notes.push({ at: 'years', sentence: 'Expected at least one year.' });
  years.forEach(({ at, year }, index) => {
    const before = years[index - 1]?.year ?? year - 1;
    if (Number.isInteger(year) && year >= 1900 && year <= 2999 && year === before + 1) return;
    notes.push({ at: `${at}.year`, sentence: 'Expected years one after another.' });
  });
  return years;
}

type Sink = { readonly specialDays: Map<LocalDate, SpecialDayPlan>; readonly notes: Notes };

function readDays(part: YearPart, week: CalendarData['week'], sink: Sink): void {
  const documents = asObject(part.json['documents'], `${part.at}.documents`, sink.notes);
  asList(part.json['days'], `${part.at}.days`, sink.notes).forEach((item, index) => {
    const at = `${part.at}.days[${index}]`;
    const json = asObject(item, at, sink.notes);
    const day = readDay({ at, year: part.year, json }, documents, sink);
    const own = json['sessions'];
    const sessions =
      own === undefined ? undefined : readSessions(own, `${at}.sessions`, sink.notes);
    checkDay({ at, day, sessions }, week, sink);
    sink.specialDays.set(day.date, { day, sessions: sessions ?? usualSessions(day, week) });
  });
}

function readDay(part: YearPart, documents: JsonObject, { notes }: Sink): SpecialDay {
  const { at, json } = part;
  const date = asText(json['date'], `${at}.date`, notes);
  if (dayNumberOf(date) === null || !date.startsWith(`${part.year}-`)) {
    notes.push({
      at: `${at}.date`,
      sentence: `Expected a day of ${part.year}, but got "${date}".`,
    });
  }
  const kind = asOneOf(json['kind'], KINDS, { at: `${at}.kind`, notes });
  const key = asText(json['document'], `${at}.document`, notes);
  const document = asObject(documents[key], `${at}.document → documents.${key}`, notes);
  return {
    date,
    kind: kind as SpecialDay['kind'],
    name: readName(json['name'], `${at}.name`, notes),
    document: asText(document['title'], `documents.${key}.title`, notes),
    mark: asOneOf(document['mark'], MARKS, {
      at: `documents.${key}.mark`,
      notes,
    }) as SpecialDay['mark'],
  };
}

type DayPart = {
  readonly at: string;
  readonly day: SpecialDay;
  readonly sessions: readonly Session[] | undefined;
};

function checkDay({ at, day, sessions }: DayPart, week: CalendarData['week'], sink: Sink): void {
  const isRestDay = week[weekdayOf(dayNumberOf(day.date) ?? 0)]?.length === 0;
  const allowed = {
    holiday: { holds: sessions === undefined, sentence: 'Expected no sessions on a holiday.' },
    'make-up': { holds: isRestDay, sentence: 'Expected a make-up day on a rest day.' },
    'half-day': {
      holds: sessions !== undefined && sessions.length > 0,
      sentence: 'Expected the sessions of the half day.',
    },
  }[day.kind];
  if (!allowed.holds) sink.notes.push({ at, sentence: allowed.sentence });
  if (!sink.specialDays.has(day.date)) return;
  const sentence = `Expected one entry for ${day.date}, but there are two.`;
  sink.notes.push({ at, sentence });
}

function usualSessions(day: SpecialDay, week: CalendarData['week']): readonly Session[] {
  // A make-up day is worked like the weekday it stands for; all swaps so far exchange whole days.
  return day.kind === 'holiday' ? [] : (week[0] ?? []);
}

function readName(value: unknown, at: string, notes: Notes): LocalText {
  const json = asObject(value, at, notes);
  return { vi: asText(json['vi'], `${at}.vi`, notes), en: asText(json['en'], `${at}.en`, notes) };
}

function readSessions(value: unknown, at: string, notes: Notes): readonly Session[] {
  let earliest = 0;
  return asList(value, at, notes).map((item, index) => {
    const json = asObject(item, `${at}[${index}]`, notes);
    const from = minuteOfDay(String(json['from']));
    const to = minuteOfDay(String(json['to']));
    if (from === null || to === null || from < earliest || to <= from) {
      notes.push({ at: `${at}[${index}]`, sentence: 'Expected sessions "HH:MM" in order.' });
      return { from: 0, to: 0 };
    }
    earliest = to;
    return { from, to };
  });
}

function asObject(value: unknown, at: string, notes: Notes): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as JsonObject;
  }
  notes.push({ at, sentence: 'Expected an object.' });
  return {};
}

function asList(value: unknown, at: string, notes: Notes): readonly unknown[] {
  if (Array.isArray(value)) return value;
  notes.push({ at, sentence: 'Expected a list.' });
  return [];
}

function asText(value: unknown, at: string, notes: Notes): string {
  if (typeof value === 'string' && value !== '') return value;
  notes.push({ at, sentence: 'Expected a text.' });
  return '';
}

type Place = { readonly at: string; readonly notes: Notes };

function asOneOf(value: unknown, allowed: readonly string[], { at, notes }: Place): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  notes.push({ at, sentence: `Expected one of ${allowed.join(', ')}.` });
  return allowed[0] ?? '';
}
