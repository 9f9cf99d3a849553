import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dueDate, type DueDate } from '../../engine/calendar/dueDate.ts';
import { formatInstant } from '../../engine/calendar/formatInstant.ts';
import type { LedgerLine } from '../../engine/calendar/ledger.ts';
import { loadCalendar } from '../../engine/calendar/loadCalendar.ts';
import { parseInstant } from '../../engine/calendar/parseInstant.ts';
import { parseTerm } from '../../engine/calendar/parseTerm.ts';
import { minuteOfDay, type WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { type Result, accept, refuse } from '../../engine/model/result.ts';
import type { CountingMode, Instant, LocalTime, Term } from '../../engine/model/time.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';

/**
 * What a subcommand prints and how it ends; exit code 2 means that the arguments are not usable.
 */
export type CliAnswer = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
};

type Question = {
  readonly receivedAt: Instant;
  readonly term: Term;
  readonly cutOff: LocalTime | null;
  readonly mode: CountingMode;
  readonly calendar: WorkingCalendar;
};
const MODES: readonly CountingMode[] = ['same-clock', 'end-of-day'];

type Flags = { readonly [name: string]: string | boolean | undefined };
type Sentence = string;

/** `lienthong due`: the due moment of a dossier with its ledger, as text or as one JSON object. */
export function runDue(argv: readonly string[]): CliAnswer {
  const flags = readFlags(argv);
  if (!flags.ok) return notUsable(flags.refusal);
  const question = readQuestion(flags.value);
  if (!question.ok) return notUsable(question.refusal);
  const due = dueDate(question.value);
  if (!due.ok) {
    const { calendar, firstYear, lastYear } = due.refusal;
    return notUsable(`Calendar "${calendar}" covers ${firstYear} to ${lastYear} only.`);
  }
  const stdout =
    flags.value['json'] === true ? toJson(due.value, question.value) : toText(due.value);
  return { exitCode: 0, stdout, stderr: '' };
}

function readFlags(argv: readonly string[]): Result<Flags, Sentence> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        at: { type: 'string' },
        term: { type: 'string' },
        cutoff: { type: 'string' },
        mode: { type: 'string' },
        calendar: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return accept(values);
  } catch (error) {
    return refuse(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error));
  }
}

function readQuestion(flags: Flags): Result<Question, Sentence> {
  const { at, term: text, cutoff, mode: counting = 'same-clock', calendar: file } = flags;
  const receivedAt = parseInstant(String(at));
  if (receivedAt === null) return expected('--at a moment like 2026-02-13T15:20+07:00', at);
  const term = parseTerm(String(text));
  if (term === null) return expected('--term like 3WD, 24WH, 10CD or SAME_DAY', text);
  const cutOff = cutoff === undefined ? null : String(cutoff);
  if (cutOff !== null && minuteOfDay(cutOff) === null) {
    return expected('--cutoff a time like 15:00', cutOff);
  }
  const mode = MODES.find((known) => known === counting);
  if (mode === undefined) return expected('--mode same-clock or end-of-day', counting);
  const calendar = readCalendar(file ?? VIETNAM.name);
  return calendar.ok
    ? accept({ receivedAt, term, cutOff, mode, calendar: calendar.value })
    : calendar;
}

function expected(what: string, value: string | boolean | undefined): Result<never, Sentence> {
  return refuse(`Expected ${what}${value === undefined ? '' : `, but got "${value}"`}.`);
}

function readCalendar(file: string | boolean): Result<WorkingCalendar, Sentence> {
  if (file === VIETNAM.name) return accept(VIETNAM);
  const json = readJson(String(file));
  if (!json.ok) return json;
  const loaded = loadCalendar(json.value);
  if (loaded.ok) return loaded;
  const first = loaded.refusal.problems[0];
  return refuse(`Calendar ${file} is not valid at ${first?.at}: ${first?.sentence}`);
}

function readJson(file: string): Result<unknown, Sentence> {
  try {
    return accept(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return refuse(`Calendar file ${file} ${why}.`);
  }
}

function toJson(due: DueDate, { calendar }: Question): string {
  const show = (at: Instant): string => formatInstant(at, calendar.offsetMinutes);
  const { minutes, ledger } = due;
  const answer = { dueAt: show(due.dueAt), startAt: show(due.startAt), minutes, ledger };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function toText(due: DueDate): string {
  const head = [
    `Due      ${formatInstant(due.dueAt)}`,
    `Start    ${formatInstant(due.startAt)}`,
    `Working  ${due.minutes} minutes`,
    '',
  ];
  return `${[...head, ...due.ledger.map(toLine)].join('\n')}\n`;
}

function toLine(line: LedgerLine): string {
  const span = line.from === undefined ? '' : `${line.from}-${line.to}`;
  const numbers = `${String(line.minutes).padStart(4)} ${String(line.runningMinutes).padStart(6)}`;
  const text = `${line.date} ${line.kind.padEnd(8)} ${span.padEnd(11)} ${numbers}`;
  return line.reason === undefined ? text : `${text}  ${line.reason.vi}`;
}

function notUsable(sentence: Sentence): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n` };
}
